"""Which months are closed."""

from __future__ import annotations

from divisions.models import Office
from indicators.plan.models import Indicator

from .models import MonthLock


def lock_on(indicator: Indicator, year: int, month: int) -> MonthLock | None:
    """The lock of the indicator's division over a month."""
    rows = MonthLock.objects.filter(division=indicator.objective.division_id, year=year, month=month)
    return rows.select_related("by", "division").first()


def locks_of(office: Office, year: int) -> dict[tuple[int, int], MonthLock]:
    """(division pk, month) → its lock."""
    rows = MonthLock.objects.filter(division__office=office, year=year).select_related("by")
    return {(row.division_id, row.month): row for row in rows}
