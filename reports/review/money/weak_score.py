"""Scores in the lowest categories: the report has to explain them."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, note
from ..material import Material

TITLE = "Nilai kinerja anggaran rendah"
WEAK = {"Kurang", "Sangat Kurang"}


def check(material: Material) -> Iterator[Finding]:
    money = material.facts.money
    tables = (
        ("smart", "SMART", money.smart),
        ("perencanaan", "perencanaan", money.planning),
        ("ikpa", "IKPA", money.ikpa),
    )
    for kind, name, table in tables:
        for row in table.rows if table else ():
            if row.category in WEAK:
                yield note(
                    f"{row.code} {row.name}",
                    f"Nilai {name} {row.score.display} termasuk kategori {row.category}. Jelaskan sebabnya "
                    "dalam laporan.",
                    expected="penjelasan",
                    found=row.category,
                    url=material.url("score", code=row.code, kind=kind),
                )
