"""A satker of the office that has agreements or pools above it, but no row of ceiling and spending."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, warning
from ..material import Material
from ..reconciled import without_dipa

TITLE = "Baris pagu satker belum ada"


def check(material: Material) -> Iterator[Finding]:
    for unit in without_dipa(material):
        yield warning(
            f"{unit.code} {unit.name}",
            f"Satker ini tidak punya baris pagu dan realisasi tahun {material.year}, "
            "padahal satker lain yang sejenis punya.",
            expected="pagu dan realisasi",
            found="tidak ada",
            url=material.url("money_unit", code=unit.code),
        )
