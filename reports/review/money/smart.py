"""SMART scores as printed, against the formula of the year; which cell is wrong follows from the other one.

Where the printed score fits the computed efficiency value, the printed efficiency value is the slip.
"""

from __future__ import annotations

from collections.abc import Iterator

from reports.facts.money import SmartFacts

from ..finding import Finding, error
from ..material import Material
from ..shares import all_possible

TITLE = "Nilai SMART berbeda dari rumusnya"


def check(material: Material) -> Iterator[Finding]:
    smart = material.facts.money.smart
    for row in smart.rows if smart else ():
        if row.differences and all_possible((row.absorption, row.consistency, row.output)):
            yield error(
                f"{row.code} {row.name}",
                " ".join((*row.differences, *_verdict(row))),
                expected=_shown(row.efficiency_value.display, row.score.display),
                found=_shown(
                    row.published_efficiency_value.display if row.published_efficiency_value else "–",
                    row.published_score.display if row.published_score else "–",
                ),
                url=material.url("score", code=row.code, kind="smart"),
            )


def _verdict(row: SmartFacts) -> Iterator[str]:
    named = {"Nilai Efisiensi": False, "Nilai Kinerja": False}
    for sentence in row.differences:
        named = {name: seen or sentence.startswith(name) for name, seen in named.items()}
    if named["Nilai Efisiensi"] and not named["Nilai Kinerja"] and row.published_score:
        yield (
            f"Nilai Kinerja {row.published_score.display} cocok dengan hitungan, "
            "jadi sel Nilai Efisiensi yang keliru."
        )


def _shown(value: str, score: str) -> str:
    return f"Nilai Efisiensi {value}, Nilai Kinerja {score}"
