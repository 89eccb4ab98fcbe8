"""The table of mid-term targets: every indicator of a plan by every year of it, typed or pasted, saved at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.db import transaction
from django.http import QueryDict

from divisions.access import visible_plan
from divisions.models import Membership
from indicators.achievement.ordinal import rank_of, scale_of, written
from indicators.plan.models import Indicator, MidTermTarget, StrategicPlan
from lkjip.merge import Clash, Shown, merge, packed
from lkjip.numbers import NumberError, parse_number
from lkjip.validity import plain

from .paste import read_block
from .storing import Wanted, store

LONGEST_UNIT = 60
Place = tuple[int, int]
"""(indicator pk, year)"""


@dataclass(frozen=True, slots=True)
class Cell:
    name: str
    year: int
    text: str
    problem: str
    open: bool
    """Whether the indicator is in force in that year."""
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    indicator: Indicator
    cells: tuple[Cell, ...]
    unit_name: str
    unit: str
    unit_problem: str
    mixed: str
    """The units of its years where they differ: "2020 %, 2021 Indeks"."""


class TargetTable:
    """What one page of targets shows and does. After `save` returned False everything typed is still in it."""

    def __init__(self, member: Membership, plan: StrategicPlan) -> None:
        self.member, self.plan = member, plan
        self.years = tuple(range(plan.start, plan.end + 1))
        self.typed: Shown = self.stored_texts()
        self.origin = packed(self.typed)
        self.problems: dict[str, str] = {}
        self.notes: list[str] = []
        self.clashes: list[Clash] = []
        self.status = 200

    # what it knows

    @cached_property
    def indicators(self) -> list[Indicator]:
        """Those in force in some year of the plan, in the report's order."""
        own = visible_plan(self.member, Indicator.objects.all())
        rows = own.select_related("objective__division", "objective__central_unit").order_by(
            "objective__division__order", "objective__number", "number"
        )
        return [row for row in rows if any(row.in_force_in(year) for year in self.years)]

    @cached_property
    def stored(self) -> dict[Place, MidTermTarget]:
        rows = MidTermTarget.objects.filter(indicator__in=self.indicators, year__in=self.years)
        return {(row.indicator_id, row.year): row for row in rows}

    @property
    def places(self) -> Iterator[tuple[Indicator, int]]:
        for indicator in self.indicators:
            for year in self.years:
                if indicator.in_force_in(year) or (indicator.pk, year) in self.stored:
                    yield indicator, year

    def stored_texts(self) -> Shown:
        texts = {f"t-{i.pk}-{year}": _text(self.stored.get((i.pk, year)), i) for i, year in self.places}
        return {**texts, **{f"u-{i.pk}": self._common_unit(i) for i in self.indicators}}

    def _units(self, indicator: Indicator) -> dict[int, str]:
        """Year → the unit of its target, the indicator's own where none is told."""
        rows = [row for (pk, _), row in self.stored.items() if pk == indicator.pk]
        return {row.year: row.unit or indicator.unit for row in sorted(rows, key=lambda row: row.year)}

    def _common_unit(self, indicator: Indicator) -> str:
        """The unit of all years, where it is one and not the indicator's own."""
        units = set(self._units(indicator).values())
        return units.pop() if len(units) == 1 and units != {indicator.unit} else ""

    @property
    def rows(self) -> list[Row]:
        return [self._row(indicator) for indicator in self.indicators]

    def _row(self, indicator: Indicator) -> Row:
        units, name = self._units(indicator), f"u-{indicator.pk}"
        mixed = (
            ", ".join(f"{year} {unit}" for year, unit in units.items())
            if len(set(units.values())) > 1
            else ""
        )
        cells = tuple(self._cell(indicator, year) for year in self.years)
        problem = self.problems.get(name, "")
        return Row(indicator, cells, name, self.typed.get(name, ""), problem, mixed)

    def _cell(self, indicator: Indicator, year: int) -> Cell:
        name = f"t-{indicator.pk}-{year}"
        known = name in self._places_by_name
        label = f"{indicator.code} tahun {year}"
        return Cell(name, year, self.typed.get(name, ""), self.problems.get(name, ""), known, label)

    @cached_property
    def _places_by_name(self) -> dict[str, tuple[Indicator, int]]:
        return {f"t-{indicator.pk}-{year}": (indicator, year) for indicator, year in self.places}

    @property
    def faulty(self) -> list[tuple[str, str, str]]:
        """(control, label, sentence)"""
        labels = self._labels()
        return [(name, labels[name], problem) for name, problem in self.problems.items()]

    # what it does

    def paste(self, data: QueryDict) -> None:
        """Puts a pasted block into the table, to be looked at and saved; what was typed elsewhere stays."""
        self._take(data)
        open_years: dict[str, set[int]] = {i.code: set() for i in self.indicators}
        for indicator, year in self.places:
            open_years[indicator.code].add(year)
        pasted = read_block(data.get("tempelan", ""), self.years, open_years)
        pks = {indicator.code: indicator.pk for indicator in self.indicators}
        for (code, year), text in pasted.cells.items():
            self.typed[f"t-{pks[code]}-{year}"] = text
        self._figures()
        self.notes = [*pasted.problems, f"{len(pasted.cells)} target ditempel dan belum disimpan."]

    @transaction.atomic
    def save(self, data: QueryDict) -> bool:
        list(StrategicPlan.objects.select_for_update().filter(pk=self.plan.pk))
        self.__dict__.pop("stored", None)
        merged = merge(data, self.stored_texts(), self._labels())
        self._take(merged.data)
        self.origin, self.clashes = merged.origin, merged.clashes
        figures = self._figures()
        if self.clashes or self.problems:
            self.status = 409 if self.clashes else 422
            return False
        store(self._wanted(figures), self.member.user, str(data.get("alasan", "")).strip())
        return True

    def _labels(self) -> dict[str, str]:
        labels = {f"t-{i.pk}-{year}": f"{i.code} tahun {year}" for i, year in self.places}
        return {**labels, **{f"u-{i.pk}": f"Satuan {i.code}" for i in self.indicators}}

    def _take(self, data: QueryDict) -> None:
        self.typed = {name: str(data.get(name, text)).strip() for name, text in self.stored_texts().items()}
        self.origin = str(data.get("asal", ""))

    def _figures(self) -> dict[str, Decimal | None]:
        """Every cell as a figure; what cannot be read gets its sentence."""
        figures: dict[str, Decimal | None] = {}
        for name, (indicator, _year) in self._places_by_name.items():
            unit = self.typed[f"u-{indicator.pk}"] or indicator.unit
            try:
                figures[name] = _read(self.typed[name], unit) if self.typed[name] else None
            except NumberError as error:
                self.problems[name] = str(error)
        for name in (f"u-{indicator.pk}" for indicator in self.indicators):
            if len(self.typed[name]) > LONGEST_UNIT:
                self.problems[name] = f"Satuan paling banyak {LONGEST_UNIT} tanda."
        return figures

    def _wanted(self, figures: dict[str, Decimal | None]) -> list[Wanted]:
        return [
            Wanted(indicator, year, row, figures[name], self._unit(indicator, row))
            for name, (indicator, year) in self._places_by_name.items()
            for row in [self.stored.get((indicator.pk, year))]
        ]

    def _unit(self, indicator: Indicator, row: MidTermTarget | None) -> str:
        """As typed for the whole row; a row whose years differ keeps them until one is typed."""
        typed = self.typed[f"u-{indicator.pk}"]
        if not typed and len(set(self._units(indicator).values())) > 1:
            return row.unit if row else ""
        return "" if typed == indicator.unit else typed


def _text(row: MidTermTarget | None, indicator: Indicator) -> str:
    return written(plain(row.value), row.unit or indicator.unit) if row else ""


def _read(text: str, unit: str) -> Decimal:
    """A figure, or the rank of a label where the unit names a scale. Raises NumberError."""
    scale = scale_of(unit)
    rank = rank_of(text, scale)
    if scale and rank is None:
        raise NumberError(f"Satuannya {unit.lower()}: tulis salah satu dari {', '.join(scale)}.")
    return parse_number(text) if rank is None else rank
