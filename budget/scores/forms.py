"""What-if: one field for each input of a score."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, cast

from django import forms

from lkjip.numbers import NumberError, format_number, parse_number

from .trace import Case, Input, WhatIf, change


class ChangeForm(forms.Form):
    """Which input, and what it would be. Sent by GET: a what-if has an address and changes nothing."""

    komponen = forms.ChoiceField(label="Bila komponen", widget=forms.Select(attrs={"class": "form-select"}))
    nilai = forms.CharField(
        label="bernilai",
        widget=forms.TextInput(
            attrs={"class": "form-control num", "inputmode": "decimal", "autocomplete": "off"}
        ),
    )

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        choices = [(one.name, one.label) for one in case.inputs]
        cast(forms.ChoiceField, self.fields["komponen"]).choices = choices

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "nilai" in cleaned and "komponen" in cleaned:
            cleaned["angka"] = self._figure(self.case.input(cleaned["komponen"]), cleaned["nilai"])
        return cleaned

    def _figure(self, one: Input, text: str) -> Decimal | None:
        try:
            value = parse_number(text)
        except NumberError as error:
            self.add_error("nilai", str(error))
            return None
        if not one.low <= value <= one.high:
            self.add_error(
                "nilai", f"{one.label} berkisar {format_number(one.low)} sampai {format_number(one.high)}."
            )
            return None
        return value

    def result(self) -> WhatIf | None:
        if not self.is_valid():
            return None
        return change(self.case, self.cleaned_data["komponen"], self.cleaned_data["angka"])
