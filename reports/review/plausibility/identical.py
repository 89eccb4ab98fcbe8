"""The same figures under different names: one of them was perhaps copied from the other.

Compared are all inputs of an indicator together, where there are at least two. Two objectives whose indicators all
have the same figures are one finding; what is left are groups of single indicators.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from reports.facts.performance import IndicatorFacts, ObjectiveFacts
from reports.narrative.words import listed

from ..finding import Finding, warning
from ..material import Material

TITLE = "Angka yang sama pada indikator berbeda"

Inputs = tuple[Decimal, ...]
SMALL = 5
"""Smaller counts are the same by chance."""


def check(material: Material) -> Iterator[Finding]:
    mirrored: set[str] = set()
    for one, other in combinations(material.facts.performance.objectives, 2):
        if other.code not in mirrored and _mirror(one, other):
            mirrored.add(other.code)
            yield _objectives(material, one, other)
    left = [i for i in material.indicators if i.objective_code not in mirrored]
    for group in _groups(left):
        yield _indicators(material, group)


def _mirror(one: ObjectiveFacts, other: ObjectiveFacts) -> bool:
    """At least two indicators each, and the same inputs in the same order."""
    mine, theirs = [_inputs(i) for i in one.indicators], [_inputs(i) for i in other.indicators]
    return len(mine) > 1 and mine == theirs and all(mine)


def _inputs(indicator: IndicatorFacts) -> Inputs:
    """Every total by its place in the formula; () where one is missing, or there is only one."""
    values = [component.total.value for component in indicator.components]
    known = tuple(value for value in values if value is not None)
    return known if len(known) == len(values) > 1 else ()


def _groups(indicators: Sequence[IndicatorFacts]) -> Iterator[list[IndicatorFacts]]:
    groups: dict[Inputs, list[IndicatorFacts]] = defaultdict(list)
    for indicator in indicators:
        groups[_inputs(indicator)].append(indicator)
    for inputs, group in groups.items():
        if len(group) > 1 and max(inputs, default=0) >= SMALL and not _one_population(group):
            yield group


def _one_population(group: Sequence[IndicatorFacts]) -> bool:
    """All of the same people were served twice over: that their number is the same is no wonder."""
    wholes = {tuple(component.name for component in indicator.components[1:]) for indicator in group}
    return len(wholes) == 1 and len(set(_inputs(group[0]))) == 1


def _objectives(material: Material, one: ObjectiveFacts, other: ObjectiveFacts) -> Finding:
    pairs = [f"{a.code} dan {b.code}" for a, b in zip(one.indicators, other.indicators, strict=True)]
    return warning(
        f"{one.code} dan {other.code}",
        f"Semua angka kedua sasaran ini sama ({'; '.join(pairs)}), padahal keduanya mengukur hal yang berbeda.",
        expected="angka masing-masing sasaran",
        found="; ".join(_shown(i) for i in one.indicators),
        url=material.entry_url(other.indicators[0].code),
    )


def _indicators(material: Material, group: list[IndicatorFacts]) -> Finding:
    codes = listed([indicator.code for indicator in group])
    return warning(
        codes,
        f"{codes} memakai angka yang sama ({_shown(group[0])}), padahal yang dihitung berbeda.",
        expected="angka masing-masing indikator",
        found=_shown(group[0]),
        url=material.entry_url(group[-1].code),
    )


def _shown(indicator: IndicatorFacts) -> str:
    return ", ".join(f"{c.symbol} {c.total.display}" for c in indicator.components)
