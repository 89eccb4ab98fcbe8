"""Bab IV Penutup: what the counts say, and what follows from them."""

from __future__ import annotations

from reports.facts.performance import IndicatorFacts
from reports.facts.year import YearFacts
from reports.narrative.sentences import tally_sentence
from reports.outline import nodes as n

from . import parts


def build(facts: YearFacts) -> n.Section:
    return n.Section("bab-4", "Penutup", parts.kept(_conclusion(facts), _suggestions(facts)))


def _conclusion(facts: YearFacts) -> n.Section | None:
    tally = facts.performance.tally
    opening = f"Laporan ini menilai kinerja {facts.office.label} tahun {facts.year}. {tally_sentence(tally)}"
    return parts.section(
        "kesimpulan",
        "Kesimpulan",
        parts.words(facts, "kesimpulan"),
        n.Paragraph(opening),
        _counts(facts),
        _named(facts, "Indikator yang belum mencapai target", tally.missed),
        _named(facts, "Indikator yang belum dapat dihitung", tally.uncomputed),
        _categories(facts),
        _money(facts),
    )


def _counts(facts: YearFacts) -> n.Table:
    rows = []
    for division in facts.performance.divisions:
        tally = division.tally
        if tally.total:
            numbers = (len(tally.reached), len(tally.missed), len(tally.uncomputed), tally.total)
            rows.append(n.Row((division.name, *map(str, numbers), parts.cell(tally.mean))))
    whole = facts.performance.tally
    numbers = (len(whole.reached), len(whole.missed), len(whole.uncomputed), whole.total)
    total = n.Row(("Jumlah", *map(str, numbers), parts.cell(whole.mean)), style="total")
    return n.Table(
        caption=f"Jumlah indikator menurut hasil tahun {facts.year}",
        columns=(
            n.Column("Divisi", kind="head", width=36),
            n.Column("Mencapai", kind="number"),
            n.Column("Belum mencapai", kind="number"),
            n.Column("Belum dihitung", kind="number"),
            n.Column("Jumlah", kind="number"),
            n.Column("Rata-rata capaian", kind="number"),
        ),
        rows=(*rows, total),
    )


def _named(facts: YearFacts, title: str, codes: tuple[str, ...]) -> tuple[n.Block, ...]:
    if not codes:
        return ()
    items = tuple(_result(facts.indicator(code)) for code in codes)
    return (n.Paragraph((n.Strong(f"{title}:"),)), n.BulletList(items))


def _result(indicator: IndicatorFacts) -> tuple[n.Inline, ...]:
    opening = (f"{indicator.code} {indicator.name}: ",)
    if indicator.achievement.value is None:
        return (*opening, indicator.reason or parts.STATUS_WORDS[indicator.status])
    return (
        *opening,
        parts.value(indicator.realised),
        " dari target ",
        parts.value(indicator.target),
        ", capaian ",
        parts.value(indicator.achievement),
        ".",
    )


def _categories(facts: YearFacts) -> n.Paragraph:
    present = [f"{c.band.label} {len(c.codes)}" for c in facts.performance.categories if c.codes]
    if not present:
        return n.Paragraph("Belum ada indikator yang dapat dikategorikan.")
    return n.Paragraph(
        f"Menurut kategori capaian: {', '.join(present)}. Kategori dan tercapainya target adalah dua hal: capaian "
        "91% sudah berkategori tertinggi, tetapi targetnya belum tercapai."
    )


def _money(facts: YearFacts) -> tuple[n.Block, ...]:
    total = facts.money.total
    if not facts.money.absorption:
        return ()
    text = (
        "Anggaran terserap ",
        parts.value(total.percent),
        ": ",
        parts.value(total.realised),
        " dari pagu ",
        parts.value(total.ceiling),
        ".",
    )
    return (n.Paragraph(text),)


def _suggestions(facts: YearFacts) -> n.Section | None:
    """Steps ahead that follow from the facts; people's own suggestions go before them."""
    items = tuple(_steps(facts))
    generated = (n.NumberedList(items),) if items else ()
    return parts.section(
        "saran",
        "Saran dan Tindak Lanjut",
        parts.words(facts, "saran"),
        generated
        or n.Paragraph("Pencatatan bulanan dan pemantauan target dilanjutkan pada tahun berikutnya."),
    )


def _steps(facts: YearFacts):
    tally = facts.performance.tally
    for code in tally.missed:
        follow_up = facts.indicator(code).words.follow_up.strip()
        yield f"{code}: {follow_up}" if follow_up else f"{code}: susun rencana aksi agar target tercapai."
    if tally.uncomputed:
        yield f"Lengkapi data {len(tally.uncomputed)} indikator yang capaiannya belum dapat dihitung."
    far = [i.code for i in facts.performance.indicators if (i.achievement.value or 0) > 200]
    if far:
        yield (
            f"Tinjau ulang target yang capaiannya di atas 200% ({', '.join(far)}) pada perjanjian kinerja berikutnya."
        )
    if facts.money.over_ceiling:
        names = [row.name for row in facts.money.absorption if row.over_ceiling]
        yield f"Telusuri belanja yang melebihi pagu pada {', '.join(names)}."
