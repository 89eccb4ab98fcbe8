"""What the builders of facts read, fetched once: a fixed number of queries for any number of indicators."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from budget.ceiling.models import PoolIndicator
from divisions.models import Office, OfficeSetting, WorkUnit
from indicators.achievement.achievement import Rule
from indicators.achievement.bands import bands_for
from indicators.achievement.load import Definition, OfficeYears, load, rule_for
from indicators.achievement.rating import Band
from indicators.plan.models import IndicatorLink, MidTermTarget, StrategicPlan
from indicators.realisation.calendar.due import Calendar, calendar_for
from indicators.realisation.models import Analysis, Entry, MonthWords, PublishedFigure


@dataclass(frozen=True)
class Context:
    office: Office
    year: int
    month: int
    provisional: bool
    today: dt.date

    @property
    def money_until(self) -> int:
        """Reports of a part of the year tell its money; screens the newest that is known."""
        return 12 if self.provisional else self.month

    @cached_property
    def plan(self) -> StrategicPlan | None:
        plans = self.office.plans.filter(start__lte=self.year, end__gte=self.year)
        return plans.prefetch_related("items").first()

    @cached_property
    def plan_years(self) -> tuple[int, ...]:
        """The years of the strategic plan that say something: with a target, data or a published figure."""
        if self.plan is None:
            return (self.year - 1, self.year)
        return tuple(range(self.plan.start, self.plan.end + 1))

    @cached_property
    def _settings(self) -> Sequence[OfficeSetting]:
        """What the office chose over the years, the newest first."""
        return tuple(self.office.settings.order_by("-year_from"))

    def setting_in(self, year: int) -> OfficeSetting:
        chosen = (setting for setting in self._settings if setting.year_from <= year)
        return next(chosen, OfficeSetting(office=self.office, year_from=year))

    @cached_property
    def setting(self) -> OfficeSetting:
        return self.setting_in(self.year)

    @cached_property
    def calendar(self) -> Calendar:
        return calendar_for(self.office, self.year, self.setting)

    @cached_property
    def rule(self) -> Rule:
        return rule_for(self.setting)

    def rule_in(self, year: int) -> Rule:
        """An earlier year's figures are rounded as that year's report rounded them."""
        return rule_for(self.setting_in(year))

    @cached_property
    def cap(self) -> Decimal | None:
        cap = self.setting.composite_cap
        return None if cap is None else Decimal(cap)

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        return bands_for(self.year, self.office)

    @cached_property
    def years(self) -> OfficeYears:
        wanted = {*self.plan_years, self.year - 1, self.year}
        return load(self.office, sorted(wanted), provisional=self.provisional)

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        """Indicators in force in the year, with their objective."""
        return tuple(d for d in self.years.definitions if d.indicator.in_force_in(self.year))

    @cached_property
    def by_pk(self) -> dict[int, Definition]:
        return {d.indicator.pk: d for d in self.years.definitions}

    @cached_property
    def published(self) -> Mapping[tuple[int, int], PublishedFigure]:
        rows = PublishedFigure.objects.filter(indicator__office=self.office)
        return {(row.indicator_id, row.year): row for row in rows}

    @cached_property
    def plan_targets(self) -> Mapping[tuple[int, int], MidTermTarget]:
        rows = MidTermTarget.objects.filter(indicator__office=self.office)
        return {(row.indicator_id, row.year): row for row in rows}

    @cached_property
    def links(self) -> Mapping[int, Sequence[IndicatorLink]]:
        """New indicator pk → its links to those that it continues or replaces, by code."""
        rows = IndicatorLink.objects.filter(new__office=self.office).select_related("old", "new")
        links: dict[int, list[IndicatorLink]] = defaultdict(list)
        for row in rows.order_by("old__code"):
            links[row.new_id].append(row)
        return links

    @cached_property
    def words(self) -> Mapping[int, Analysis]:
        rows = Analysis.objects.filter(indicator__office=self.office, year=self.year)
        return {row.indicator_id: row for row in rows}

    @cached_property
    def month_words(self) -> Mapping[int, Sequence[MonthWords]]:
        """Indicator pk → what was written beside the approved figures of the months told, the newest first."""
        rows = MonthWords.objects.filter(
            entry__indicator__office=self.office,
            entry__year=self.year,
            entry__month__lte=self.month,
            entry__state__in=Entry.FINAL,
        )
        found: dict[int, list[MonthWords]] = defaultdict(list)
        for row in rows.select_related("entry").order_by("-entry__month"):
            found[row.entry.indicator_id].append(row)
        return found

    @cached_property
    def goes_on(self) -> bool:
        """Whether more of the year is known than the months told."""
        return any(
            month > self.month and entry.state in Entry.FINAL for (_, month), entry in self.entries.items()
        )

    @cached_property
    def entries(self) -> Mapping[tuple[int, int], Entry]:
        rows = Entry.objects.filter(indicator__office=self.office, year=self.year)
        return {(row.indicator_id, row.month): row for row in rows}

    @cached_property
    def pools_by_indicator(self) -> Mapping[int, Sequence[str]]:
        rows = PoolIndicator.objects.filter(pool__office=self.office, pool__year=self.year)
        codes: dict[int, list[str]] = defaultdict(list)
        for pk, code in rows.order_by("pool__code").values_list("indicator_id", "pool__code"):
            codes[pk].append(code)
        return codes

    @cached_property
    def work_units(self) -> tuple[WorkUnit, ...]:
        units = self.office.work_units.select_related("central_unit").all()
        return tuple(unit for unit in units if unit.covers(self.year))

    @cached_property
    def work_unit_names(self) -> Mapping[str, str]:
        return dict(self.office.work_units.values_list("code", "name"))
