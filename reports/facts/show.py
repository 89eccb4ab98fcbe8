"""How facts become display text: the one place that turns values into Figures."""

from __future__ import annotations

from decimal import Decimal

from indicators.achievement.achievement import Status
from indicators.achievement.drawing import INPUT_PLACES
from indicators.achievement.ordinal import label_of, scale_of
from lkjip.numbers import format_number, format_percent, format_rupiah, round_to

from .figures import Figure

NOTHING = "–"


def with_unit(value: Decimal | int | None, unit: str, places: int | None = None) -> str:
    """ "88%", "3,78 Indeks", "280 Pemohon", "BB"; "–" where there is no value."""
    if value is None:
        return NOTHING
    if value is not None and (label := label_of(Decimal(value), scale_of(unit))):
        return label
    if unit == "%":
        return f"{format_number(value, places)}%"
    return f"{format_number(value, places)} {unit}".strip()


def quantity(
    value: Decimal | None,
    unit: str,
    path: str,
    *,
    places: int | None = None,
    status: Status = Status.COMPUTED,
    reason: str = "",
) -> Figure:
    return Figure(value, with_unit(value, unit, places), path, _status(value, status), reason)


def given(value: Decimal | None, unit: str, path: str) -> Figure:
    """An input as it was typed; a mean of inputs with at most four decimals, its value unrounded."""
    shown = value if value is None else round_to(value, INPUT_PLACES)
    return Figure(value, with_unit(shown, unit), path, _status(value, Status.COMPUTED))


def percent(
    value: Decimal | None,
    path: str,
    *,
    places: int = 2,
    status: Status = Status.COMPUTED,
    reason: str = "",
) -> Figure:
    display = NOTHING if value is None else format_percent(value, places)
    return Figure(value, display, path, _status(value, status), reason)


def rupiah(value: int | None, path: str) -> Figure:
    amount = None if value is None else Decimal(value)
    display = NOTHING if value is None else format_rupiah(value)
    return Figure(amount, display, path, _status(amount, Status.COMPUTED))


def plain_number(value: Decimal | int | None, path: str, *, places: int | None = None) -> Figure:
    number = None if value is None else Decimal(value)
    display = NOTHING if value is None else format_number(number, places)
    return Figure(number, display, path, _status(number, Status.COMPUTED))


def nothing(path: str, reason: str = "", status: Status = Status.MISSING) -> Figure:
    return Figure(None, NOTHING, path, status, reason)


def _status(value: Decimal | None, status: Status) -> Status:
    """A figure without a value is never "computed"."""
    return Status.MISSING if value is None and status is Status.COMPUTED else status
