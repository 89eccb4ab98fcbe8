"""Divisions and satker by months: one mark and two counts per cell, one percentage per row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from divisions.access import visible_divisions, visible_indicators, visible_work_units
from divisions.models import Division, Membership, WorkUnit
from indicators.plan.models import Indicator
from lkjip.periods import MONTHS

from .duties import Duty, Mark, Tally, tally, together
from .year import YearDuties

Owner = Division | WorkUnit


@dataclass(frozen=True, slots=True)
class Cell:
    """One month of one owner: how many duties it has, how many are done."""

    month: int
    mark: Mark
    asked: int
    done: int
    late: int

    @property
    def said(self) -> str:
        """For those who do not see the cell."""
        if not self.asked:
            return "belum ada yang jatuh tempo"
        late = f", {self.late} terlambat" if self.late else ""
        return f"{self.done} dari {self.asked} terisi{late}"


@dataclass(frozen=True, slots=True)
class Row:
    owner: Owner
    kind: str
    cells: tuple[Cell, ...]
    tally: Tally
    linked: bool
    """Whether the reader may open what stands behind the cells."""

    @property
    def code(self) -> str:
        return self.owner.code

    @property
    def percent(self) -> Decimal | None:
        return self.tally.percent


@dataclass
class Matrix:
    """The counts are the office's, the same for every reader; the rows are those that the reader may see."""

    member: Membership
    duties: YearDuties

    @cached_property
    def divisions(self) -> list[Row]:
        seen = visible_divisions(self.member, Division.objects.all())
        return self._rows("divisi", self.duties.by_division, set(seen.values_list("pk", flat=True)))

    @cached_property
    def work_units(self) -> list[Row]:
        seen = visible_work_units(self.member, WorkUnit.objects.all())
        return self._rows("satker", self.duties.by_work_unit, set(seen.values_list("pk", flat=True)))

    @property
    def total(self) -> Tally:
        """Of the whole office: what its divisions have to hand in."""
        return tally(duty for own in self.duties.by_division.values() for duty in own)

    def _rows(self, kind: str, owned: Mapping[Any, list[Duty]], seen: set[int]) -> list[Row]:
        return [self._row(kind, owner, own) for owner, own in owned.items() if owner.pk in seen]

    def _row(self, kind: str, owner: Owner, duties: list[Duty]) -> Row:
        linked = any(duty.indicator.pk in self._readable for duty in duties)
        return Row(owner, kind, tuple(cell_of(month, duties) for month in MONTHS), tally(duties), linked)

    @cached_property
    def _readable(self) -> set[int]:
        return readable(self.member)


def readable(member: Membership) -> set[int]:
    """The indicators whose entries a member may open."""
    return set(visible_indicators(member, Indicator.objects.all()).values_list("pk", flat=True))


def cell_of(month: int, duties: Iterable[Duty]) -> Cell:
    asked = [duty.mark for duty in duties if duty.month == month and duty.mark is not Mark.NOT_DUE]
    done = sum(mark in {Mark.FILLED, Mark.LATE} for mark in asked)
    return Cell(month, together(asked), len(asked), done, asked.count(Mark.LATE))
