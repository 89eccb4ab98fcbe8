"""A satker's ceiling and spending are the sum of its spending types."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from budget.ceiling.models import Allotment
from lkjip.numbers import format_rupiah

from ..finding import Finding, error
from ..material import Material

TITLE = "Jumlah jenis belanja berbeda dari satker"


def check(material: Material) -> Iterator[Finding]:
    rows: dict[str, list[Allotment]] = defaultdict(list)
    for row in material.allotments:
        rows[row.work_unit.code].append(row)
    for code, own in rows.items():
        yield from _compare(material, code, own)


def _compare(material: Material, code: str, rows: list[Allotment]) -> Iterator[Finding]:
    total = next((row for row in rows if not row.spending_type), None)
    types = [row for row in rows if row.spending_type]
    if total is None or not types:
        return
    sums = {
        "Pagu": (total.ceiling, sum(row.ceiling for row in types)),
        "Realisasi": (total.realised, sum(row.realised for row in types)),
    }
    for what, (whole, added) in sums.items():
        if whole != added:
            yield error(
                f"{code} {total.work_unit.name}",
                f"{what} satker {format_rupiah(whole)}, sedangkan jumlah jenis belanjanya {format_rupiah(added)}.",
                expected=format_rupiah(added),
                found=format_rupiah(whole),
                url=material.url("money_unit", code=code),
            )
