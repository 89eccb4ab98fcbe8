"""Whom to remind of what on a day. Nothing is sent here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from divisions.access import can_judge, can_keep_calendar
from divisions.models import Membership, Office, Role
from divisions.navigation import years_of
from indicators.plan.models import Indicator
from indicators.realisation.calendar.locks import locks_of
from indicators.realisation.models import Entry
from indicators.realisation.timeliness.duties import Duty
from indicators.realisation.timeliness.year import YearDuties

from .models import Reminder

Kind = Reminder.Kind

BEFORE_DAYS, AFTER_DAYS = 3, 14
"""How long before a deadline people are reminded, and for how long after it a missed run is made up for."""


@dataclass(frozen=True, slots=True)
class Task:
    """What one person has to do with one entry."""

    indicator: Indicator
    year: int
    month: int
    due: dt.date
    what: str

    @property
    def code(self) -> str:
        return self.indicator.code


@dataclass(frozen=True, slots=True)
class Notice:
    """One message to one person: the tasks of one kind that fall due together."""

    member: Membership
    kind: str
    year: int
    month: int
    due: dt.date
    tasks: tuple[Task, ...]

    @property
    def key(self) -> tuple[int, str, int, int, dt.date]:
        return self.member.user_id, self.kind, self.year, self.month, self.due


@dataclass
class OfficeNotices:
    """One office on one day, in a fixed number of queries for any number of people and entries."""

    office: Office
    day: dt.date

    @cached_property
    def members(self) -> list[Membership]:
        rows = self.office.memberships.filter(user__is_active=True)
        return list(rows.select_related("user", "office", "division", "work_unit").order_by("role", "user"))

    def duties(self, year: int) -> YearDuties:
        if year not in self._years:
            self._years[year] = YearDuties(self.office, year, self.day)
        return self._years[year]

    @cached_property
    def _years(self) -> dict[int, YearDuties]:
        return {}

    def today(self) -> list[Notice]:
        """What is to be sent on the day, if it has not been sent before. A year without agreements asks nobody."""
        found: list[Notice] = []
        for year in sorted(years_of(self.office) & {self.day.year - 1, self.day.year}):
            tasks = self.tasks(self.duties(year))
            found += [notice for notice in grouped(tasks, self.day) if _now(notice, self.day)]
            found += self._digests(year)
        return found

    def of_month(self, year: int, month: int) -> list[Notice]:
        """What people still have to do for one month, whenever its deadline is."""
        tasks = [(m, t) for m, t in self.tasks(self.duties(year)) if t.month == month]
        return grouped(tasks, self.day)

    def tasks(self, duties: YearDuties) -> list[tuple[Membership, Task]]:
        locks = locks_of(self.office, duties.year)
        found = [*self._satkers(duties), *self._divisions(duties), *self._verifiers(duties)]
        return [
            (member, task)
            for member, task in found
            if (task.indicator.objective.division_id, task.month) not in locks
        ]

    def _satkers(self, duties: YearDuties) -> Iterator[tuple[Membership, Task]]:
        operators = self._by(Role.WORK_UNIT_OPERATOR)
        for unit, own in duties.by_work_unit.items():
            for duty in own:
                if duty.open:
                    task = _task(duties, duty, f"isi baris {unit.name}")
                    yield from ((m, task) for m in operators if m.work_unit_id == unit.pk)

    def _divisions(self, duties: YearDuties) -> Iterator[tuple[Membership, Task]]:
        operators = self._by(Role.DIVISION_OPERATOR)
        for division, own in duties.by_division.items():
            for duty in own:
                if duty.open:
                    task = _task(duties, duty, NEXT_STEP.get(duty.state, "isi dan ajukan"))
                    yield from ((m, task) for m in operators if m.division_id == division.pk)

    def _verifiers(self, duties: YearDuties) -> Iterator[tuple[Membership, Task]]:
        verifiers = self._by(Role.VERIFIER)
        by_pk = {indicator.pk: indicator for indicator in duties.indicators}
        for (pk, month), entry in duties.entries.items():
            indicator = by_pk.get(pk)
            if entry.state == Entry.State.SUBMITTED and indicator:
                entry.indicator = indicator
                due = duties.calendar.due(pk, month)
                task = Task(indicator, duties.year, month, due, CHECK)
                yield from ((m, task) for m in verifiers if can_judge(m, entry))

    def _digests(self, year: int) -> Iterator[Notice]:
        """To the planner, once a month's deadline has passed."""
        for deadline in self.duties(year).calendar.deadlines:
            if 0 < (self.day - deadline.day).days <= AFTER_DAYS:
                for member in self.members:
                    if can_keep_calendar(member):
                        yield Notice(member, Kind.DIGEST, year, deadline.month, deadline.day, ())

    def _by(self, role: Role) -> list[Membership]:
        return [member for member in self.members if member.role == role]


CHECK, AGAIN = "periksa dan putuskan", "perbaiki dan ajukan lagi"
NEXT_STEP: dict[str, str] = {
    Entry.State.DRAFT: "lengkapi dan ajukan",
    Entry.State.RETURNED: AGAIN,
}


def _task(duties: YearDuties, duty: Duty, what: str) -> Task:
    return Task(duty.indicator, duties.year, duty.month, duty.due, what)


def grouped(tasks: Iterable[tuple[Membership, Task]], day: dt.date) -> list[Notice]:
    """One notice per person, kind and deadline, in the order of the tasks."""
    groups: dict[tuple[int, str, int, int, dt.date], tuple[Membership, str, list[Task]]] = {}
    for member, task in tasks:
        kind = _kind(task, day)
        key = (member.pk, kind, task.year, task.month, task.due)
        groups.setdefault(key, (member, kind, []))[2].append(task)
    return [
        Notice(member, kind, year, month, due, tuple(own))
        for (_, _, year, month, due), (member, kind, own) in groups.items()
    ]


def _kind(task: Task, day: dt.date) -> str:
    if task.what == CHECK:
        return Kind.CHECK
    return Kind.BEFORE if day <= task.due else Kind.AFTER


def _now(notice: Notice, day: dt.date) -> bool:
    """Judges are reminded from the deadline on, when everything may have come."""
    first = 0 if notice.kind == Kind.CHECK else -BEFORE_DAYS
    return first <= (day - notice.due).days <= AFTER_DAYS
