"""A programme's own line in an agreement is the sum of its activities."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lkjip.numbers import format_rupiah
from reports.facts.organisation import AgreementFacts, BudgetLine

from ..finding import Finding, error
from ..material import Material

TITLE = "Jumlah program berbeda dari kegiatannya"


def check(material: Material) -> Iterator[Finding]:
    for agreement in material.facts.agreements:
        for programme, lines in groupby(sorted(agreement.budget, key=_name), key=_name):
            yield from _compare(material, agreement, programme, list(lines))


def _name(line: BudgetLine) -> str:
    return line.programme


def _compare(
    material: Material, agreement: AgreementFacts, programme: str, lines: list[BudgetLine]
) -> Iterator[Finding]:
    stated = next((line.amount.value for line in lines if not line.activity), None)
    activities = [line.amount.value for line in lines if line.activity and line.amount.value is not None]
    if stated is None or not activities or stated == sum(activities):
        return
    code = agreement.central_unit_code
    yield error(
        f"{code} {programme}",
        f"Baris program {format_rupiah(stated)}, sedangkan jumlah kegiatannya {format_rupiah(sum(activities))}.",
        expected=format_rupiah(sum(activities)),
        found=format_rupiah(stated),
        url=material.agreement_url(code, agreement.version),
    )
