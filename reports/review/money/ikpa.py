"""IKPA final values as printed, against the weighted formula over the components that apply."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, error
from ..material import Material
from ..shares import all_possible

TITLE = "Nilai IKPA berbeda dari rumusnya"
YIELDS = ("money.ikpa_zero",)


def check(material: Material) -> Iterator[Finding]:
    ikpa = material.facts.money.ikpa
    for row in ikpa.rows if ikpa else ():
        if row.differences and all_possible(row.components):
            yield error(
                f"{row.code} {row.name}",
                " ".join(row.differences),
                expected=row.score.display,
                found=row.published_score.display if row.published_score else "–",
                url=material.url("score", code=row.code, kind="ikpa"),
            )
