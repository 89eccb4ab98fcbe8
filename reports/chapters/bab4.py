"""Bab IV Penutup: what the counts say, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterator

from reports.facts.performance import IndicatorFacts, Tally
from reports.facts.year import YearFacts
from reports.narrative.counts import cap_words, tally_sentence
from reports.narrative.markdown import to_inline
from reports.narrative.words import listed, some_codes
from reports.outline import nodes as n

from . import parts

FAR = 200
"""An achievement beyond twice the target says more about the target than about the work."""


def build(facts: YearFacts) -> n.Section:
    return n.Section("bab-4", "Penutup", parts.kept(_conclusion(facts), _suggestions(facts)))


def _conclusion(facts: YearFacts) -> n.Section | None:
    tally = facts.performance.tally
    opening = f"Laporan ini menilai kinerja {facts.office.label} {facts.span}. {tally_sentence(tally)}"
    opening += parts.still_running(facts)
    return parts.section(
        "kesimpulan",
        "Kesimpulan",
        parts.words(facts, "kesimpulan"),
        n.Paragraph(parts.traced(opening, *tally.figures)),
        _counts(facts),
        _reached(tally),
        _named(facts, "Indikator yang belum mencapai target", tally.missed),
        _named(facts, "Indikator yang belum dapat dihitung", tally.absent),
        _comparisons(facts),
        _categories(facts),
        _money(facts),
    )


def _counts(facts: YearFacts) -> tuple[n.Block, ...]:
    whole = facts.performance.tally
    if not whole.total:
        return ()
    rows = tuple(
        n.Row((division.name, *_count_cells(division.tally)))
        for division in facts.performance.divisions
        if division.tally.total
    )
    table = n.Table(
        caption=f"Jumlah indikator menurut hasil {facts.span}",
        columns=(
            n.Column("Divisi", kind="head", width=36),
            n.Column("Mencapai", kind="number"),
            n.Column("Belum mencapai", kind="number"),
            n.Column("Belum dihitung", kind="number"),
            n.Column("Jumlah", kind="number"),
            n.Column("Rata-rata capaian", kind="number"),
        ),
        rows=(*rows, n.Row(("Jumlah", *_count_cells(whole)), style="total")),
        note=f"Rata-rata capaian{cap_words(whole)} tidak menghitung indikator tanpa capaian."
        + (" Yang belum jatuh tempo termasuk yang belum dihitung." if whole.not_due else ""),
    )
    return (table,)


def _count_cells(tally: Tally) -> tuple[n.Cell, ...]:
    whole, *groups = tally.counts
    return tuple(parts.cell(figure) for figure in (*groups, whole, tally.mean))


def _reached(tally: Tally) -> tuple[n.Block, ...]:
    if not tally.reached:
        return ()
    text = (n.Strong("Indikator yang mencapai target: "), f"{listed(tally.reached)}.")
    return (n.Paragraph(text, style="small"),)


def _named(facts: YearFacts, title: str, codes: tuple[str, ...]) -> tuple[n.Block, ...]:
    if not codes:
        return ()
    items = tuple(_result(facts.indicator(code)) for code in codes)
    return (n.Paragraph((n.Strong(f"{title}:"),)), n.BulletList(items))


def _result(indicator: IndicatorFacts) -> tuple[n.Inline, ...]:
    opening = (n.CrossRef(f"ikk-{indicator.code}", indicator.code), f" {indicator.name}: ")
    if indicator.achievement.value is None:
        return (*opening, indicator.reason or f"{parts.STATUS_WORDS[indicator.status]}.")
    return (
        *opening,
        parts.value(indicator.realised),
        " dari target ",
        parts.value(indicator.target),
        ", capaian ",
        parts.value(indicator.achievement),
        ".",
    )


def _comparisons(facts: YearFacts) -> tuple[n.Block, ...]:
    performance = facts.performance
    if not performance.indicators or facts.unfinished:
        return ()
    return (n.Paragraph(parts.comparisons(facts)),)


def _categories(facts: YearFacts) -> tuple[n.Block, ...]:
    """How many in each category, and why the best category is not the same as a target reached."""
    present = [(c, f"{len(c.codes)} {c.band.label}") for c in facts.performance.categories if c.codes]
    if not present:
        return ()
    counts = listed([words for _, words in present])
    best = present[0][0]
    text = f"Menurut kategori capaian: {counts} ({best.band.label} berarti {best.range_text})."
    missed = [code for code in best.codes if code in facts.performance.tally.missed]
    if missed:
        text += (
            f" Kategori tidak sama dengan tercapainya target: {some_codes(missed)} termasuk kategori itu, tetapi "
            "targetnya belum tercapai."
        )
    return (n.Paragraph(parts.traced(text, *(c.count for c, _ in present))),)


def _money(facts: YearFacts) -> tuple[n.Block, ...]:
    total, office_value = facts.money.total, facts.money.office_value
    if not facts.money.absorption:
        return ()
    text: tuple[n.Inline, ...] = (
        "Anggaran terserap ",
        parts.value(total.percent),
        ": ",
        parts.value(total.realised),
        " dari pagu ",
        parts.value(total.ceiling),
        ".",
    )
    if office_value and not facts.unfinished:
        text = (*text, " Nilai Kinerja Anggaran kantor adalah ", parts.value(office_value), ".")
    return (n.Paragraph(text),)


def _suggestions(facts: YearFacts) -> n.Section | None:
    """Steps ahead that follow from the facts; people's own suggestions go before them."""
    own, items = parts.words(facts, "saran"), tuple(_steps(facts))
    next_time = "bulan" if facts.unfinished else "tahun"
    plain = n.Paragraph(f"Pencatatan bulanan dan pemantauan target dilanjutkan pada {next_time} berikutnya.")
    generated: tuple[n.Block, ...] = (n.NumberedList(items),) if items else (plain,)
    return parts.section("saran", "Saran dan Tindak Lanjut", own, generated)


