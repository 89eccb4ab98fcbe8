"""The only door from the arithmetic to the database: an office's years in a fixed number of queries."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from divisions.models import Office, OfficeSetting, WorkUnit
from indicators.agreement.models import Agreement, AgreementTarget, PeriodTarget
from indicators.plan.models import Indicator
from indicators.realisation.models import Entry, EntryValue
from lkjip.numbers import Rounding
from lkjip.validity import plain

from .accumulate import Method, Reading
from .achievement import Rule, Target
from .formula import Formula, parse
from .measure import Component
from .ordinal import scale_of

LAST_MONTH = 12

Readings = dict[str, list[Reading]]
"""Component symbol → its readings."""


@dataclass(frozen=True)
class Definition:
    """An indicator ready for arithmetic: parsed formula, components with the satker that owe them."""

    indicator: Indicator
    formula: Formula
    components: tuple[Component, ...]
    work_units: frozenset[WorkUnit] = frozenset()
    """Those that owe a component in some year."""

    @property
    def code(self) -> str:
        return self.indicator.code

    def in_year(self, year: int) -> Definition:
        """The same, expecting only the satker that are in force in a year."""
        gone = {unit.code for unit in self.work_units if not unit.covers(year)}
        if not gone:
            return self
        left = (replace(c, expected=tuple(e for e in c.expected if e not in gone)) for c in self.components)
        return replace(self, components=tuple(left))


@dataclass(frozen=True)
class OfficeYears:
    """Everything the arithmetic needs of some years of one office."""

    office: Office
    definitions: tuple[Definition, ...]
    readings: dict[tuple[int, int], Readings] = field(default_factory=dict)
    """(indicator pk, year) → readings."""
    targets: dict[tuple[int, int], AgreementTarget] = field(default_factory=dict)
    """(indicator pk, year) → row of the agreement in force at year end."""
    provisional: frozenset[tuple[int, int, int]] = frozenset()
    """(indicator pk, year, month) of entries counted though not yet approved."""
    ways: dict[tuple[int, int], dict[int, Decimal]] = field(default_factory=dict)
    """(indicator pk, year) → month → the action plan's target of January to that month."""

    def has_data(self, indicator: Indicator, year: int) -> bool:
        return (indicator.pk, year) in self.readings or (indicator.pk, year) in self.targets

    def target(self, indicator: Indicator, year: int) -> Target | None:
        row = self.targets.get((indicator.pk, year))
        if row is None:
            return None
        return Target(plain(row.value), plain(row.upper), row.text, scale_of(indicator.unit))

    def period_target(self, indicator: Indicator, year: int, month: int) -> Target | None:
        """The action plan's target of January to `month`; None where only the year has one."""
        value = self.ways.get((indicator.pk, year), {}).get(month)
        if value is None or month == LAST_MONTH:
            return None
        return Target(value, scale=scale_of(indicator.unit))


def setting_for(office: Office, year: int) -> OfficeSetting:
    """What the office chose for a year; the defaults (half up, two decimals) where it has not chosen."""
    chosen = office.settings.filter(year_from__lte=year).order_by("-year_from").first()
    return chosen or OfficeSetting(office=office, year_from=year)


def rule_for(setting: OfficeSetting) -> Rule:
    return Rule(
        rounding=Rounding(setting.rounding),
        achievement_places=setting.achievement_places,
        from_displayed=setting.from_displayed,
        by_rank=setting.labels_by_rank,
    )


def load(
    office: Office,
    years: Collection[int],
    *,
    provisional: bool = False,
    indicators: Collection[str] = (),
    known: Collection[Indicator] = (),
) -> OfficeYears:
    """Definitions, targets and counted readings of `years`; all indicators, or those with the given codes, or those
    that somebody holds already (`known`, with their components and satker)."""
    definitions = tuple(_defined(known or _stored(office, indicators)))
    pks = [definition.indicator.pk for definition in definitions]
    readings, unapproved = _readings(pks, years, provisional)
    agreements = agreements_in_force(office, years)
    return OfficeYears(
        office, definitions, readings, _targets(agreements), unapproved, _period_targets(agreements)
    )


