"""Where a person can be reached. The name is not theirs to change: it stands in every history."""

from __future__ import annotations

from django import forms

from divisions.models import User
from divisions.reach import MailField, MobileField
from lkjip.forms import LookMixin


class ProfileForm(LookMixin, forms.ModelForm):
    email = MailField(help_text="Pengingat tenggat dikirim ke sini.")
    phone = MobileField(help_text="Dipakai perencana untuk mengirim pengingat. Misalnya 0812-3456-7890.")

    class Meta:
        model = User
        fields = ("email", "phone")
