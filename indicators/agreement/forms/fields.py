"""Rupiah as Indonesian offices write them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms

from lkjip.numbers import NumberError, format_number, parse_number

_RUPIAH = re.compile(r"(?i)^\s*Rp\.?\s*|,-\s*$|,00\s*$")
MOST_RUPIAH = 10**15


class RupiahField(forms.CharField):
    """Whole rupiah, also as papers write it: "Rp. 18.497.770.000,-"."""

    widget = forms.TextInput(
        attrs={"class": "form-control num", "inputmode": "numeric", "autocomplete": "off"}
    )

    def to_python(self, value: Any) -> int | None:  # type: ignore[override]
        text = super().to_python(value)
        return _rupiah(text) if text else None

    def prepare_value(self, value: Any) -> Any:
        return format_number(value) if isinstance(value, int) else value


def _rupiah(text: str) -> int:
    try:
        amount = parse_number(_RUPIAH.sub("", text))
    except NumberError as error:
        raise forms.ValidationError(str(error)) from None
    if amount != amount.to_integral_value() or not 0 <= amount < MOST_RUPIAH:
        raise forms.ValidationError("Tulis rupiah bulat tanpa sen, misalnya 18.497.770.000.")
    return int(Decimal(amount))
