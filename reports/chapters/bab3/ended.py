"""Last year's indicators that are measured no more: named, so that a year with fewer indicators explains itself."""

from __future__ import annotations

from lkjip.numbers import counted
from reports.facts.year import YearFacts
from reports.outline import nodes as n

from .. import parts


def ended(facts: YearFacts) -> n.Section | None:
    rows = facts.performance.ended
    if not rows:
        return None
    last = facts.year - 1
    table = n.Table(
        caption=f"Indikator tahun {last} yang tidak lagi diukur",
        columns=(
            n.Column("Kode", kind="code", width=10),
            n.Column("Indikator", kind="head"),
            n.Column("Divisi", width=22),
            n.Column(f"Realisasi {last}", kind="number", width=14),
        ),
        rows=tuple(
            n.Row((row.code, row.name, row.division_name, parts.cell(row.last.realised))) for row in rows
        ),
    )
    sentence = n.Paragraph(
        f"Sebanyak {counted(len(rows))} indikator tahun {last} tidak lagi diukur pada tahun {facts.year} dan tidak "
        "diteruskan indikator lain, sehingga kedua tahun tidak dapat dibandingkan."
    )
    return n.Section(
        "indikator-berakhir", "Indikator yang Tidak Lagi Diukur", (sentence, table), listed=False
    )
