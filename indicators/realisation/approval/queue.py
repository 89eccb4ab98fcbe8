"""What waits for approval in a month, each with what it changes and what is doubted: a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from divisions.access import can_judge, visible_entries
from divisions.models import Membership, OfficeSetting
from indicators.achievement.accumulate import Reading, accumulate
from indicators.achievement.bands import bands_for
from indicators.achievement.load import Definition, OfficeYears, load, rule_for, setting_for
from indicators.achievement.measure import Component
from indicators.achievement.ordinal import scale_of, written
from indicators.realisation.beside import Beside, beside
from indicators.realisation.calendar.locks import locks_of
from indicators.realisation.chosen import mark
from indicators.realisation.doubts import doubts
from indicators.realisation.models import Entry
from indicators.realisation.preview import Preview, preview
from indicators.realisation.workflow import Typed
from lkjip.numbers import format_number
from lkjip.periods import month_name

Readings = Sequence[Reading]


@dataclass(frozen=True, slots=True)
class Row:
    """One figure now and in the month before it that has one."""

    label: str
    now: str
    before: str
    difference: str


@dataclass(frozen=True, slots=True)
class ComponentRows:
    """A component's total, and its satker where it is split."""

    total: Row
    name: str
    parts: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One entry to be judged."""

    entry: Entry
    judgeable: bool
    own: bool
    preview: Preview
    doubts: tuple[str, ...]
    components: tuple[ComponentRows, ...]
    before: str
    """The month that the figures are held against; "" where the year has none before."""
    beside: Beside

    @property
    def mark(self) -> str:
        return mark(self.entry)


@dataclass
class Queue:
    member: Membership
    year: int
    month: int

    @cached_property
    def entries(self) -> list[Entry]:
        rows = Entry.objects.filter(year=self.year, month=self.month, state=Entry.State.SUBMITTED)
        seen = visible_entries(self.member, rows).select_related(
            "indicator__objective__division", "submitted_by"
        )
        return list(
            seen.order_by(
                "indicator__objective__division__order", "indicator__objective__number", "indicator__number"
            )
        )

    @cached_property
    def cases(self) -> list[Case]:
        return [self._case(entry) for entry in self.entries] if self.entries else []

    @property
    def judgeable(self) -> list[Case]:
        return [case for case in self.cases if case.judgeable]

    @cached_property
    def elsewhere(self) -> list[tuple[int, int]]:
        """(month, how many) of the year's other months with something to judge."""
        rows = Entry.objects.filter(year=self.year, state=Entry.State.SUBMITTED)
        months = visible_entries(self.member, rows).order_by().values_list("pk", "month")
        counts: dict[int, int] = {}
        for _, month in months:
            counts[month] = counts.get(month, 0) + 1
        counts.pop(self.month, None)
        return sorted(counts.items())

    def _case(self, entry: Entry) -> Case:
        definition = self._definitions[entry.indicator_id].in_year(self.year)
        readings = self._years.readings.get((entry.indicator_id, self.year), {})
        result = preview(
            definition,
            self._years,
            self.year,
            self.month,
            self._typed(definition),
            rule_for(self._setting),
            self._bands,
            self._setting.jump_percent,
        )
        before = max((r.month for rows in readings.values() for r in rows if r.month < self.month), default=0)
        return Case(
            entry,
            self._open(entry) and can_judge(self.member, entry),
            entry.submitted_by_id == self.member.user_id,
            result,
            tuple(doubts(result)),
            tuple(
                _rows(
                    component,
                    readings.get(component.symbol, ()),
                    self.month,
                    before,
                    self._names,
                    definition.indicator.unit,
                )
                for component in definition.components
            ),
            month_name(before) if before else "",
            self._beside[entry.pk],
        )

    @cached_property
    def _beside(self) -> dict[int, Beside]:
        return beside(self.member, self.year, self.month, self.entries)

    def _open(self, entry: Entry) -> bool:
        return (entry.indicator.objective.division_id, self.month) not in self._locks

    def _typed(self, definition: Definition) -> dict[tuple[str, int | None], Typed]:
        """What was handed in, as the entry's page holds it."""
        units = {unit.code: unit.pk for unit in definition.work_units}
        readings = self._years.readings.get((definition.indicator.pk, self.year), {})
        return {
            (symbol, units.get(r.source) if r.source else None): Typed(r.value, not r.applicable)
            for symbol, rows in readings.items()
            for r in rows
            if r.month == self.month
        }

    # --- what all cases need, read once ---

    @cached_property
    def _years(self) -> OfficeYears:
        codes = [entry.indicator.code for entry in self.entries]
        return load(self.member.office, [self.year], provisional=True, indicators=codes)

    @cached_property
    def _definitions(self) -> dict[int, Definition]:
        return {definition.indicator.pk: definition for definition in self._years.definitions}

    @cached_property
    def _names(self) -> dict[str, str]:
        return {unit.code: unit.name for d in self._years.definitions for unit in d.work_units}

    @cached_property
    def _setting(self) -> OfficeSetting:
        return setting_for(self.member.office, self.year)

    @cached_property
    def _bands(self):
        return bands_for(self.year, self.member.office)

    @cached_property
    def _locks(self) -> set[tuple[int, int]]:
        return set(locks_of(self.member.office, self.year))


def _rows(
    component: Component, readings: Readings, month: int, before: int, names: dict[str, str], unit: str
) -> ComponentRows:
    now, then = _of_month(component, readings, month), _of_month(component, readings, before)
    total = _row(component.symbol, now.value, then.value, unit)
    return ComponentRows(total, component.name, tuple(_parts(readings, month, before, names, unit)))


def _of_month(component: Component, readings: Readings, month: int):
    return accumulate(readings, method=component.method, across=component.across, months=[month])


def _parts(readings: Readings, month: int, before: int, names: dict[str, str], unit: str) -> Iterator[Row]:
    said = {(r.source, r.month): r for r in readings if r.source}
    for source in dict.fromkeys(r.source for r in readings if r.source and r.month == month):
        yield _source_row(
            names.get(source, source), said.get((source, month)), said.get((source, before)), unit
        )


def _source_row(name: str, now: Reading | None, then: Reading | None, unit: str) -> Row:
    row = _row(name, now.value if now else None, then.value if then else None, unit)
    return Row(name, _text(now) or row.now, _text(then) or row.before, row.difference)


def _text(reading: Reading | None) -> str:
    return "tidak berlaku" if reading and not reading.applicable else ""


def _row(label: str, now: Decimal | None, then: Decimal | None, unit: str) -> Row:
    steps = " tingkat" if scale_of(unit) else ""
    return Row(label, written(now, unit), written(then, unit), _difference(now, then, steps))


def _difference(now: Decimal | None, then: Decimal | None, steps: str) -> str:
    """ "+12", "−3", "+1 tingkat", "tetap"; "" where one of the two is unknown."""
    if now is None or then is None:
        return ""
    if now == then:
        return "tetap"
    sign = "+" if now > then else ""
    return f"{sign}{format_number(now - then)}{steps}"
