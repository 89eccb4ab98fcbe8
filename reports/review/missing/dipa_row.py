"""A satker of the office that has agreements or pools above it, but no row of ceiling and spending."""

from __future__ import annotations

from collections.abc import Iterator

from budget.spending.totals import OWN_KIND

from ..finding import Finding, warning
from ..material import Material

TITLE = "Baris pagu satker belum ada"


def check(material: Material) -> Iterator[Finding]:
    """Only where other satker of the same kind have one: technical units without a DIPA of their own exist."""
    known = {row.code for row in material.facts.money.absorption}
    kinds = {unit.kind for unit in material.facts.work_units if unit.code in known}
    for unit in material.facts.work_units:
        if unit.code not in known and (unit.kind in kinds or (known and unit.kind.startswith(OWN_KIND))):
            yield warning(
                f"{unit.code} {unit.name}",
                f"Satker ini tidak punya baris pagu dan realisasi tahun {material.year}, "
                "padahal satker lain yang sejenis punya.",
                expected="pagu dan realisasi",
                found="tidak ada",
                url=material.url("money_unit", code=unit.code),
            )
