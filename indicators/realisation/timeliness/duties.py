"""What somebody owes: one month of one indicator, by its deadline. Pure; `year` fills it from the database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from indicators.plan.models import Indicator


class Mark(StrEnum):
    NOT_DUE = "belum_jatuh_tempo"
    """Not asked for in this month, or the month has not ended."""
    WAITING = "ditunggu"
    """Asked for, its deadline still to come."""
    FILLED = "terisi"
    LATE = "terlambat"
    """Filled, after its deadline."""
    MISSING = "kosong"
    """Not filled, and its deadline has passed."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A division owes the month handed in, a satker its own rows filled."""

    indicator: Indicator
    month: int
    due: dt.date
    mark: Mark
    state: str
    """The state of the whole month's entry, whoever owes."""
    passed: bool
    """The deadline is over: only then it counts for or against anybody."""
    day: dt.date | None = None
    """On which it was done, where that is known."""
    on_behalf: bool = False
    """Its division filled it in for the satker."""

    @property
    def done(self) -> bool:
        return self.mark in {Mark.FILLED, Mark.LATE}

    @property
    def open(self) -> bool:
        return self.mark in {Mark.WAITING, Mark.MISSING}

    @property
    def days_late(self) -> int:
        """Of what was done late."""
        return max(0, (self.day - self.due).days) if self.day else 0


def mark_of(done: bool, day: dt.date | None, due: dt.date, ended: bool, today: dt.date) -> Mark:
    """`day` None: done at an unknown hour (loaded), which is held against nobody."""
    if done:
        return Mark.LATE if day and day > due else Mark.FILLED
    if not ended:
        return Mark.NOT_DUE
    return Mark.MISSING if today > due else Mark.WAITING


@dataclass(frozen=True, slots=True)
class Tally:
    """How many duties have fallen due, and how many of them were done by their deadline."""

    due: int
    on_time: int
    late: int

    @property
    def missing(self) -> int:
        return self.due - self.on_time - self.late

    @property
    def percent(self) -> Decimal | None:
        """on time / due × 100, unrounded; None before anything has fallen due."""
        return Decimal(self.on_time * 100) / self.due if self.due else None


def tally(duties: Iterable[Duty]) -> Tally:
    passed = [duty.mark for duty in duties if duty.passed]
    return Tally(len(passed), passed.count(Mark.FILLED), passed.count(Mark.LATE))


def together(marks: Iterable[Mark]) -> Mark:
    """One mark for several duties: what still has to be done speaks first."""
    found = set(marks)
    order = (Mark.MISSING, Mark.WAITING, Mark.LATE, Mark.FILLED)
    return next((mark for mark in order if mark in found), Mark.NOT_DUE)
