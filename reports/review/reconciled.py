"""Central units as the reconciliation (`budget/ceiling/reconcile.py`) lines them up, as findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from budget.ceiling.reconcile import (
    AGREEMENT,
    Difference,
    UnitLine,
    pool_differences,
    spending_differences,
    unit_differences,
)
from budget.spending.totals import OWN_KIND
from lkjip.numbers import format_rupiah
from reports.facts.organisation import WorkUnitFacts

from .finding import Finding
from .material import Material

Told = Callable[..., Finding]


def agreements(material: Material, told: Told) -> Iterator[Finding]:
    """What its activities add up to; a programme line that departs from them is `arithmetic.programme`'s matter, and
    the row of a satker that is missing from the DIPA `missing.dipa_row`'s."""
    totals = promised(material)
    incomplete = {unit.central_unit_code for unit in without_dipa(material)}
    for line in material.unit_lines:
        if line.code in incomplete:
            continue
        for difference in unit_differences(replace(line, agreement=totals.get(line.code))):
            if difference.one.source == AGREEMENT:
                yield _finding(material, line, difference, told)


def promised(material: Material) -> dict[str, int]:
    """Central unit → what the activities of its agreement add up to."""
    totals = {a.central_unit_code: a.total.value for a in material.facts.agreements}
    return {code: int(total) for code, total in totals.items() if total is not None}


def without_dipa(material: Material) -> list[WorkUnitFacts]:
    """Satker without a row where others of the same kind have one: there are units without a DIPA of their own."""
    known = {row.code for row in material.facts.money.absorption}
    kinds = {unit.kind for unit in material.facts.work_units if unit.code in known}
    return [
        unit
        for unit in material.facts.work_units
        if unit.code not in known and (unit.kind in kinds or (known and unit.kind.startswith(OWN_KIND)))
    ]


def pool_ceilings(material: Material, told: Told) -> Iterator[Finding]:
    """Pools that are what the agreement promised are not at fault: `money.agreement_dipa` tells of that DIPA."""
    totals = promised(material)
    for line in material.unit_lines:
        if line.pools != totals.get(line.code):
            yield from (_finding(material, line, one, told) for one in pool_differences(line))


def pool_spending(material: Material, told: Told) -> Iterator[Finding]:
    for line in material.unit_lines:
        yield from (_finding(material, line, one, told) for one in spending_differences(line))


def _finding(material: Material, line: UnitLine, difference: Difference, told: Told) -> Finding:
    return told(
        f"{line.code} {line.name}",
        difference.sentence,
        expected=f"{difference.other.source} {format_rupiah(difference.other.value)}",
        found=f"{difference.one.source} {format_rupiah(difference.one.value)}",
        url=material.url("reconciliation"),
    )
