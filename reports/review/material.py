"""What rules read: the year's facts as the report will have them, and the few records that facts leave out.

The facts are collected as of a fixed day after the year, so that the verdict never depends on the clock.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.urls import reverse

from budget.ceiling.models import Allotment
from budget.ceiling.reconcile import UnitLine
from budget.ceiling.sums import Reconciliation, reconcile
from divisions.models import Office, Official
from indicators.achievement.load import agreements_in_force
from indicators.agreement.action_plan import Way
from indicators.agreement.models import Agreement, AgreementTarget, PeriodTarget
from indicators.agreement.parties import officials_of
from indicators.plan.models import Indicator, MidTermTarget
from indicators.realisation.models import Entry, PublishedFigure
from lkjip.validity import plain
from reports.chapters import document, usual
from reports.chapters.arrange import hidden_sections, laid_out
from reports.chapters.references import names
from reports.facts.collect import collect
from reports.facts.performance import IndicatorFacts
from reports.facts.year import YearFacts
from reports.outline import Numbered, number
from reports.outline.nodes import Section

from .limits import Limits, limits_for

LAST = 12


def judged_on(year: int) -> dt.date:
    """The day that the review pretends it is: every month and every deadline of the year has passed."""
    return dt.date(year + 1, 3, 1)


def gather(office: Office, year: int) -> Material:
    return Material(office, collect(office, year, LAST, today=judged_on(year)))


@dataclass(frozen=True)
class Material:
    office: Office
    facts: YearFacts

    @property
    def year(self) -> int:
        return self.facts.year

    @property
    def indicators(self) -> tuple[IndicatorFacts, ...]:
        return self.facts.performance.indicators

    @property
    def reach(self) -> int:
        """The last month with approved figures anywhere in the office; 0 where there are none."""
        return self.facts.performance.until or 0

    @property
    def unfinished(self) -> bool:
        """The year has months to come: what is not yet reached is not lost."""
        return self.reach < LAST

    @property
    def untouched(self) -> bool:
        """Nothing was promised and nothing was filled: one finding says so, and no rule laments each gap."""
        return not self.agreements and not self.reach

    @cached_property
    def limits(self) -> Limits:
        """From where on the office doubts a figure."""
        return limits_for(self.office, self.year)

    @cached_property
    def agreements(self) -> Sequence[Agreement]:
        """Every version of the year, signed or not, with its central unit."""
        rows = self.office.agreements.filter(year=self.year).select_related("central_unit")
        return tuple(rows.order_by("central_unit__order", "central_unit__code", "version"))

    @cached_property
    def officials(self) -> Sequence[Official]:
        return tuple(officials_of(self.office))

    @cached_property
    def definitions(self) -> dict[str, Indicator]:
        """Code → the indicator as it is defined, for what facts leave out (range, evidence)."""
        codes = [indicator.code for indicator in self.indicators]
        return {row.code: row for row in self.office.indicators.filter(code__in=codes)}

    @cached_property
    def entries(self) -> Sequence[Entry]:
        """The year's months of the office's indicators."""
        rows = Entry.objects.filter(indicator__office=self.office, year=self.year)
        return tuple(rows.select_related("indicator").order_by("indicator__code", "month"))

    @cached_property
    def in_force(self) -> Sequence[Agreement]:
        return sorted(agreements_in_force(self.office, [self.year]), key=lambda a: a.central_unit.code)

    @cached_property
    def _targets(self) -> Sequence[AgreementTarget]:
        """Rows of IKK in every version of the year, the oldest first."""
        rows = AgreementTarget.objects.filter(agreement__in=[a.pk for a in self.agreements])
        rows = rows.filter(indicator__isnull=False, level=AgreementTarget.Level.ACTIVITY)
        joined = rows.select_related("indicator", "agreement__central_unit")
        return tuple(joined.order_by("agreement__version", "indicator__code"))

    @cached_property
    def agreed(self) -> dict[str, AgreementTarget]:
        """Code → its row in the agreement in force."""
        in_force = {agreement.pk for agreement in self.in_force}
        return {
            row.indicator.code: row for row in self._targets if row.agreement_id in in_force and row.indicator
        }

    @cached_property
    def ways(self) -> Sequence[Way]:
        """The action plan of every indicator that has one, by code."""
        cells: dict[tuple[int, int], dict[int, Decimal]] = defaultdict(dict)
        rows = PeriodTarget.objects.filter(agreement__in=[agreement.pk for agreement in self.in_force])
        for agreement, indicator, month, value in rows.values_list(
            "agreement_id", "indicator_id", "month", "value"
        ):
            cells[agreement, indicator][month] = plain(value)
        found = ((row, cells.get((row.agreement_id, row.indicator_id or 0))) for row in self.agreed.values())
        return [Way(row, way) for row, way in found if way]

    def first_target(self, code: str) -> Decimal | None:
        """What the year's first version promised."""
        rows = (row for row in self._targets if row.indicator and row.indicator.code == code)
        first = next(rows, None)
        return plain(first.value) if first else None

    @cached_property
    def _plan_units(self) -> dict[str, str]:
        rows = MidTermTarget.objects.filter(indicator__office=self.office, year=self.year)
        return dict(rows.values_list("indicator__code", "unit"))

    def plan_unit(self, code: str) -> str:
        """The unit that the Renstra writes; "" where it writes none."""
        return self._plan_units.get(code, "")

    @cached_property
    def printed_before(self) -> dict[str, PublishedFigure]:
        """Code → last year's row as its report printed it; the facts compute its achievement again."""
        rows = PublishedFigure.objects.filter(indicator__office=self.office, year=self.year - 1)
        return {row.indicator.code: row for row in rows.select_related("indicator")}

    @cached_property
    def allotments(self) -> Sequence[Allotment]:
        """DIPA rows of the year, a satker's total before its spending types."""
        rows = Allotment.objects.filter(work_unit__office=self.office, year=self.year)
        return tuple(rows.select_related("work_unit").order_by("work_unit__code", "spending_type"))

    @cached_property
    def reconciliation(self) -> Reconciliation:
        day = self.facts.report.data_as_of or dt.date(self.year, LAST, 31)
        return reconcile(self.office, self.year, day)

    @property
    def unit_lines(self) -> tuple[UnitLine, ...]:
        return tuple(line for _division, lines in self.reconciliation.groups for line in lines)

    def unit_of(self, code: str) -> str:
        """The central unit to which a satker belongs."""
        return next((unit.central_unit_code for unit in self.facts.work_units if unit.code == code), "")

    @cached_property
    def tree(self) -> Numbered:
        """The report as it would be printed."""
        return number(document(self.facts))

    @cached_property
    def hidden(self) -> dict[str, Section]:
        """Key → a section that the office does not print, as it would be."""
        if not any(wish.hidden for wish in self.facts.arrangement.values()):
            return {}
        return dict(hidden_sections(laid_out(usual(self.facts), self.facts), self.facts))

    @cached_property
    def unprinted(self) -> frozenset[str]:
        """Slugs of hidden sections and of everything in them."""
        return frozenset(slug for section in self.hidden.values() for slug, _name in names(section))

    def url(self, page: str, **place: object) -> str:
        """A page of this office and year."""
        return reverse(page, kwargs={"office": self.office.code, "year": self.year, **place})

    def passage_url(self, section: str) -> str:
        """Where the section's words are written; the list of all of them where the report has no such section."""
        there = section in self.tree.targets
        return self.url("passage", section=section) if there else self.url("manuscript")

    def indicator_url(self, code: str) -> str:
        return self.url("indicator", code=code)

    def plan_url(self, code: str) -> str:
        """The indicator's definition with its mid-term targets: everyone who sees the office may read it."""
        return self.url("definition", code=code)

    def entry_url(self, code: str) -> str:
        """The month to mend: the last one filled, else the last one of all."""
        return self.url("entry", code=code, month=self.facts.indicator(code).until or LAST)

    def target_url(self, code: str) -> str:
        """The agreement that promises the indicator's target."""
        row = self.agreed[code].agreement
        return self.agreement_url(row.central_unit.code, row.version)

    def agreement_url(self, unit: str, version: int) -> str:
        return self.url("agreement", unit=unit, version=version)