def _steps(facts: YearFacts) -> Iterator[n.Text]:
    performance, money = facts.performance, facts.money
    yield from _follow_ups([facts.indicator(code) for code in performance.tally.missed], facts)
    if performance.tally.absent:
        count = len(performance.tally.absent)
        yield f"Data {count} indikator yang capaiannya belum dapat dihitung dilengkapi."
    if performance.movements.worse and not facts.unfinished:
        worse = some_codes(performance.movements.worse)
        yield f"Penyebab menurunnya realisasi {worse} ditelusuri dan ditindaklanjuti."
    yield from _plan_behind(facts)
    far = [i.code for i in performance.indicators if (i.achievement.value or 0) > FAR]
    if far:
        names = ", ".join(far)
        yield f"Target yang capaiannya di atas {FAR}% ({names}) ditinjau ulang pada perjanjian kinerja berikutnya."
    if money.over_ceiling:
        over = listed([row.name for row in money.absorption if row.over_ceiling])
        yield f"Belanja yang melebihi pagu pada {over} ditelusuri."


def _plan_behind(facts: YearFacts) -> Iterator[n.Text]:
    """Who reached what was agreed but not what the Renstra wants of the year."""
    codes = [code for code in facts.performance.plan.missed if code not in facts.performance.tally.missed]
    if facts.unfinished or facts.plan is None or not codes:
        return
    when = (
        f"dikejar sampai Renstra berakhir pada tahun {facts.plan.end}"
        if facts.plan.end > facts.year
        else "menjadi bahan Renstra berikutnya"
    )
    yield f"Target Renstra yang belum dipenuhi ({some_codes(codes)}) {when}."


def _follow_ups(missed: list[IndicatorFacts], facts: YearFacts) -> Iterator[n.Text]:
    """What the divisions themselves wrote; who wrote nothing is asked for a plan, all in one item."""
    silent = []
    for indicator in missed:
        written = parts.spoken(indicator, facts).follow_up.strip()
        if written:
            yield f"{indicator.code}: ", n.Html(to_inline(written, facts.register))
        else:
            silent.append(indicator.code)
    if silent:
        yield f"{some_codes(silent)}: rencana aksi disusun agar targetnya tercapai."
