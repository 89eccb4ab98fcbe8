"""Whose turn a month is: due or not, filled or not, late or not."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from indicators.plan.models import Indicator
from lkjip.periods import MONTHS, Frequency, due_months

from .models import Entry

if TYPE_CHECKING:
    from .calendar.due import Calendar

NOT_DUE, NOT_REQUIRED, NOT_FILLED = "belum_jatuh_tempo", "tidak_wajib", "belum_diisi"


def state_of(indicator: Indicator, entry: Entry | None, year: int, month: int, today: dt.date) -> str:
    """An entry's own state; without one: not required in this frequency, not due yet, or not filled."""
    if entry is not None:
        return entry.state
    if month not in due_months_of(indicator):
        return NOT_REQUIRED
    return NOT_DUE if today < first_day_after(year, month) else NOT_FILLED


def due_months_of(indicator: Indicator) -> tuple[int, ...]:
    return due_months(Frequency(indicator.frequency or Frequency.MONTHLY))


def next_due(indicator: Indicator, month: int) -> int:
    """The month itself or the first one after it that is asked for; December is always one."""
    return next(due for due in due_months_of(indicator) if due >= month)


def is_late(
    indicator: Indicator, entry: Entry | None, month: int, calendar: Calendar, today: dt.date
) -> bool:
    """Handed in after its deadline, or not handed in after it. Loaded entries carry no hand-in time: never late.

    The last handing in counts: what was returned has not been handed in, and coming again after the deadline it is
    late, unless the planner moved it. A month that is not asked for has no deadline.
    """
    if month not in due_months_of(indicator) or not calendar.begun:
        return False
    due = calendar.due(indicator.pk, month)
    if entry is None or entry.state in Entry.OPEN:
        return today > due
    return entry.submitted_at is not None and entry.submitted_at.astimezone(calendar.zone).date() > due


def is_open(year: int, month: int, today: dt.date) -> bool:
    """A month can be typed from its first day on."""
    return today >= dt.date(year, month, 1)


def last_ended(year: int, today: dt.date) -> int:
    """The month that a page of this year opens on: the last one that has ended, in a year not yet begun January."""
    if year != today.year:
        return 12 if year < today.year else 1
    return max(1, today.month - 1)


def month_asked(text: str | None, year: int, today: dt.date) -> int:
    """`?bulan=` as a month; anything else is the one that the year's pages open on."""
    months = {str(month): month for month in MONTHS}
    return months.get(text or "", last_ended(year, today))


def first_day_after(year: int, month: int) -> dt.date:
    return dt.date(year + month // 12, month % 12 + 1, 1)
