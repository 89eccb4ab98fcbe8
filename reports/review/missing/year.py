"""A year of which nothing is known cannot be reviewed. One that was only printed elsewhere is told as what it is."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, error, note
from ..material import Material

TITLE = "Tahun tanpa perjanjian dan realisasi"


def check(material: Material) -> Iterator[Finding]:
    if not material.untouched:
        return
    printed = any(indicator.published for indicator in material.indicators)
    told = note if printed else error
    rest = "Yang ada hanya angka dari laporan yang sudah terbit. " if printed else ""
    yield told(
        f"{material.office.code} {material.year}",
        f"Tahun {material.year} belum punya perjanjian kinerja maupun realisasi, jadi tidak ada yang dapat direviu. "
        f"{rest}Periksa tahunnya, atau muat datanya.",
        expected="perjanjian kinerja dan realisasi",
        found="tidak ada",
        url=material.url("agreements"),
    )
