"""How figures of the plan are written."""

from __future__ import annotations

from decimal import Decimal

from lkjip.numbers import format_number
from lkjip.validity import plain


def with_unit(value: Decimal, unit: str, places: int | None = None) -> str:
    """ "70%", "3,78 Indeks": percent without a space; the zeros that the database adds left out."""
    number = format_number(value if places is not None else plain(value), places)
    return f"{number}%" if unit == "%" else f"{number} {unit}".strip()
