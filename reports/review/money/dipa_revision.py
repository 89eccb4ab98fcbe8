"""The ceiling that OM-SPAN prints is that of the last DIPA revision known."""

from __future__ import annotations

from collections.abc import Iterator

from budget.spending.totals import ceilings_at
from lkjip.numbers import format_rupiah
from lkjip.periods import format_date

from ..finding import Finding, warning
from ..material import Material, judged_on

TITLE = "Pagu berbeda dari revisi DIPA terakhir"


def check(material: Material) -> Iterator[Finding]:
    revised = ceilings_at(material.office, material.year, judged_on(material.year))
    for row in material.allotments:
        revision = revised.get((row.work_unit.code, row.spending_type))
        if revision and revision.ceiling != row.ceiling:
            yield warning(
                f"{row.work_unit.code} {row.work_unit.name}",
                f"Pagu OM-SPAN {format_rupiah(row.ceiling)}, sedangkan DIPA revisi {revision.number} "
                f"({format_date(revision.date)}) {format_rupiah(revision.ceiling)}.",
                expected=format_rupiah(revision.ceiling),
                found=format_rupiah(row.ceiling),
                url=material.url("money_unit", code=row.work_unit.code),
            )
