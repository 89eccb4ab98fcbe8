"""All scores of one office and year, in a fixed number of queries: a card for each satker, and the office's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from divisions.models import Division, Office, WorkUnit
from lkjip.numbers import format_number
from lkjip.rules.models import RuleSet
from lkjip.validity import plain

from .cases import ikpa_case, planning_case, smart_case
from .emonev import falls
from .eperformance import filled_percent
from .ikpa import mean
from .models import DivisionTarget, IkpaScore, MonevProgress, PerformanceFiling, PlanningScore, SmartScore
from .office_value import PLANNING, SMART, office_value, weights_of, why_not
from .trace import Case

QUARTERS = (1, 2, 3, 4)
KINDS = ("smart", "perencanaan", "ikpa", "nilai-kantor", "target-nilai")


@dataclass
class Card:
    """The scores of one satker; what is not there is None or empty, never 0."""

    unit: WorkUnit
    planned: bool = False
    """Whether this year is scored by planning; a SMART that is still there is then only told beside it."""
    smart: Case | None = None
    planning: Case | None = None
    ikpa_by_month: dict[int, Case] = field(default_factory=dict)
    monev: dict[int, MonevProgress] = field(default_factory=dict)
    filings: dict[int, bool] = field(default_factory=dict)

    @property
    def ikpa(self) -> Case | None:
        """The latest month known."""
        return self.ikpa_by_month[max(self.ikpa_by_month)] if self.ikpa_by_month else None

    @property
    def ikpa_month(self) -> int | None:
        return max(self.ikpa_by_month, default=None)

    @property
    def yearly(self) -> Case | None:
        """The half of the office value that looks at plan and result: SMART until 2023, planning since."""
        return self.planning if self.planned else self.smart

    @property
    def yearly_score(self) -> Decimal | None:
        return self.yearly.score if self.yearly else None

    @property
    def ikpa_score(self) -> Decimal | None:
        return self.ikpa.score if self.ikpa else None

    @property
    def quarter(self) -> MonevProgress | None:
        return self.monev[max(self.monev)] if self.monev else None

    @property
    def progress(self) -> Decimal | None:
        """e-Monev in the latest quarter known."""
        return self.quarter.progress if self.quarter else None

    @property
    def quarters(self) -> list[tuple[Decimal | None, Decimal | None]]:
        """Budget and progress of the four quarters."""
        rows = [self.monev.get(number) for number in QUARTERS]
        return [(row.budget, row.progress) if row else (None, None) for row in rows]

    @property
    def monev_falls(self) -> bool:
        return falls([self.monev[number].progress if number in self.monev else None for number in QUARTERS])

    @property
    def months_filled(self) -> tuple[bool | None, ...]:
        return tuple(self.filings.get(month) for month in range(1, 13))

    @property
    def filled(self) -> Decimal | None:
        return filled_percent(self.months_filled)

    @property
    def empty(self) -> bool:
        return not (self.planning or self.smart or self.ikpa_by_month or self.monev or self.filings)

    def case(self, kind: str, month: int | None = None) -> Case | None:
        if kind == "ikpa":
            return self.ikpa_by_month.get(month or self.ikpa_month or 0)
        return {"smart": self.smart, "perencanaan": self.planning}.get(kind)


@dataclass
class Board:
    office: Office
    year: int
    cards: dict[str, Card]
    tasks: dict[Division, list[DivisionTarget]]
    rules: Mapping[str, RuleSet | None]

    @cached_property
    def mean_yearly(self) -> Decimal | None:
        return mean([card.yearly.score for card in self.cards.values() if card.yearly])

    def mean_of(self, kind: str, month: int | None = None) -> Decimal | None:
        """Of one kind of score, whichever of the yearly ones counts; IKPA up to a month."""
        cases = (card.case(kind, month) for card in self.cards.values())
        return mean([case.score for case in cases if case])

    @property
    def planned(self) -> bool:
        return self.rules["perencanaan"] is not None

    @property
    def yearly_title(self) -> str:
        return PLANNING if self.planned else SMART

    @cached_property
    def ikpa_month(self) -> int | None:
        return max((card.ikpa_month for card in self.cards.values() if card.ikpa_month), default=None)

    @cached_property
    def mean_ikpa(self) -> Decimal | None:
        return self.mean_of("ikpa", self.ikpa_month) if self.ikpa_month else None

    @cached_property
    def quarter(self) -> int | None:
        return max((number for card in self.cards.values() for number in card.monev), default=None)

    def mean_monev(self, quarter: int, name: str) -> Decimal | None:
        rows = [card.monev[quarter] for card in self.cards.values() if quarter in card.monev]
        return mean([getattr(row, name) for row in rows])

    @property
    def mean_progress(self) -> Decimal | None:
        """e-Monev of the office in the latest quarter known."""
        return self.mean_monev(self.quarter, "progress") if self.quarter else None

    @cached_property
    def filled(self) -> Decimal | None:
        return filled_percent(filled for card in self.cards.values() for filled in card.months_filled)

    def mean_tasks(self, division: Division | None) -> Decimal | None:
        """e-Tarja of a division."""
        if division is None:
            return None
        return mean([task.percent for task in self.tasks.get(division, ())])

    @property
    def target(self) -> Mapping[str, Decimal]:
        """What the office wants to reach, by score; empty where it has not said so."""
        rules = self.rules["target-nilai"]
        return {name: Decimal(str(value)) for name, value in rules.data.items()} if rules else {}

    @cached_property
    def value(self) -> Decimal | None:
        weights = self._weights
        if weights is None:
            return None
        return office_value(self.mean_yearly, self.mean_ikpa, *weights)

    @property
    def value_trace(self) -> str:
        weights = self._weights
        if weights is None or self.value is None:
            return ""
        first, second = (format_number(weight) for weight in weights)
        return (
            f"{first}% × {self.yearly_title} {format_number(self.mean_yearly, 2)} + "
            f"{second}% × IKPA {format_number(self.mean_ikpa, 2)}"
        )

    @property
    def value_reason(self) -> str:
        return why_not(self.yearly_title, self.mean_yearly, self.mean_ikpa, self._weights)

    @property
    def _weights(self) -> tuple[Decimal, Decimal] | None:
        rules = self.rules["nilai-kantor"]
        return weights_of(rules.data if rules else None, self.yearly_title)


def board(office: Office, year: int) -> Board:
    units = office.work_units.select_related("central_unit__division")
    cards = {unit.code: Card(unit) for unit in units if unit.covers(year)}
    rules = {kind: rule_set(office, year, kind) for kind in KINDS}
    _fill(cards, office, year, rules)
    for card in cards.values():
        card.planned = rules["perencanaan"] is not None
    return Board(office, year, cards, _tasks(office, year), rules)


def rule_set(office: Office, year: int, kind: str) -> RuleSet | None:
    try:
        return RuleSet.objects.for_year(kind, year, office.pk)
    except RuleSet.DoesNotExist:
        return None


def _fill(cards: dict[str, Card], office: Office, year: int, rules: Mapping[str, RuleSet | None]) -> None:
    mine: dict[str, Any] = {"work_unit__office": office, "year": year}

    def rows(model: Any) -> Any:
        found = model.objects.filter(**mine).select_related("work_unit")
        return ((cards[row.work_unit.code], row) for row in found if row.work_unit.code in cards)

    for card, row in rows(SmartScore):
        card.smart = smart_case(row, rules["smart"])
    for card, row in rows(PlanningScore):
        card.planning = planning_case(row, rules["perencanaan"])
    for card, row in rows(IkpaScore):
        card.ikpa_by_month[row.month] = ikpa_case(row, rules["ikpa"])
    for card, row in rows(MonevProgress):
        row.budget, row.progress = plain(row.budget), plain(row.progress)
        card.monev[row.quarter] = row
    for card, row in rows(PerformanceFiling):
        card.filings[row.month] = row.filled


def _tasks(office: Office, year: int) -> dict[Division, list[DivisionTarget]]:
    tasks: dict[Division, list[DivisionTarget]] = {}
    rows = DivisionTarget.objects.filter(division__office=office, year=year).select_related("division")
    for row in rows:
        row.percent = plain(row.percent)
        tasks.setdefault(row.division, []).append(row)
    return tasks
