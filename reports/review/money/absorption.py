"""The absorption of one satker in two sources: OM-SPAN beside SMART, and beside e-Monev at the year's end.

Different days of counting explain small gaps; a large one is told once, with every source that departs. A source that
another rule doubts, and a gap that comes from a DIPA that departs from agreement or pools, are told there.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from reports.facts.money import AbsorptionFacts, MonevFacts, SmartFacts
from reports.narrative.words import listed

from ..finding import Finding, warning
from ..material import Material
from ..shares import all_possible
from ..support import HUNDRED

TITLE = "Penyerapan berbeda antarsumber"


def check(material: Material) -> Iterator[Finding]:
    gap = material.limits.absorption_gap
    for row in material.facts.money.absorption:
        usual = list(_percents(material, row))
        others = {
            name: shown
            for name, value, shown in _others(material, row)
            if all(abs(value - percent) > gap for percent in usual)
        }
        if usual and others:
            yield _finding(material, row, others)


def _finding(material: Material, row: AbsorptionFacts, others: dict[str, str]) -> Finding:
    told = listed([f"{name} {shown}" for name, shown in others.items()])
    return warning(
        f"{row.code} {row.name}",
        f"Penyerapan menurut OM-SPAN {row.percent.display}, sedangkan {told}. "
        "Sebut tanggal tiap sumber, atau perbaiki yang keliru.",
        expected=f"OM-SPAN {row.percent.display}",
        found=told,
        url=material.url("money_unit", code=row.code),
    )


def _percents(material: Material, row: AbsorptionFacts) -> Iterator[Decimal]:
    """The satker's own, and those that agreement and pools would give where the DIPA is the only one of its unit."""
    if row.percent.value is None:
        return
    yield row.percent.value
    for line in material.unit_lines:
        if line.own is not None and line.code == material.unit_of(row.code) and line.own == row.ceiling.value:
            ceilings = {line.own, line.agreement, line.pools}
            spent = {line.own_realised, line.pools_realised}
            yield from (HUNDRED * s / c for s, c in product(spent, ceilings) if s is not None and c)


def _others(material: Material, row: AbsorptionFacts) -> Iterator[tuple[str, Decimal, str]]:
    money = material.facts.money
    for smart in money.smart.rows if money.smart else ():
        if smart.code == row.code and smart.absorption.value is not None and _is_sound(smart):
            yield "SMART", smart.absorption.value, f"{smart.absorption.display}%"
    for monev in money.monev:
        last = monev.budget[3]
        if monev.code == row.code and last.value is not None and _is_whole(monev):
            yield "e-Monev TW IV", last.value, f"{last.display}%"


def _is_sound(row: SmartFacts) -> bool:
    """A row that contradicts its own score is `money.smart`'s matter."""
    contradicts = any(sentence.startswith("Nilai Kinerja") for sentence in row.differences)
    return not contradicts and all_possible((row.absorption,))


def _is_whole(row: MonevFacts) -> bool:
    """What falls at the year's end, or is no share, `plausibility` tells."""
    known = [figure.value for figure in row.budget if figure.value is not None and all_possible((figure,))]
    return all_possible((row.budget[3],)) and row.budget[3].value == max(known)
