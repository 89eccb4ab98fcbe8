"""Which satker owe which component: a matrix of check boxes, satker by component."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.db import transaction
from django.db.models import QuerySet
from django.http import QueryDict

from divisions.models import Membership, WorkUnit
from indicators.realisation.models import Entry, EntryValue
from lkjip.merge import Clash, Shown, merge, packed

from .history import changes, indicator_cells, note
from .models import Component, ComponentWorkUnit, Indicator

Place = tuple[int, int]
"""(component pk, work unit pk)"""


@dataclass(frozen=True, slots=True)
class Box:
    name: str
    label: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class UnitRow:
    unit: WorkUnit
    boxes: tuple[Box, ...]

    @property
    def kind(self) -> str:
        """ "Rutan", "Dipa kanwil"."""
        return self.unit.kind.replace("_", " ").capitalize()


class SourceMatrix:
    """After `save` returned False the boxes are as ticked, and `problems` and `clashes` say what is wrong."""

    def __init__(self, member: Membership, indicator: Indicator, year: int) -> None:
        self.member, self.indicator, self.year = member, indicator, year
        self.components = list(indicator.components.all())
        self.ticked: Shown = self._shown()
        self.origin = packed(self.ticked)
        self.problems: list[str] = []
        self.clashes: list[Clash] = []
        self.status = 200

    @cached_property
    def units(self) -> list[WorkUnit]:
        """Satker of the year, and those that owe something already."""
        owing = {unit for _, unit in self._stored()}
        rows = self.indicator.office.work_units.order_by("kind", "name")
        return [unit for unit in rows if unit.covers(self.year) or unit.pk in owing]

    @property
    def rows(self) -> list[UnitRow]:
        return [
            UnitRow(unit, tuple(self._box(component, unit) for component in self.components))
            for unit in self.units
        ]

    def _box(self, component: Component, unit: WorkUnit) -> Box:
        name = _name(component, unit)
        return Box(name, f"{unit.name} mengisi {component.symbol}", bool(self.ticked.get(name)))

    @property
    def used_years(self) -> set[int]:
        """Years in which approved months show, satker by satker, what was typed."""
        return set(_approved(self.components).values_list("entry__year", flat=True))

    def _places(self) -> Iterator[tuple[Component, WorkUnit]]:
        for component in self.components:
            for unit in self.units:
                yield component, unit

    def _stored(self) -> set[Place]:
        rows = ComponentWorkUnit.objects.filter(component__in=self.components)
        return set(rows.values_list("component_id", "work_unit_id"))

    def _shown(self) -> Shown:
        owed = self._stored()
        return {_name(c, u): "on" if (c.pk, u.pk) in owed else "" for c, u in self._places()}

    @transaction.atomic
    def save(self, data: QueryDict) -> bool:
        list(Indicator.objects.select_for_update().filter(pk=self.indicator.pk))
        labels = {_name(c, u): f"{u.name}, komponen {c.symbol}" for c, u in self._places()}
        merged = merge(data, self._shown(), labels)
        self.ticked = {name: str(merged.data.get(name, "")) for name in labels}
        self.origin, self.clashes = merged.origin, merged.clashes
        wanted = {(c.pk, u.pk) for c, u in self._places() if self.ticked[_name(c, u)]}
        self.problems = list(self._problems(wanted))
        if self.clashes or self.problems:
            self.status = 409 if self.clashes else 422
            return False
        self._write(wanted)
        return True

    def _problems(self, wanted: set[Place]) -> Iterator[str]:
        """A report that shows satker by satker must go on adding up: nobody with approved figures leaves."""
        stored = self._stored()
        filled = _approved(self.components)
        for component, unit in self._places():
            leaves = (component.pk, unit.pk) in stored - wanted
            if leaves and filled.filter(component=component, work_unit=unit).exists():
                yield (
                    f"{unit.name} sudah punya angka yang disetujui pada komponen {component.symbol}, jadi tetap "
                    "tercatat. Akhiri satkernya, atau buat versi baru indikator."
                )
        for component in self.components:
            if self._turns(component, stored, wanted) and filled.filter(component=component).exists():
                yield (
                    f"Komponen {component.symbol} sudah punya angka yang disetujui untuk seluruh kantor, jadi tidak "
                    "dapat dibagi menurut satker. Buat versi baru indikator."
                )

    def _turns(self, component: Component, stored: set[Place], wanted: set[Place]) -> bool:
        """From one figure for the office to figures by satker."""
        had = any(pk == component.pk for pk, _ in stored)
        return not had and any(pk == component.pk for pk, _ in wanted)

    def _write(self, wanted: set[Place]) -> None:
        before = indicator_cells(self.indicator)
        for component, unit in self._stored() - wanted:
            ComponentWorkUnit.objects.filter(component=component, work_unit=unit).delete()
        ComponentWorkUnit.objects.bulk_create(
            ComponentWorkUnit(component_id=component, work_unit_id=unit)
            for component, unit in sorted(wanted - self._stored())
        )
        note(self.indicator, self.member.user, changes(before, indicator_cells(self.indicator)))


def _name(component: Component, unit: WorkUnit) -> str:
    return f"s-{component.pk}-{unit.pk}"


def _approved(components: list[Component]) -> QuerySet[EntryValue]:
    return EntryValue.objects.filter(component__in=components, entry__state__in=Entry.FINAL)
