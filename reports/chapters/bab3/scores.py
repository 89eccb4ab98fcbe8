"""Bab III C: SMART and IKPA with the weighted formula, and an honest note where a printed value differs."""

from __future__ import annotations

from lkjip.periods import month_name
from reports.facts.figures import Figure
from reports.facts.money import IkpaTable, SmartTable
from reports.facts.year import YearFacts
from reports.narrative.words import listed
from reports.outline import nodes as n

from .. import parts


def scores(facts: YearFacts) -> n.Section | None:
    money = facts.money
    return parts.section(
        "kinerja-anggaran",
        "Capaian Kinerja Anggaran",
        parts.words(facts, "kinerja-anggaran"),
        parts.kept(
            smart(facts, money.smart) if money.smart else None,
            ikpa(facts, money.ikpa) if money.ikpa else None,
        ),
        _together(facts),
        layout="landscape",
    )


def smart(facts: YearFacts, table: SmartTable) -> n.Section:
    rows = tuple(
        n.Row(
            (
                row.name,
                *(
                    parts.cell(figure)
                    for figure in (
                        row.absorption,
                        row.consistency,
                        row.output,
                        row.efficiency,
                        row.efficiency_value,
                    )
                ),
                parts.cell(row.score, strong=True),
                row.category or "–",
            )
        )
        for row in table.rows
    )
    mean = parts.total("Rata-rata", 6, parts.cell(table.mean_score), "–")
    block = n.Table(
        caption=f"Nilai kinerja anggaran SMART tahun {facts.year}",
        columns=(
            n.Column("Satuan kerja", kind="head", width=28),
            n.Column("Penyerapan", kind="number"),
            n.Column("Konsistensi", kind="number"),
            n.Column("CRO", kind="number"),
            n.Column("Efisiensi", kind="number"),
            n.Column("Nilai efisiensi", kind="number"),
            n.Column("Nilai kinerja", kind="number"),
            n.Column("Kategori", width=16),
        ),
        rows=(*rows, mean),
        wide=True,
        note=_smart_note(table),
    )
    notes = _differences(tuple(d for row in table.rows for d in row.differences))
    spread = _extremes("SMART", table.mean_score, [(row.name, row.score) for row in table.rows])
    blocks = (*parts.words(facts, "smart"), *_smart_formula(table), *spread, block, *notes)
    return n.Section("smart", "Evaluasi Kinerja Anggaran SMART", blocks)


def _smart_note(table: SmartTable) -> str:
    if table.limit is None:
        return "CRO adalah capaian rincian output. Nilai ditulis sebagaimana terbit; aturan penilaiannya belum dicatat."
    return (
        f"CRO adalah capaian rincian output. Nilai efisiensi = 50 + efisiensi ÷ {table.limit.display} × 50, dibatasi 0 "
        "sampai 100."
    )


def _extremes(name: str, mean: Figure, scores: list[tuple[str, Figure]]) -> tuple[n.Block, ...]:
    """The mean, and between whom the scores lie."""
    known = sorted((s for s in scores if s[1].value is not None), key=lambda s: s[1].value or 0)
    if len(known) < 2 or not mean:
        return ()
    low, high = known[0], known[-1]
    text = (
        f"Rata-rata nilai {name} adalah ",
        parts.value(mean),
        f". Nilai tertinggi dicapai {high[0]} (",
        parts.value(high[1]),
        f") dan terendah {low[0]} (",
        parts.value(low[1]),
        ").",
    )
    return (n.Paragraph(text),)


def _smart_formula(table: SmartTable) -> tuple[n.Block, ...]:
    if not table.weights:
        return ()
    terms = listed([f"{name.lower()} {weight.display}" for name, weight in table.weights])
    return (n.Paragraph(f"Nilai kinerja menurut {table.regulation} adalah jumlah berbobot: {terms}."),)


def ikpa(facts: YearFacts, table: IkpaTable) -> n.Section:
    rows = tuple(
        n.Row(
            (
                row.name,
                *(parts.cell(figure) for figure in row.components),
                parts.cell(row.divisor),
                parts.cell(row.score, strong=True),
                row.category or "–",
            )
        )
        for row in table.rows
    )
    weights = n.Row(("Bobot", *(parts.cell(w) for w in table.weights), "–", "–", "–"), style="subhead")
    means = n.Row(
        ("Rata-rata", *(parts.cell(m) for m in table.means), "–", parts.cell(table.mean_score), "–"),
        style="total",
    )
    block = n.Table(
        caption=f"Nilai IKPA sampai {month_name(table.month)} {facts.year}",
        columns=(
            n.Column("Satuan kerja", kind="head", width=19),
            *(n.Column(name, kind="number") for name in table.component_names),
            n.Column("Pembagi", kind="number"),
            n.Column("Nilai akhir", kind="number"),
            n.Column("Kategori", width=9),
        ),
        rows=(weights, *rows, means),
        wide=True,
        note="Tanda – berarti komponen tidak berlaku; komponen itu keluar dari pembagi dan dari rata-rata.",
    )
    text = (
        f"Nilai akhir IKPA menurut {table.regulation} adalah jumlah nilai dikali bobot, dibagi jumlah bobot komponen "
        "yang berlaku bagi satuan kerja."
    )
    notes = _differences(tuple(d for row in table.rows for d in row.differences))
    title = "Indikator Kinerja Pelaksanaan Anggaran"
    spread = _extremes("IKPA", table.mean_score, [(row.name, row.score) for row in table.rows])
    blocks = (*parts.words(facts, "ikpa"), n.Paragraph(text), *spread, block, *notes)
    return n.Section("ikpa", title, blocks, keep=True)


def _differences(differences: tuple[str, ...]) -> tuple[n.Block, ...]:
    if not differences:
        return ()
    return (n.Callout(" ".join(differences), title="Beda dengan angka terbit", tone="amber"),)


def _together(facts: YearFacts) -> tuple[n.Block, ...]:
    money = facts.money
    if money.office_value.value is None:
        return ()
    text = (
        f"Gabungan kedua nilai, {money.office_value_trace}, menghasilkan Nilai Kinerja Anggaran ",
        parts.value(money.office_value),
        ".",
    )
    section = n.Section("nilai-kinerja-anggaran", "Nilai Kinerja Anggaran Kantor", (n.Paragraph(text),))
    return (section,)
