"""When a duty is filled, late, missing, awaited or not due, and what the percentage is of."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from indicators.plan.models import Indicator
from indicators.realisation.timeliness.duties import Duty, Mark, mark_of, tally, together

DUE = dt.date(2024, 1, 5)
BEFORE, ON, AFTER = dt.date(2024, 1, 3), DUE, dt.date(2024, 1, 6)


@pytest.mark.parametrize(
    ("done", "day", "ended", "today", "mark"),
    [
        (False, None, False, dt.date(2023, 12, 20), Mark.NOT_DUE),
        (False, None, True, BEFORE, Mark.WAITING),
        (False, None, True, ON, Mark.WAITING),
        (False, None, True, AFTER, Mark.MISSING),
        (True, BEFORE, True, AFTER, Mark.FILLED),
        (True, ON, True, AFTER, Mark.FILLED),
        (True, AFTER, True, AFTER, Mark.LATE),
        (True, None, True, AFTER, Mark.FILLED),  # loaded: its hour is not known
        (True, dt.date(2023, 12, 20), False, dt.date(2023, 12, 20), Mark.FILLED),
    ],
)
def test_the_mark_of_december(done, day, ended, today, mark):
    assert mark_of(done, day, DUE, ended, today) is mark


def duties(*marks: Mark, passed: bool = True) -> list[Duty]:
    return [Duty(Indicator(), 12, DUE, mark, "", passed) for mark in marks]


def test_the_share_that_came_in_time():
    """7 of 9: one came late, one not at all. 77.777…"""
    found = tally(duties(*[Mark.FILLED] * 7, Mark.LATE, Mark.MISSING))
    assert (found.due, found.on_time, found.late, found.missing) == (9, 7, 1, 1)
    assert found.percent == Decimal(700) / 9


def test_what_has_not_fallen_due_counts_for_nobody():
    """Otherwise those who are early would lift everybody to 100."""
    early = duties(Mark.FILLED, Mark.WAITING, passed=False)
    assert tally(early).percent is None
    assert tally([*early, *duties(Mark.MISSING)]).percent == 0


def test_nine_satker_in_twelve_months():
    """As the first office's report counts e-Performance: 9 × 12 = 108 of 108 is 100."""
    assert tally(duties(*[Mark.FILLED] * 108)).percent == 100


@pytest.mark.parametrize(
    ("marks", "mark"),
    [
        ([], Mark.NOT_DUE),
        ([Mark.FILLED, Mark.FILLED], Mark.FILLED),
        ([Mark.FILLED, Mark.LATE], Mark.LATE),
        ([Mark.LATE, Mark.WAITING], Mark.WAITING),
        ([Mark.FILLED, Mark.MISSING, Mark.WAITING, Mark.LATE], Mark.MISSING),
    ],
)
def test_a_cell_says_first_what_is_still_to_be_done(marks, mark):
    assert together(marks) is mark


def test_days_late():
    late = Duty(Indicator(), 12, DUE, Mark.LATE, "", True, dt.date(2024, 1, 12))
    assert late.days_late == 7
    assert duties(Mark.MISSING)[0].days_late == 0
