"""Who owes what in a year, and how it stands: a fixed number of queries for the whole office."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from divisions.models import Division, Office, WorkUnit
from indicators.plan.models import Component, Indicator
from indicators.realisation.calendar.due import Calendar, calendar_for
from indicators.realisation.models import Entry, EntryValue
from indicators.realisation.months import due_months_of, first_day_after, state_of

from .duties import Duty, mark_of

HANDED_IN = (Entry.State.SUBMITTED, *Entry.FINAL)


@dataclass(frozen=True, slots=True)
class Filled:
    """A satker's figure: since when it is there (None: loaded), and whether its division typed it."""

    day: dt.date | None
    on_behalf: bool


@dataclass
class YearDuties:
    office: Office
    year: int
    today: dt.date

    @cached_property
    def calendar(self) -> Calendar:
        return calendar_for(self.office, self.year)

    @cached_property
    def indicators(self) -> list[Indicator]:
        """In force in the year, in the report's order."""
        rows = self.office.indicators.select_related("objective__division", "objective__central_unit")
        ordered = rows.prefetch_related("components__sources__work_unit").order_by(
            "objective__division__order", "objective__number", "number"
        )
        return [indicator for indicator in ordered if indicator.in_force_in(self.year)]

    @cached_property
    def by_division(self) -> dict[Division, list[Duty]]:
        found: dict[Division, list[Duty]] = {}
        for indicator in self.indicators:
            own = found.setdefault(indicator.objective.division, [])
            own += [self._divisions_duty(indicator, month) for month in due_months_of(indicator)]
        return found

    @cached_property
    def by_work_unit(self) -> dict[WorkUnit, list[Duty]]:
        """Those that owe something, by kind and name."""
        found: dict[WorkUnit, list[Duty]] = {}
        for indicator in self.indicators:
            for unit, components in self._owing(indicator).items():
                own = found.setdefault(unit, [])
                own += [self._satkers_duty(indicator, m, unit, components) for m in due_months_of(indicator)]
        return {unit: found[unit] for unit in sorted(found, key=lambda unit: (unit.kind, unit.name))}

    def _owing(self, indicator: Indicator) -> dict[WorkUnit, list[Component]]:
        owed: dict[WorkUnit, list[Component]] = {}
        for component in indicator.components.all():
            for unit in component.units_in(self.year):
                owed.setdefault(unit, []).append(component)
        return owed

    def _divisions_duty(self, indicator: Indicator, month: int) -> Duty:
        entry = self.entries.get((indicator.pk, month))
        done = entry is not None and entry.state in HANDED_IN
        day = self._local(entry.submitted_at) if entry and done else None
        return self._duty(indicator, month, done, day)

    def _satkers_duty(
        self, indicator: Indicator, month: int, unit: WorkUnit, components: list[Component]
    ) -> Duty:
        """Done when every component is filled; and nothing more is asked of a month that was handed in."""
        filled = list(self._filled_by(unit, indicator, month, components))
        entry = self.entries.get((indicator.pk, month))
        complete = len(filled) == len(components)
        done = complete or (entry is not None and entry.state in HANDED_IN)
        days = [one.day for one in filled if one.day]
        day = max(days, default=None) if complete else None
        return self._duty(indicator, month, done, day, any(one.on_behalf for one in filled))

    def _filled_by(
        self, unit: WorkUnit, indicator: Indicator, month: int, components: list[Component]
    ) -> Iterator[Filled]:
        for component in components:
            if found := self.values.get((indicator.pk, month, component.pk, unit.pk)):
                yield found

    def _duty(
        self, indicator: Indicator, month: int, done: bool, day: dt.date | None, on_behalf: bool = False
    ) -> Duty:
        due = self.calendar.due(indicator.pk, month)
        ended = self.calendar.begun and self.today >= first_day_after(self.year, month)
        mark = mark_of(done, day, due, ended, self.today)
        state = state_of(indicator, self.entries.get((indicator.pk, month)), self.year, month, self.today)
        return Duty(indicator, month, due, mark, state, ended and self.today > due, day, on_behalf)

    @cached_property
    def entries(self) -> dict[tuple[int, int], Entry]:
        rows = Entry.objects.filter(indicator__office=self.office, year=self.year)
        return {(row.indicator_id, row.month): row for row in rows}

    @cached_property
    def values(self) -> dict[tuple[int, int, int, int | None], Filled]:
        """(indicator pk, month, component pk, satker pk) → what is there."""
        rows = EntryValue.objects.filter(
            entry__indicator__office=self.office, entry__year=self.year, work_unit__isnull=False
        ).values_list(
            "entry__indicator_id", "entry__month", "component_id", "work_unit_id", "filled_at", "on_behalf"
        )
        return {(pk, m, c, unit): Filled(self._local(at), behalf) for pk, m, c, unit, at, behalf in rows}

    def _local(self, moment: dt.datetime | None) -> dt.date | None:
        return moment.astimezone(self.calendar.zone).date() if moment else None
