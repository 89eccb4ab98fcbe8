"""A year of spending month by month: what was spent up to each month's end, beside ceiling and plan. Pure."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lkjip.numbers import round_to
from lkjip.periods import MONTHS

from .absorption import Spent


@dataclass(frozen=True, slots=True)
class Month:
    """Whole rupiah; None is not known. `realised` and `planned_so_far` count from January."""

    month: int
    ceiling: int | None
    realised: int | None
    spent: int | None
    """In this month alone; None where the month before is not known."""
    planned: int | None
    planned_so_far: int | None

    @property
    def percent(self) -> Decimal | None:
        if self.ceiling is None or self.realised is None:
            return None
        return Spent(self.ceiling, self.realised).percent

    @property
    def planned_percent(self) -> Decimal | None:
        if self.ceiling is None or self.planned_so_far is None:
            return None
        return Spent(self.ceiling, self.planned_so_far).percent

    @property
    def remaining(self) -> int | None:
        return None if self.ceiling is None or self.realised is None else self.ceiling - self.realised

    @property
    def deviation(self) -> int | None:
        """Spent minus planned in this month."""
        return None if self.spent is None or self.planned is None else self.spent - self.planned

    @property
    def deviation_percent(self) -> Decimal | None:
        """How far from the plan, in percent of it and without sign; None where nothing was planned."""
        if self.deviation is None or not self.planned:
            return None
        return round_to(Decimal(abs(self.deviation)) / self.planned * 100, 2)


def month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def year_of(
    realised: Mapping[int, int], ceilings: Mapping[int, int], planned: Mapping[int, int]
) -> tuple[Month, ...]:
    """Twelve months from what is known by month number."""
    return tuple(_month(month, realised, ceilings, planned) for month in MONTHS)


def _month(
    month: int, realised: Mapping[int, int], ceilings: Mapping[int, int], planned: Mapping[int, int]
) -> Month:
    until = realised.get(month)
    before = 0 if month == 1 else realised.get(month - 1)
    so_far = [planned.get(number) for number in range(1, month + 1)]
    known = [amount for amount in so_far if amount is not None]
    return Month(
        month,
        ceilings.get(month),
        until,
        None if until is None or before is None else until - before,
        planned.get(month),
        sum(known) if len(known) == month else None,
    )


def added(years: Mapping[str, tuple[Month, ...]]) -> tuple[tuple[Month, int], ...]:
    """Several satker together: each month with the number of satker known in it. A sum over some of them would pass
    for all, so a month is known only where every satker is."""
    rows = list(zip(*years.values(), strict=True)) or [()] * 12
    return tuple(
        (_sum(month, parts, len(years)), _known(parts)) for month, parts in zip(MONTHS, rows, strict=True)
    )


def _known(parts: tuple[Month, ...]) -> int:
    return sum(1 for part in parts if part.realised is not None)


def _sum(month: int, parts: tuple[Month, ...], expected: int) -> Month:
    def total(name: str) -> int | None:
        values = [getattr(part, name) for part in parts]
        known = [value for value in values if value is not None]
        return sum(known) if known and len(known) == expected else None

    return Month(
        month, total("ceiling"), total("realised"), total("spent"), total("planned"), total("planned_so_far")
    )
