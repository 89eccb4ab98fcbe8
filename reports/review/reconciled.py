"""Central units as the reconciliation (`budget/ceiling/reconcile.py`) lines them up, as findings.

Pools may share out the office's own DIPA or that of every satker below it: they are held against the one that their
ceilings are nearer to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from budget.ceiling.reconcile import (
    AGREEMENT,
    ALL,
    OWN,
    OWN_SPENT,
    POOLS,
    POOLS_SPENT,
    Amount,
    Difference,
    UnitLine,
    compare,
    unit_differences,
)
from budget.spending.totals import OWN_KIND
from lkjip.numbers import format_rupiah
from reports.facts.organisation import WorkUnitFacts

from .finding import Finding
from .material import Material

Told = Callable[..., Finding]
ALL_SPENT = "realisasi DIPA seluruh satker"


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
        if line.pools == totals.get(line.code):
            continue
        dipa = Amount(ALL, line.all_units) if whole(line) else Amount(OWN, line.own)
        for difference in compare(line.name, Amount(POOLS, line.pools), dipa):
            yield _finding(material, line, difference, told)


def pool_spending(material: Material, told: Told) -> Iterator[Finding]:
    for line in material.unit_lines:
        spent = Amount(OWN_SPENT, line.own_realised)
        if whole(line):
            spent = Amount(ALL_SPENT, _realised(material, line.code))
        for difference in compare(line.name, Amount(POOLS_SPENT, line.pools_realised), spent):
            yield _finding(material, line, difference, told)


def whole(line: UnitLine) -> bool:
    """The pools are nearer to the DIPA of all satker than to the office's own."""
    if line.pools is None or line.all_units is None:
        return False
    return line.own is None or abs(line.pools - line.all_units) < abs(line.pools - line.own)


def _realised(material: Material, unit: str) -> int | None:
    codes = {satker.code for satker in material.facts.work_units if satker.central_unit_code == unit}
    rows = [row.realised.value for row in material.facts.money.absorption if row.code in codes]
    known = [int(value) for value in rows if value is not None]
    return sum(known) if known else None


def _finding(material: Material, line: UnitLine, difference: Difference, told: Told) -> Finding:
    return told(
        f"{line.code} {line.name}",
        difference.sentence,
        expected=f"{difference.other.source} {format_rupiah(difference.other.value)}",
        found=f"{difference.one.source} {format_rupiah(difference.one.value)}",
        url=material.url("reconciliation"),
    )
