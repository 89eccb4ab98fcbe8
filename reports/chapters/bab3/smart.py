"""SMART: four inputs and a weighted sum per satker."""

from __future__ import annotations

from reports.facts.figures import Figure
from reports.facts.money import SmartFacts, SmartTable
from reports.facts.year import YearFacts
from reports.narrative.words import listed
from reports.outline import nodes as n

from .. import parts
from .scored import differences, extremes

COLUMNS = (
    n.Column("Satuan kerja", kind="head", width=28),
    n.Column("Penyerapan", kind="number"),
    n.Column("Konsistensi", kind="number"),
    n.Column("CRO", kind="number"),
    n.Column("Efisiensi", kind="number"),
    n.Column("Nilai efisiensi", kind="number"),
    n.Column("Nilai kinerja", kind="number"),
    n.Column("Kategori", width=16),
)


def smart(facts: YearFacts) -> n.Section | None:
    table = facts.money.smart
    return parts.section(
        "smart",
        "Evaluasi Kinerja Anggaran SMART",
        parts.words(facts, "smart"),
        _computed(table, facts) if table else (),
    )


def _computed(table: SmartTable, facts: YearFacts) -> tuple[n.Block, ...]:
    block = n.Table(
        caption=f"Nilai kinerja anggaran SMART tahun {facts.year}",
        columns=COLUMNS,
        rows=(
            *(_row(row) for row in table.rows),
            parts.total("Rata-rata", 6, parts.cell(table.mean_score), "–"),
        ),
        wide=True,
        note=_note(table),
    )
    spread = extremes("SMART", table.mean_score, [(row.name, row.score) for row in table.rows])
    printed = differences(
        tuple(sentence for row in table.rows for sentence in row.differences),
        *(figure for row in table.rows if row.differences for figure in _told(row)),
    )
    return (*_formula(table), *spread, block, *printed)


def _told(row: SmartFacts) -> tuple[Figure | None, ...]:
    return row.efficiency_value, row.score, row.published_efficiency_value, row.published_score


def _row(row: SmartFacts) -> n.Row:
    inputs = (row.absorption, row.consistency, row.output, row.efficiency, row.efficiency_value)
    score = parts.cell(row.score, strong=True)
    return n.Row((row.name, *(parts.cell(figure) for figure in inputs), score, row.category or "–"))


def _note(table: SmartTable) -> str:
    if table.limit is None:
        return "CRO adalah capaian rincian output. Nilai ditulis sebagaimana terbit; aturan penilaiannya belum dicatat."
    return (
        f"CRO adalah capaian rincian output. Nilai efisiensi = 50 + efisiensi ÷ {table.limit.display} × 50, dibatasi 0 "
        "sampai 100."
    )


def _formula(table: SmartTable) -> tuple[n.Block, ...]:
    if not table.weights:
        return ()
    terms = listed([f"{name.lower()} {weight.display}" for name, weight in table.weights])
    text = f"Nilai kinerja menurut {table.regulation} adalah jumlah berbobot: {terms}."
    return (n.Paragraph(parts.traced(text, *(weight for _, weight in table.weights))),)
