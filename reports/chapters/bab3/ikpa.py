"""IKPA: components with their weights; what does not apply leaves the divisor."""

from __future__ import annotations

from lkjip.periods import month_name
from reports.facts.money import IkpaFacts, IkpaTable
from reports.facts.year import YearFacts
from reports.outline import nodes as n

from .. import parts
from .scored import differences, extremes


def ikpa(facts: YearFacts) -> n.Section | None:
    table = facts.money.ikpa
    return parts.section(
        "ikpa",
        "Indikator Kinerja Pelaksanaan Anggaran",
        parts.words(facts, "ikpa"),
        _computed(table, facts) if table else (),
        keep=True,
    )


def _computed(table: IkpaTable, facts: YearFacts) -> tuple[n.Block, ...]:
    deducted = any(row.deduction for row in table.rows)
    text = (
        f"Nilai akhir IKPA menurut {table.regulation} adalah jumlah nilai dikali bobot, dibagi jumlah bobot komponen "
        f"yang berlaku bagi satuan kerja{', lalu dikurangi pengurangnya' if deducted else ''}."
    )
    block = n.Table(
        caption=f"Nilai IKPA sampai {month_name(table.month)} {facts.year}",
        columns=(
            n.Column("Satuan kerja", kind="head", width=19),
            *(n.Column(name, kind="number") for name in table.component_names),
            n.Column("Pembagi", kind="number"),
            *((n.Column("Pengurang", kind="number"),) if deducted else ()),
            n.Column("Nilai akhir", kind="number"),
            n.Column("Kategori", width=9),
        ),
        rows=(
            _weights(table, deducted),
            *(_row(row, deducted) for row in table.rows),
            _means(table, deducted),
        ),
        wide=True,
        note="Tanda – berarti komponen tidak berlaku; komponen itu keluar dari pembagi dan dari rata-rata.",
    )
    spread = extremes("IKPA", table.mean_score, [(row.name, row.score) for row in table.rows])
    printed = differences(
        tuple(sentence for row in table.rows for sentence in row.differences),
        *(figure for row in table.rows if row.differences for figure in (row.score, row.published_score)),
    )
    return (n.Paragraph(text), *spread, block, *printed)


def _weights(table: IkpaTable, deducted: bool) -> n.Row:
    rest = ("–",) * (4 if deducted else 3)
    return n.Row(("Bobot", *(parts.cell(w) for w in table.weights), *rest), style="subhead")


def _row(row: IkpaFacts, deducted: bool) -> n.Row:
    components = (parts.cell(figure) for figure in row.components)
    taken = (parts.cell(row.deduction),) if deducted else ()
    score = parts.cell(row.score, strong=True)
    return n.Row((row.name, *components, parts.cell(row.divisor), *taken, score, row.category or "–"))


def _means(table: IkpaTable, deducted: bool) -> n.Row:
    means = (parts.cell(mean) for mean in table.means)
    rest = ("–",) * (2 if deducted else 1)
    return n.Row(("Rata-rata", *means, *rest, parts.cell(table.mean_score), "–"), style="total")
