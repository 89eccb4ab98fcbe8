"""A form field for whole rupiah, typed or pasted from a spreadsheet: "1.250.000", "Rp1,250,000", "(50.000)"."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms

from lkjip.numbers import format_number

from .reading.numerals import bare, is_empty, readings

_MOST_DIGITS = 15
_ONE = Decimal(1)


class RupiahField(forms.CharField):
    """Text on purpose: number inputs drop commas silently. What could be read in two ways is refused."""

    widget = forms.TextInput(
        attrs={"class": "form-control num", "inputmode": "decimal", "autocomplete": "off"}
    )

    def __init__(self, *, negative: bool = False, **options: Any) -> None:
        super().__init__(required=False, **options)
        self._negative = negative

    def to_python(self, value: Any) -> int | None:  # type: ignore[override]
        text = super().to_python(value)
        return None if not text or is_empty(text) else self._amount(text)

    def _amount(self, text: str) -> int:
        found = set(readings(bare(text), _ONE, whole=True).values())
        if len(found) != 1:
            raise forms.ValidationError(
                f"“{text[:40]}” bukan rupiah bulat. Tulis titik hanya untuk ribuan, misalnya 1.250.000."
            )
        amount = int(found.pop())
        if abs(amount) >= 10**_MOST_DIGITS:
            raise forms.ValidationError(f"Angka paling banyak {_MOST_DIGITS} digit.")
        if amount < 0 and not self._negative:
            raise forms.ValidationError("Jumlah ini tidak boleh kurang dari nol.")
        return amount

    def prepare_value(self, value: Any) -> Any:
        return format_number(value) if isinstance(value, int) else value
