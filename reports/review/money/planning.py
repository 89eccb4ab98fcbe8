"""Planning scores as printed, against the weights of the year (KMK 466/2023)."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, error
from ..material import Material
from ..shares import all_possible

TITLE = "Nilai perencanaan berbeda dari rumusnya"


def check(material: Material) -> Iterator[Finding]:
    planning = material.facts.money.planning
    for row in planning.rows if planning else ():
        if row.differences and row.published_score and all_possible((row.effectiveness, row.efficiency)):
            yield error(
                f"{row.code} {row.name}",
                " ".join(row.differences),
                expected=row.score.display,
                found=row.published_score.display,
                url=material.url("score", code=row.code, kind="perencanaan"),
            )