def _stored(office: Office, codes: Collection[str]) -> Iterable[Indicator]:
    indicators = Indicator.objects.filter(office=office).select_related(
        "objective__division", "objective__central_unit"
    )
    if codes:
        indicators = indicators.filter(code__in=codes)
    return indicators.prefetch_related("components__sources__work_unit")


def _defined(indicators: Iterable[Indicator]) -> Iterator[Definition]:
    for indicator in indicators:
        components = tuple(_component(component) for component in indicator.components.all())
        formula = parse(indicator.formula, {component.symbol for component in components})
        yield Definition(indicator, formula, components, frozenset(_work_units(indicator)))


def _work_units(indicator: Indicator) -> Iterator[WorkUnit]:
    for component in indicator.components.all():
        yield from (source.work_unit for source in component.sources.all())


def _component(component) -> Component:
    return Component(
        symbol=component.symbol,
        name=component.name,
        unit=component.unit,
        method=Method(component.accumulation),
        across=Method(component.across or component.Across.SUM),
        expected=tuple(source.work_unit.code for source in component.sources.all()),
    )


def _readings(
    pks: Collection[int], years: Collection[int], provisional: bool
) -> tuple[dict[tuple[int, int], Readings], frozenset[tuple[int, int, int]]]:
    states = [*Entry.FINAL, Entry.State.SUBMITTED] if provisional else list(Entry.FINAL)
    rows = EntryValue.objects.filter(
        entry__indicator__in=pks, entry__year__in=years, entry__state__in=states
    ).values_list(
        "entry__indicator_id",
        "entry__year",
        "entry__month",
        "entry__state",
        "component__symbol",
        "work_unit__code",
        "value",
        "not_applicable",
    )
    readings: dict[tuple[int, int], Readings] = defaultdict(lambda: defaultdict(list))
    unapproved = set()
    for pk, year, month, state, symbol, source, value, not_applicable in rows:
        readings[pk, year][symbol].append(Reading(month, plain(value), source, not not_applicable))
        if state not in Entry.FINAL:
            unapproved.add((pk, year, month))
    return dict(readings), frozenset(unapproved)


def _targets(agreements: Collection[Agreement]) -> dict[tuple[int, int], AgreementTarget]:
    """A row whose target is still to be written promises nothing."""
    rows = AgreementTarget.objects.filter(
        agreement__in=agreements, indicator__isnull=False, level=AgreementTarget.Level.ACTIVITY
    )
    written = rows.exclude(text="", value__isnull=True).select_related("agreement")
    return {(row.indicator_id or 0, row.agreement.year): row for row in written}


def _period_targets(agreements: Collection[Agreement]) -> dict[tuple[int, int], dict[int, Decimal]]:
    rows = PeriodTarget.objects.filter(agreement__in=agreements).values_list(
        "indicator_id", "agreement__year", "month", "value"
    )
    ways: dict[tuple[int, int], dict[int, Decimal]] = defaultdict(dict)
    for pk, year, month, value in rows:
        ways[pk, year][month] = plain(value)
    return dict(ways)


def agreements_in_force(office: Office, years: Collection[int]) -> list[Agreement]:
    """Per central unit and year the highest version signed by year end; an unsigned one where none is signed."""
    best: dict[tuple[int, int], Agreement] = {}
    for agreement in office.agreements.filter(year__in=years).select_related("central_unit"):
        key = (agreement.central_unit_id, agreement.year)
        if key not in best or _precedence(agreement) > _precedence(best[key]):
            best[key] = agreement
    return list(best.values())


def _precedence(agreement: Agreement) -> tuple[bool, int]:
    signed_in_time = agreement.date is not None and agreement.date <= dt.date(agreement.year, 12, 31)
    return signed_in_time, agreement.version
