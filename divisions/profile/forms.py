"""Where a person can be reached. The name is not theirs to change: it stands in every history."""

from __future__ import annotations

from typing import Any

from django import forms

from divisions.models import User
from divisions.phones import read_mobile, show_mobile
from lkjip.forms import LookMixin


class ProfileForm(LookMixin, forms.ModelForm):
    email = forms.EmailField(
        label="Surel",
        required=False,
        help_text="Pengingat tenggat dikirim ke sini.",
        error_messages={"invalid": "Surel tidak dikenal. Tulis misalnya nama@kantor.go.id."},
        widget=forms.TextInput(attrs={"inputmode": "email", "autocomplete": "email"}),
    )
    phone = forms.CharField(
        label="Nomor WhatsApp",
        required=False,
        max_length=30,
        help_text="Dipakai perencana untuk mengirim pengingat. Misalnya 0812-3456-7890.",
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel"}),
    )

    class Meta:
        model = User
        fields = ("email", "phone")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["phone"] = show_mobile(self.instance.phone)

    def clean_phone(self) -> str:
        return read_mobile(self.cleaned_data["phone"])
