"""A year of entries as a grid: indicators by division and objective, twelve states each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from divisions.access import visible_entries, visible_indicators
from divisions.models import Membership
from indicators.achievement.load import agreements_in_force, setting_for
from indicators.agreement.models import AgreementTarget
from indicators.plan.models import Indicator
from lkjip.periods import MONTHS

from .models import Entry
from .months import is_late, state_of


@dataclass(frozen=True, slots=True)
class MonthCell:
    month: int
    state: str
    late: bool


@dataclass(frozen=True, slots=True)
class GridRow:
    indicator: Indicator
    target: str
    cells: tuple[MonthCell, ...]

    @property
    def code(self) -> str:
        return self.indicator.code


def grid(member: Membership, year: int, today: dt.date) -> list[GridRow]:
    """Every indicator that the member sees, in the report's order; a fixed number of queries."""
    indicators = _indicators(member, year)
    entries = {(e.indicator_id, e.month): e for e in visible_entries(member, Entry.objects.filter(year=year))}
    targets = _targets(member, year)
    day = setting_for(member.office, year).deadline_day
    zone = ZoneInfo(member.office.timezone or "Asia/Jakarta")
    return [
        GridRow(
            indicator,
            targets.get(indicator.pk, ""),
            tuple(_cells(indicator, entries, year, today, day, zone)),
        )
        for indicator in indicators
        if indicator.covers(year) and indicator.objective.covers(year)
    ]


def _indicators(member: Membership, year: int) -> QuerySet[Indicator]:
    seen = visible_indicators(member, Indicator.objects.all())
    return seen.select_related("objective__division").order_by(
        "objective__division__order", "objective__number", "number"
    )


def _targets(member: Membership, year: int) -> dict[int, str]:
    agreements = agreements_in_force(member.office, [year])
    rows = AgreementTarget.objects.filter(agreement__in=agreements, indicator__isnull=False)
    return {pk: text for pk, text in rows.values_list("indicator_id", "text") if pk is not None}


def _cells(
    indicator: Indicator,
    entries: dict[tuple[int, int], Entry],
    year: int,
    today: dt.date,
    day: int,
    zone: ZoneInfo,
) -> Iterator[MonthCell]:
    for month in MONTHS:
        entry = entries.get((indicator.pk, month))
        state = state_of(indicator, entry, year, month, today)
        yield MonthCell(month, state, is_late(state, entry, year, month, today, day, zone))
