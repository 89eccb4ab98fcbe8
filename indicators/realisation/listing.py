"""A year of entries as a grid: indicators by division and objective, twelve states each."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from django.db.models import Count

from divisions.access import (
    can_copy_figures,
    can_fill_something,
    can_see_office,
    visible_entries,
    visible_indicators,
)
from divisions.models import Division, Membership
from indicators.achievement.load import agreements_in_force
from indicators.agreement.models import AgreementTarget
from indicators.plan.models import Indicator, Objective
from lkjip.periods import MONTHS

from .calendar.due import Calendar, calendar_for
from .models import Entry
from .months import NOT_DUE, NOT_FILLED, is_late, state_of
from .talk.models import Comment
from .timeliness.duties import Duty, Mark
from .timeliness.year import YearDuties

BEHIND = (Mark.LATE, Mark.MISSING)
GLANCE = 12

FILTERS = (
    NOT_FILLED,
    Entry.State.DRAFT,
    Entry.State.RETURNED,
    Entry.State.SUBMITTED,
    Entry.State.APPROVED,
    Entry.State.LOCKED,
)


@dataclass(frozen=True, slots=True)
class MonthCell:
    month: int
    state: str
    late: bool
    here: bool
    """The month in focus."""


@dataclass(frozen=True, slots=True)
class GridRow:
    indicator: Indicator
    target: str
    cells: tuple[MonthCell, ...]
    focus: MonthCell
    comments: int = 0
    """Said about the month in focus."""


@dataclass(frozen=True, slots=True)
class ObjectiveRows:
    objective: Objective
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class DivisionRows:
    division: Division
    objectives: tuple[ObjectiveRows, ...]


@dataclass
class Listing:
    """Every indicator that the member sees, in the report's order; a fixed number of queries."""

    member: Membership
    year: int
    month: int
    today: dt.date
    wanted: str = ""
    """Only rows whose month in focus is in this state."""
    search: str = ""
    """Only rows in whose code, name, objective, division or central unit all these words occur."""

    @cached_property
    def rows(self) -> list[GridRow]:
        seen = visible_indicators(self.member, Indicator.objects.all())
        ordered = seen.select_related("objective__division", "objective__central_unit").order_by(
            "objective__division__order", "objective__number", "number"
        )
        return [self._row(indicator) for indicator in ordered if indicator.in_force_in(self.year)]

    @property
    def may_fill(self) -> bool:
        return can_fill_something(self.member)

    @property
    def may_copy(self) -> bool:
        return can_copy_figures(self.member)

    @property
    def searchable(self) -> bool:
        """Whether there is more than one takes in at a glance."""
        return bool(self.search) or len(self.rows) > GLANCE

    @cached_property
    def found(self) -> list[GridRow]:
        words = self.search.casefold().split()
        return [row for row in self.rows if all(word in _words(row.indicator) for word in words)]

    @property
    def shown(self) -> list[GridRow]:
        return [row for row in self.found if self.wanted in ("", row.focus.state)]

    @property
    def divisions(self) -> list[DivisionRows]:
        return [
            DivisionRows(division, tuple(_by_objective(list(rows))))
            for division, rows in groupby(self.shown, lambda row: row.indicator.objective.division)
        ]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """How many of the indicators found are in each state that occurs in the month in focus."""
        states = [row.focus.state for row in self.found]
        return [(state, states.count(state)) for state in FILTERS if state in states]

    def _row(self, indicator: Indicator) -> GridRow:
        cells = tuple(self._cell(indicator, month) for month in MONTHS)
        target, comments = self._targets.get(indicator.pk, ""), self._comments.get(indicator.pk, 0)
        return GridRow(indicator, target, cells, cells[self.month - 1], comments)

    def _cell(self, indicator: Indicator, month: int) -> MonthCell:
        here = month == self.month
        if duty := self._own_duties.get((indicator.pk, month)):
            return MonthCell(month, _own_state(duty), duty.mark in BEHIND, here)
        entry = self._entries.get((indicator.pk, month))
        state = state_of(indicator, entry, self.year, month, self.today)
        late = is_late(indicator, entry, month, self._calendar, self.today)
        return MonthCell(month, state, late, here)

    @cached_property
    def _own_duties(self) -> dict[tuple[int, int], Duty]:
        """(indicator pk, month) → the rows of a satker operator's own satker; nobody else owes single rows."""
        unit = self.member.work_unit
        if unit is None or can_see_office(self.member):
            return {}
        owed = YearDuties(self.member.office, self.year, self.today).by_work_unit.get(unit, [])
        return {(duty.indicator.pk, duty.month): duty for duty in owed}

    @cached_property
    def _calendar(self) -> Calendar:
        return calendar_for(self.member.office, self.year)

    @cached_property
    def _entries(self) -> dict[tuple[int, int], Entry]:
        entries = visible_entries(self.member, Entry.objects.filter(year=self.year))
        return {(entry.indicator_id, entry.month): entry for entry in entries}

    @cached_property
    def _comments(self) -> dict[int, int]:
        """Indicator pk → how many comments the month in focus has."""
        said = Comment.objects.filter(indicator__office=self.member.office, year=self.year, month=self.month)
        counts = said.filter(deleted_at__isnull=True).order_by().values("indicator")
        return dict(counts.annotate(count=Count("pk")).values_list("indicator", "count"))

    @cached_property
    def _targets(self) -> dict[int, str]:
        agreements = agreements_in_force(self.member.office, [self.year])
        rows = AgreementTarget.objects.filter(agreement__in=agreements, indicator__isnull=False)
        return {pk: text for pk, text in rows.values_list("indicator_id", "text") if pk is not None}


def _words(indicator: Indicator) -> str:
    objective = indicator.objective
    told = (
        indicator.code,
        indicator.name,
        objective.name,
        objective.division.name,
        objective.central_unit.name,
    )
    return " ".join(told).casefold()


def _own_state(duty: Duty) -> str:
    """Other people's figures do not fill the own rows."""
    if duty.done:
        return duty.state
    return NOT_DUE if duty.mark is Mark.NOT_DUE else NOT_FILLED


def _by_objective(rows: list[GridRow]) -> list[ObjectiveRows]:
    return [
        ObjectiveRows(objective, tuple(own))
        for objective, own in groupby(rows, lambda row: row.indicator.objective)
    ]
