"""How figures of the plan are written."""

from __future__ import annotations

from decimal import Decimal

from indicators.achievement.ordinal import label_of, scale_of
from lkjip.numbers import format_number
from lkjip.validity import plain


def with_unit(value: Decimal, unit: str, places: int | None = None) -> str:
    """ "70%", "3,78 Indeks", "BB": percent without a space; the zeros that the database adds left out."""
    if label := label_of(value, scale_of(unit)):
        return label
    number = format_number(value if places is not None else plain(value), places)
    return f"{number}%" if unit == "%" else f"{number} {unit}".strip()
