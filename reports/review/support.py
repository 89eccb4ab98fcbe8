"""What is known, to hold a typed number against: every figure, and the differences between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import permutations

from lkjip.numbers import Rounding, round_to
from reports.facts.figures import Figure
from reports.facts.performance import IndicatorFacts

from .counted import counted, tallies
from .material import Material
from .numerals import Numeral

HUNDRED = Decimal(100)
FEW = 40
"""Differences are formed between so many figures at most: between thousands, anything would be a difference."""


@dataclass(frozen=True)
class Support:
    values: frozenset[Decimal]
    related: frozenset[Decimal] = frozenset()
    """Those whose differences, growth and shares also count."""

    def bears(self, numeral: Numeral) -> bool:
        return any(_fits(value, numeral) for value in self.values) or any(
            _fits(value, numeral) for value in self.derived
        )

    @cached_property
    def derived(self) -> frozenset[Decimal]:
        return frozenset(_derived(self.related)) if len(self.related) <= FEW else frozenset()


def _derived(values: Iterable[Decimal]) -> Iterator[Decimal]:
    for one, other in permutations(values, 2):
        yield abs(one - other)
        yield one + other
        if other:
            yield abs(one / other * HUNDRED)
            yield abs((one - other) / other * HUNDRED)


def _fits(value: Decimal, numeral: Numeral) -> bool:
    """Equal once cut or rounded to the numeral's last digit."""
    if abs(value - numeral.value) > numeral.unit:
        return False
    scaled, wanted = value / numeral.unit, numeral.value / numeral.unit
    return wanted in {round_to(scaled, 0), round_to(scaled, 0, Rounding.TRUNCATE)}


def of_indicator(material: Material, indicator: IndicatorFacts) -> Support:
    """The indicator's own figures by year, month and satker, its whole agreement, its pools; counts of its satker."""
    main = [*_main(indicator), *(c.total for c in indicator.components)]
    rest = [*(f for c in indicator.components for f in c.months), *_own(material, indicator)]
    sources = [source.figure for c in indicator.components for source in c.sources]
    counts = {Decimal(len(c.sources)) for c in indicator.components}
    definition = material.definitions[indicator.code]
    limits = {limit for limit in (definition.minimum, definition.maximum, indicator.raw) if limit is not None}
    known = _values([*main, *rest, *sources]) | counts | limits | {HUNDRED}
    return Support(frozenset(known), frozenset(_values(main) | limits))


def _main(indicator: IndicatorFacts) -> Iterator[Figure]:
    yield from (indicator.target, indicator.realised, indicator.achievement)
    yield from (indicator.plan.target, indicator.plan.achievement)
    points = [*indicator.series, indicator.previous.before, indicator.published]
    for point in points:
        if point is not None:
            yield from (point.target, point.realised, point.achievement)


def _own(material: Material, indicator: IndicatorFacts) -> Iterator[Figure]:
    """Figures that are not the indicator's but stand near it: months, pools, its objective's means."""
    facts = material.facts
    yield from (f for month in indicator.months for f in (month.realised, month.target, month.achievement))
    for pool in facts.money.pools:
        if pool.code in indicator.pool_codes:
            yield from (pool.ceiling, pool.realised, pool.percent)
    yield facts.objective(indicator.objective_code).tally.mean


def of_office(material: Material) -> Support:
    """Everything in the register, and the counts that a summary speaks of."""
    facts = material.facts
    performance = facts.performance
    counts = {n for tally in tallies(facts) for n in counted(tally)}
    counts |= {len(performance.objectives), len(facts.work_units)}
    known = _values(facts.register.values()) | {Decimal(count) for count in counts} | {HUNDRED}
    return Support(frozenset(known))


def _values(figures: Iterable[Figure]) -> set[Decimal]:
    return {figure.value for figure in figures if figure.value is not None}
