"""Spending above the ceiling: possible for staff costs that were settled later, and always to be explained.

Where the satker's total holds, each of its spending types is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from budget.ceiling.models import Allotment
from lkjip.numbers import format_rupiah
from reports.facts.money import AbsorptionFacts

from ..finding import Finding, warning
from ..material import Material

TITLE = "Belanja melebihi pagu"
YIELDS = ("money.spending_types",)


def check(material: Material) -> Iterator[Finding]:
    over = [row for row in material.facts.money.absorption if row.over_ceiling]
    yield from (_total(material, row) for row in over)
    known = {row.code for row in over}
    yield from (_type(material, row) for row in material.allotments if _is_over(row, known))


def _total(material: Material, row: AbsorptionFacts) -> Finding:
    return warning(
        f"{row.code} {row.name}",
        f"Realisasi {row.realised.display} melebihi pagu {row.ceiling.display}; sisa {row.remaining.display}. "
        "Jelaskan sebabnya, misalnya pagu minus belanja pegawai.",
        expected=f"paling banyak {row.ceiling.display}",
        found=row.realised.display,
        url=material.url("money_unit", code=row.code),
    )


def _is_over(row: Allotment, known: set[str]) -> bool:
    return bool(row.spending_type) and row.work_unit.code not in known and row.realised > row.ceiling


def _type(material: Material, row: Allotment) -> Finding:
    code, kind = row.work_unit.code, row.get_spending_type_display().lower()
    ceiling, realised = format_rupiah(row.ceiling), format_rupiah(row.realised)
    return warning(
        f"{code} {row.work_unit.name}",
        f"Realisasi {kind} {realised} melebihi pagunya {ceiling}, walaupun jumlah satker masih di bawah pagu.",
        expected=f"paling banyak {ceiling}",
        found=realised,
        url=material.url("money_unit", code=code),
    )
