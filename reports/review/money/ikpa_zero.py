"""A zero where a component does not apply pulls the value and the footer's mean down: "tidak berlaku" is left empty.

Footers average only those to whom a component applies; a zero beside others' full marks is asked about.
"""

from __future__ import annotations

from collections.abc import Iterator

from reports.narrative.words import listed

from ..finding import Finding, warning
from ..material import Material

TITLE = "Nol pada komponen IKPA"


def check(material: Material) -> Iterator[Finding]:
    ikpa = material.facts.money.ikpa
    if ikpa is None:
        return
    for row in ikpa.rows:
        zeros = [name for name, f in zip(ikpa.component_names, row.components, strict=True) if f.value == 0]
        if zeros:
            yield warning(
                f"{row.code} {row.name}",
                f"{listed(zeros)} bernilai 0. Bila komponen itu tidak berlaku, kosongkan, supaya tidak ikut "
                "menurunkan nilai dan rata-rata.",
                expected="kosong bila tidak berlaku",
                found="0",
                url=material.url("score", code=row.code, kind="ikpa"),
            )
