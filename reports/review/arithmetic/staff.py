"""The office's own people counted by position, by rank and by division are the same people."""

from __future__ import annotations

from collections.abc import Iterator

from reports.narrative.words import listed

from ..finding import Finding, warning
from ..material import Material

TITLE = "Jumlah pegawai tidak sama"


def check(material: Material) -> Iterator[Finding]:
    """The grouping by satker counts the technical units too, so it is left out."""
    totals = {t.group: t.total.display for t in material.facts.staff if t.group != "satker" and t.total}
    if len(set(totals.values())) > 1:
        told = listed([f"{group} {total}" for group, total in totals.items()])
        yield warning(
            f"{material.office.code} pegawai {material.year}",
            f"Jumlah pegawai berbeda menurut pengelompokannya: {told}.",
            expected="jumlah yang sama",
            found=told,
            url=material.url("report_chapter", chapter="bab-1"),
        )
