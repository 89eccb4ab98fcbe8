"""What waits for the member who looks, the most urgent first: the tasks of which the reminders speak too."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from divisions.access import owes_months
from divisions.models import Membership

from .calendar.due import Deadline
from .reminders.notices import AGAIN, OfficeNotices, Task
from .reminders.texts import left

SHOWN = 5
"""How many are told before the rest is folded away."""


@dataclass(frozen=True, slots=True)
class Line:
    task: Task
    left: str
    """ "besok", "lewat 20 hari"."""


@dataclass(frozen=True, slots=True)
class Waiting:
    lines: tuple[Line, ...]
    running: Deadline | None
    """Of the month that runs, which comes next; None in another year."""

    @property
    def first(self) -> tuple[Line, ...]:
        return self.lines[:SHOWN]

    @property
    def rest(self) -> tuple[Line, ...]:
        return self.lines[SHOWN:]


def waiting_for(member: Membership, year: int, today: dt.date) -> Waiting | None:
    """None for people who owe no months."""
    if not owes_months(member):
        return None
    notices = OfficeNotices(member.office, today)
    duties = notices.duties(year)
    own = [task for person, task in notices.tasks(duties) if person.pk == member.pk]
    own.sort(key=lambda task: _urgency(task, today))
    running = duties.calendar.of_month(today.month) if year == today.year else None
    return Waiting(tuple(Line(task, left((task.due - today).days)) for task in own), running)


def _urgency(task: Task, today: dt.date) -> tuple[bool, bool, int]:
    """What somebody sent back; then what can still be in time, the nearest first; then what is late, the newest
    first."""
    days = (task.due - today).days
    return task.what != AGAIN, days < 0, abs(days)
