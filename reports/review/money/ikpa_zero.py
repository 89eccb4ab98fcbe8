"""A zero where a component does not apply pulls the value and the footer's mean down: "tidak berlaku" is left empty.

Footers average only those to whom a component applies; a zero beside others' full marks is asked about. Where the
printed value is the one that leaves the zeros out, they are wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from budget.scores.ikpa import ikpa
from budget.scores.smart import differs
from reports.facts.money import IkpaFacts, IkpaTable
from reports.narrative.words import listed

from ..finding import Finding, error, warning
from ..material import Material

TITLE = "Nol pada komponen IKPA"


def check(material: Material) -> Iterator[Finding]:
    table = material.facts.money.ikpa
    if table is None:
        return
    for row in table.rows:
        zeros = [name for name, f in zip(table.component_names, row.components, strict=True) if f.value == 0]
        if zeros:
            yield _finding(material, table, row, zeros)


def _finding(material: Material, table: IkpaTable, row: IkpaFacts, zeros: list[str]) -> Finding:
    wrong = bool(row.differences) and _fits_without(table, row)
    printed = row.published_score.display if row.published_score else ""
    told = error if wrong else warning
    return told(
        f"{row.code} {row.name}",
        f"{listed(zeros)} bernilai 0. "
        + (f"Nilai akhir tercetak {printed} dihitung tanpa komponen itu. " if wrong else "")
        + "Bila komponen itu tidak berlaku, kosongkan, supaya tidak ikut menurunkan nilai dan rata-rata.",
        expected="kosong bila tidak berlaku",
        found="0",
        url=material.url("score", code=row.code, kind="ikpa"),
    )


def _fits_without(table: IkpaTable, row: IkpaFacts) -> bool:
    """The printed value is the formula's over the components that are not zero."""
    names, printed = table.component_names, row.published_score
    values = {name: f.value or None for name, f in zip(names, row.components, strict=True)}
    weights = {name: w.value for name, w in zip(names, table.weights, strict=True) if w.value}
    score = ikpa(values, weights, row.deduction.value or Decimal(0)).score
    return bool(printed) and score is not None and not differs(score, printed.value if printed else None)
