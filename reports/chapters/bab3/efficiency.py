"""Efficiency in the use of money, people and equipment; where nothing was recorded it says so."""

from __future__ import annotations

from reports.facts.money import EfficiencyFacts, PoolFacts
from reports.facts.year import YearFacts
from reports.narrative.counts import cap_words
from reports.narrative.efficiency import efficiency_explained, efficiency_summary
from reports.outline import nodes as n

from .. import parts


def efficiency(facts: YearFacts) -> n.Section | None:
    """Permenpan-RB 53/2014 asks for it per objective; money is the one resource recorded that closely."""
    return parts.section(
        "efisiensi",
        "Efisiensi Penggunaan Sumber Daya",
        parts.words(facts, "efisiensi"),
        parts.kept(_money(facts), _people(facts), _equipment(facts)),
        unnumbered=True,
    )


def _money(facts: YearFacts) -> n.Section | None:
    rows = [row for row in facts.money.efficiency if row.efficiency.value is not None]
    nothing = n.Paragraph(
        "Efisiensi anggaran tiap sasaran belum dapat dihitung karena pos anggaran yang menunjangnya belum dicatat."
    )
    return parts.section(
        "efisiensi-anggaran",
        "Anggaran",
        parts.words(facts, "efisiensi-anggaran"),
        _table(rows, facts) if rows else nothing,
        _missing(facts, rows),
        _by_pool(facts),
        _office_value(facts),
        listed=False,
    )


def _table(rows: list[EfficiencyFacts], facts: YearFacts) -> tuple[n.Block, ...]:
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
    opening = (
        "Efisiensi dilihat dari hasil yang diperoleh dibandingkan dengan bagian anggaran yang terpakai. Satu pos "
        "anggaran dapat menunjang beberapa sasaran, sehingga anggarannya tidak dijumlahkan antarsasaran."
    )
    least = min(rows, key=lambda row: (row.efficiency.value, row.objective_code))
    explained = efficiency_explained(least, facts.objective(least.objective_code))
    lowest = parts.traced(
        f"Selisih terkecil ada pada sasaran {least.objective_code}. {explained}",
        least.achievement,
        least.absorption,
        *(i.achievement for i in facts.objective(least.objective_code).indicators),
    )
    table = n.Table(
        caption=f"Capaian, serapan, dan efisiensi tiap sasaran tahun {facts.year}",
        columns=(
            n.Column("Kode", kind="code", width=9),
            n.Column("Sasaran", kind="head", width=53),
            n.Column("Rata-rata capaian", kind="number", width=13),
            n.Column("Serapan pos", kind="number", width=11),
            n.Column("Efisiensi", kind="number", width=14),
        ),
        rows=cells,
        note="Efisiensi adalah rata-rata capaian dikurangi serapan pos anggaran yang menunjang sasaran"
        f"{cap_words(facts.performance.tally)}.",
    )
    summary = efficiency_summary(facts.money.efficiency)
    return (n.Paragraph(opening), n.Paragraph(summary), table, n.Paragraph(lowest))


def _by_pool(facts: YearFacts) -> tuple[n.Block, ...]:
    """Beside what a pool paid for stands what its indicators reached."""
    rows = [pool for pool in facts.money.pools if pool.efficiency]
    if not rows:
        return ()
    table = n.Table(
        caption=f"Capaian, serapan, dan efisiensi tiap pos anggaran tahun {facts.year}",
        columns=(
            n.Column("Kode", kind="code", width=12),
            n.Column("Pos anggaran", kind="head", width=40),
            n.Column("Indikator", kind="number", width=10),
            n.Column("Rata-rata capaian", kind="number", width=13),
            n.Column("Serapan", kind="number", width=11),
            n.Column("Efisiensi", kind="number", width=14),
        ),
        rows=tuple(_pool_row(pool) for pool in rows),
        note="Capaian adalah rata-rata indikator yang ditunjang pos itu; satu pos dapat menunjang beberapa indikator.",
    )
    return (table,)


def _pool_row(pool: PoolFacts) -> n.Row:
    figures = (parts.cell(figure) for figure in (pool.achievement, pool.percent, pool.efficiency))
    return n.Row((pool.code, pool.name, str(len(pool.indicator_codes)), *figures))


def _missing(facts: YearFacts, rows: list[EfficiencyFacts]) -> tuple[n.Block, ...]:
    codes = [row.objective_code for row in facts.money.efficiency if row not in rows]
    if not rows or not codes:
        return ()
    return (n.Paragraph(f"Capaian atau anggaran sasaran {', '.join(codes)} belum ada, jadi belum dihitung."),)


def _office_value(facts: YearFacts) -> tuple[n.Block, ...]:
    if facts.money.office_value.value is None:
        return ()
    text = (
        "Untuk kantor secara keseluruhan, Nilai Kinerja Anggaran adalah ",
        parts.value(facts.money.office_value),
        "; perhitungannya ada pada ",
        n.CrossRef("kinerja-anggaran"),
        ".",
    )
    return (n.Paragraph(text),)


def _people(facts: YearFacts) -> n.Section | None:
    own = parts.words(facts, "efisiensi-sdm")
    generated = n.Paragraph(_staff_sentence(facts))
    return parts.section("efisiensi-sdm", "Sumber Daya Manusia", own or generated, listed=False)


def _staff_sentence(facts: YearFacts) -> n.Text:
    """How many people, and honestly that their time was not measured."""
    missing = "Waktu kerja tiap sasaran tidak dicatat, jadi efisiensi pegawai belum dapat dihitung."
    staff = facts.own_staff
    if staff is None or not staff.total.value:
        return f"Jumlah pegawai tahun {facts.year} belum dicatat. {missing}"
    return (
        "Sebanyak ",
        parts.value(staff.total),
        " pegawai kantor menjalankan ",
        parts.value(facts.sizes.objectives),
        f" sasaran kegiatan pada tahun {facts.year}. {missing}",
    )


def _equipment(facts: YearFacts) -> n.Section | None:
    own = parts.words(facts, "efisiensi-sarpras")
    generated = n.Paragraph(
        "Sarana dan prasarana yang dipakai untuk tiap sasaran belum dicatat, jadi efisiensinya belum dapat dihitung."
    )
    return parts.section("efisiensi-sarpras", "Sarana dan Prasarana", own or generated, listed=False)
