"""From one entry to the next that still waits for the same person, so that a month is filled without going back."""

from __future__ import annotations

from divisions.access import can_see_office
from indicators.plan.models import Indicator

from .listing import Listing
from .models import Entry
from .months import NOT_DUE, NOT_FILLED
from .page import EntryPage

TO_FILL = (NOT_DUE, NOT_FILLED)
TO_HAND_IN = (*TO_FILL, *Entry.OPEN)


def next_of(page: EntryPage) -> Indicator | None:
    """In the list's order, from this one on and around; None where nothing waits.

    A satker has done its part once its rows are filled; a division once the month is handed in.
    """
    waiting = TO_HAND_IN if can_see_office(page.member) else TO_FILL
    rows = Listing(page.member, page.year, page.month, page.today).rows
    here = next((at for at, row in enumerate(rows) if row.indicator.pk == page.indicator.pk), 0)
    around = [*rows[here + 1 :], *rows[:here]]
    return next((row.indicator for row in around if row.focus.state in waiting), None)
