"""Issues and efforts of a division that answers for indicators (Bab I and II): one that is silent where others speak.

Where no division says anything, `missing.section` tells it.
"""

from __future__ import annotations

from collections.abc import Iterator

from reports.facts.performance import DivisionFacts
from reports.narrative.words import listed

from ..finding import Finding, warning
from ..material import Material

TITLE = "Isu atau upaya divisi belum ditulis"


def check(material: Material) -> Iterator[Finding]:
    divisions = [division for division in material.facts.performance.divisions if division.indicators]
    usual = [what for what in ("isu strategis", "upaya") if any(_texts(d, what) for d in divisions)]
    for division in divisions:
        absent = [what for what in usual if not _texts(division, what)]
        if absent:
            yield warning(
                f"{division.code} {division.name}",
                f"Divisi ini belum menulis {listed(absent)}, padahal divisi lain sudah.",
                expected=listed(absent),
                found="kosong",
                url=material.url("passage", section=f"{absent[0].partition(' ')[0]}-{division.code}"),
            )


def _texts(division: DivisionFacts, what: str) -> tuple[str, ...]:
    return division.issues if what == "isu strategis" else division.efforts
