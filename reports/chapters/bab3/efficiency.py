"""Efficiency per objective: what was reached beside the share of the money that it took, and the people who did it."""

from __future__ import annotations

from reports.facts.year import YearFacts
from reports.narrative.sentences import efficiency_sentence
from reports.outline import nodes as n

from .. import parts


def efficiency(facts: YearFacts) -> n.Section | None:
    return parts.section(
        "efisiensi",
        "Efisiensi Penggunaan Sumber Daya",
        parts.words(facts, "efisiensi"),
        _money(facts),
        _people(facts),
    )


def _money(facts: YearFacts) -> tuple[n.Block, ...]:
    rows = [row for row in facts.money.efficiency if row.efficiency.value is not None]
    if not rows:
        return ()
    cells = tuple(
        n.Row(
            (
                row.objective_code,
                facts.objective(row.objective_code).name,
                *(parts.cell(figure) for figure in (row.achievement, row.absorption, row.efficiency)),
            )
        )
        for row in rows
    )
    least = min(rows, key=lambda row: (row.efficiency.value, row.objective_code))
    table = n.Table(
        caption=f"Capaian, serapan, dan efisiensi tiap sasaran tahun {facts.year}",
        columns=(
            n.Column("Kode", width=10),
            n.Column("Sasaran", kind="head", width=48),
            n.Column("Rata-rata capaian", kind="number"),
            n.Column("Serapan pos", kind="number"),
            n.Column("Efisiensi", kind="number"),
        ),
        rows=cells,
        note="Efisiensi adalah rata-rata capaian dikurangi serapan pos anggaran yang menunjangnya.",
    )
    opening = (
        "Efisiensi dilihat dari hasil yang diperoleh dibandingkan bagian anggaran yang terpakai. Satu pos anggaran "
        "dapat menunjang beberapa sasaran, sehingga serapannya tidak dijumlahkan antarsasaran."
    )
    lowest = f"Selisih terkecil ada pada sasaran {least.objective_code}. {efficiency_sentence(least)}"
    return (n.Paragraph(opening), table, n.Paragraph(lowest), *_office_value(facts))


def _office_value(facts: YearFacts) -> tuple[n.Block, ...]:
    value = facts.money.office_value
    if value.value is None:
        return ()
    text = (
        "Nilai Kinerja Anggaran kantor adalah ",
        parts.value(value),
        f", yaitu {facts.money.office_value_trace}.",
    )
    return (n.Paragraph(text),)


def _people(facts: YearFacts) -> tuple[n.Block, ...]:
    counts = [t.total for t in facts.staff if t.group == "jabatan" and t.total]
    if not counts:
        return ()
    ratio = f"{parts.count(counts[0])} pegawai menangani {len(facts.performance.indicators)} indikator"
    return (n.Paragraph(f"Dari sisi sumber daya manusia, {ratio} pada tahun {facts.year}."),)
