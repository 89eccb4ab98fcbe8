"""A central unit that has objectives in force is promised them in an agreement (Permenpan-RB 53/2014)."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, error
from ..material import Material

TITLE = "Perjanjian kinerja belum ada"


def check(material: Material) -> Iterator[Finding]:
    if material.untouched:
        return
    promised = {agreement.central_unit_code for agreement in material.facts.agreements}
    wanted = {objective.central_unit_code for objective in material.facts.performance.objectives}
    for unit in material.facts.central_units:
        if unit.code in wanted - promised:
            yield error(
                f"{unit.code} {unit.name}",
                f"Ada sasaran untuk {unit.name}, tetapi perjanjian kinerja tahun {material.year} belum disusun.",
                expected="perjanjian yang ditandatangani",
                found="tidak ada",
                url=material.url("agreements"),
            )
