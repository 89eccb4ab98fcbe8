"""The planning score of KMK 466/2023, which takes the place of SMART from 2024 on."""

from __future__ import annotations

from reports.facts.money import PlanningFacts, PlanningTable
from reports.facts.year import YearFacts
from reports.narrative.words import listed
from reports.outline import nodes as n

from .. import parts
from .scored import differences, extremes

COLUMNS = (
    n.Column("Satuan kerja", kind="head", width=40),
    n.Column("Efektivitas", kind="number"),
    n.Column("Efisiensi", kind="number"),
    n.Column("Nilai perencanaan", kind="number"),
    n.Column("Terbit", kind="number"),
    n.Column("Kategori", width=16),
)


def planning(facts: YearFacts) -> n.Section | None:
    table = facts.money.planning
    return parts.section(
        "perencanaan-anggaran",
        "Nilai Kinerja Perencanaan Anggaran",
        parts.words(facts, "perencanaan-anggaran"),
        _computed(table, facts) if table else (),
    )


def _computed(table: PlanningTable, facts: YearFacts) -> tuple[n.Block, ...]:
    block = n.Table(
        caption=f"Nilai kinerja perencanaan anggaran tahun {facts.year}",
        columns=COLUMNS,
        rows=(
            *(_row(row) for row in table.rows),
            parts.total("Rata-rata", 3, parts.cell(table.mean_score), "–", "–"),
        ),
        note=" ".join(table.notes),
    )
    spread = extremes("perencanaan", table.mean_score, [(row.name, row.score) for row in table.rows])
    printed = differences(
        tuple(sentence for row in table.rows for sentence in row.differences),
        *(figure for row in table.rows if row.differences for figure in (row.score, row.published_score)),
    )
    return (n.Paragraph(_formula(table)), *spread, block, *printed)


def _row(row: PlanningFacts) -> n.Row:
    printed = parts.cell(row.published_score) if row.published_score else "–"
    score = parts.cell(row.score, strong=True)
    parts_of = (parts.cell(row.effectiveness), parts.cell(row.efficiency))
    return n.Row((row.name, *parts_of, score, printed, row.category or "–"))


def _formula(table: PlanningTable) -> n.Text:
    if not table.weights:
        return "Aturan penilaiannya belum dicatat, jadi nilai ditulis sebagaimana terbit."
    terms = listed([f"{weight.display} {name[:1].lower()}{name[1:]}" for name, weight in table.weights])
    text = f"Nilai perencanaan menurut {table.regulation} menggantikan SMART sejak 2024 dan terdiri dari {terms}."
    return parts.traced(text, *(weight for _, weight in table.weights))
