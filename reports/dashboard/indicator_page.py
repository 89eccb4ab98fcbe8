"""The page of one indicator: its facts in the shape in which they are read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from django.utils.safestring import SafeString

from divisions.access import visible_evidence
from divisions.models import Membership, Office
from indicators.achievement.drawing import draw_html
from indicators.achievement.ordinal import explained
from indicators.plan.models import Indicator
from indicators.realisation.evidence.models import Evidence
from indicators.realisation.history import Step, history
from indicators.realisation.models import EntryEvent
from indicators.realisation.months import NOT_REQUIRED
from indicators.realisation.words import WORDS, gathered
from lkjip.numbers import format_number
from reports.facts.figures import Figure
from reports.facts.money import PoolFacts
from reports.facts.performance import (
    ComponentFacts,
    DivisionFacts,
    IndicatorFacts,
    MonthFacts,
    ObjectiveFacts,
)
from reports.facts.year import YearFacts
from reports.narrative.sentences import against_last_year, against_plan, against_target, by_rank

from . import charts
from .timeliness import OPEN

STEPS = 12


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A month of the indicator with what was typed for each component."""

    month: MonthFacts
    inputs: tuple[Figure, ...]
    ended: bool
    """Before that, the year to date says nothing about the month."""
    evidence: int = 0


@dataclass(frozen=True)
class IndicatorPage:
    member: Membership
    facts: YearFacts
    i: IndicatorFacts

    @property
    def office(self) -> Office:
        return self.member.office

    @property
    def objective(self) -> ObjectiveFacts:
        return self.facts.objective(self.i.objective_code)

    @property
    def division(self) -> DivisionFacts:
        return self.facts.division(self.i.division_code)

    @property
    def sentences(self) -> list[str]:
        told = (
            against_target(self.i, self.facts.year, self.facts.month),
            against_last_year(self.i, self.facts.year),
            against_plan(self.i, self.facts.year),
        )
        return [sentence for sentence in told if sentence]

    @property
    def symbols(self) -> SafeString | None:
        return None if self.i.scale else draw_html(self.i.formula)

    @property
    def scale(self) -> str:
        """How labels count, where the indicator has no formula to show."""
        return " ".join(filter(None, (explained(self.i.unit), by_rank(self.i))))

    @property
    def figures(self) -> SafeString | None:
        """The formula in the year's numbers, where it can be computed."""
        if self.i.raw is None or self.i.scale:
            return None
        totals = {c.symbol: format_number(c.total.value) for c in self.i.components}
        return draw_html(self.i.formula, totals)

    @property
    def outcome(self) -> str:
        """What the formula gives, and how it is written where that was rounded."""
        if self.i.raw == self.i.realised.value:
            return self.i.realised.display
        return f"{format_number(self.i.raw, self.i.places + 2)}, ditulis {self.i.realised.display}"

    @property
    def line(self) -> SafeString:
        return charts.month_line(self.i)

    @property
    def plan_bars(self) -> SafeString | None:
        return charts.plan_bars(self.i)

    @property
    def months(self) -> list[MonthRow]:
        """Those that are asked for, and others in which something was typed or planned."""
        return [
            MonthRow(
                month,
                tuple(component.months[place] for component in self.i.components),
                month.month <= self.facts.month,
                self._evidence[month.month],
            )
            for place, month in enumerate(self.i.months)
            if month.state != NOT_REQUIRED or month.planned
        ]

    @property
    def left_out(self) -> list[tuple[int, str]]:
        """Months that the result does not contain, and why: a result without them may mislead."""
        passed = (month for month in self.i.months if month.month <= self.facts.month)
        return [(month.month, OPEN[month.state]) for month in passed if month.state in OPEN]

    @property
    def owner(self) -> str:
        return self.i.responsible or self.division.name

    @cached_property
    def _evidence(self) -> Counter[int]:
        """Month → how many data dukung this member may see."""
        rows = Evidence.objects.filter(
            entry__indicator__office=self.office,
            entry__indicator__code=self.i.code,
            entry__year=self.facts.year,
        )
        return Counter(visible_evidence(self.member, rows).order_by().values_list("entry__month", flat=True))

    @cached_property
    def month_words(self) -> list[tuple[str, list[tuple[int, str]]]]:
        """What was written beside the months, under the headings of the year's words."""
        indicator = Indicator.objects.get(office=self.office, code=self.i.code)
        told = gathered(indicator, self.facts.year)
        return [(WORDS[name].capitalize(), months) for name, months in told.items() if months]

    @property
    def split(self) -> list[ComponentFacts]:
        """Components that satker type, row by row."""
        return [component for component in self.i.components if component.sources]

    @property
    def words(self) -> list[tuple[str, str]]:
        words = self.i.words
        headed = (
            ("Standar nasional", words.national_standard),
            ("Penyebab", words.cause),
            ("Program penunjang", words.supporting_programme),
            ("Kendala", words.obstacle),
            ("Tindak lanjut", words.follow_up),
        )
        return [(heading, text) for heading, text in headed if text]

    @property
    def pools(self) -> list[PoolFacts]:
        return [pool for pool in self.facts.money.pools if pool.code in self.i.pool_codes]

    @cached_property
    def steps(self) -> list[Step]:
        """The last steps in the life of the year's entries."""
        events = EntryEvent.objects.filter(
            entry__indicator__office=self.office,
            entry__indicator__code=self.i.code,
            entry__year=self.facts.year,
        )
        latest = events.select_related("by", "entry").order_by("-at", "-pk")[:STEPS]
        names = {unit.code: unit.name for unit in self.facts.work_units}
        return history(latest, names, self.i.unit)
