"""Where a person can be reached: fields of the own profile and of the admin's pages."""

from __future__ import annotations

from typing import Any

from django import forms

from .phones import MOBILE, read_mobile, show_mobile


class MobileField(forms.CharField):
    """An Indonesian mobile number, kept as +628…"""

    widget = forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel"})

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"label": "Nomor WhatsApp", "required": False, "max_length": 30, **options})

    def to_python(self, value: Any) -> str:
        return read_mobile(super().to_python(value) or "")

    def prepare_value(self, value: Any) -> Any:
        return show_mobile(value) if MOBILE.fullmatch(value or "") else value


class MailField(forms.EmailField):
    widget = forms.TextInput(attrs={"inputmode": "email", "autocomplete": "email"})
    default_error_messages = {"invalid": "Surel tidak dikenal. Tulis misalnya nama@kantor.go.id."}

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"label": "Surel", "required": False, "max_length": 254, **options})
