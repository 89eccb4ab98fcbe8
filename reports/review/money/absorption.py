"""The absorption of one satker in two sources: OM-SPAN beside SMART, and beside e-Monev at the year's end.

Different days of counting explain small gaps; a large one is told once, with every source that departs.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reports.facts.money import AbsorptionFacts

from ..finding import Finding, warning
from ..limits import limits_for
from ..material import Material

TITLE = "Penyerapan berbeda antarsumber"
YIELDS = ("plausibility.share",)


def check(material: Material) -> Iterator[Finding]:
    gap = limits_for(material.office, material.year).absorption_gap
    for row in material.facts.money.absorption:
        if row.percent.value is None:
            continue
        others = {
            name: shown
            for name, value, shown in _others(material, row)
            if abs(value - row.percent.value) > gap
        }
        if others:
            told = ", ".join(f"{name} {shown}" for name, shown in others.items())
            yield warning(
                f"{row.code} {row.name}",
                f"Penyerapan menurut OM-SPAN {row.percent.display}, sedangkan {told}. "
                "Sebut tanggal tiap sumber, atau perbaiki yang keliru.",
                expected=f"OM-SPAN {row.percent.display}",
                found=told,
                url=material.url("money_unit", code=row.code),
            )


def _others(material: Material, row: AbsorptionFacts) -> Iterator[tuple[str, Decimal, str]]:
    money = material.facts.money
    for smart in money.smart.rows if money.smart else ():
        if smart.code == row.code and smart.absorption.value is not None:
            yield "SMART", smart.absorption.value, f"{smart.absorption.display}%"
    for monev in money.monev:
        if monev.code == row.code and monev.budget[3].value is not None:
            yield "e-Monev TW IV", monev.budget[3].value, f"{monev.budget[3].display}%"
