"""Ikhtisar eksekutif: what a reader with five minutes must know, good and bad."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip.numbers import counted
from lkjip.periods import month_name
from reports.facts.performance import IndicatorFacts
from reports.facts.year import YearFacts
from reports.narrative.counts import (
    cap_words,
    division_sentence,
    mean_words,
    movement_sentence,
    plan_sentence,
    tally_sentence,
)
from reports.narrative.words import listed, some_codes
from reports.outline import nodes as n

from . import parts

FEW, MOST = 4, 12
"""Up to how many missed indicators are told by name, and how many at all."""


def executive_summary(facts: YearFacts) -> n.Section:
    blocks = (
        *parts.words(facts, "ikhtisar-eksekutif"),
        *_headline(facts),
        *parts.paragraphs(_opening(facts), _until(facts)),
        *_missed(facts),
        *_uncomputed(facts),
        *_divisions(facts),
        *_comparisons(facts),
        *_money(facts),
        *_scores(facts),
    )
    return n.Section("ikhtisar-eksekutif", "Ikhtisar Eksekutif", blocks)


def _headline(facts: YearFacts) -> tuple[n.Block, ...]:
    """The large figures, where there is anything to count."""
    known = facts.performance.tally.total or facts.money.total.percent
    return (n.Headline(tuple(_items(facts))),) if known else ()


def _items(facts: YearFacts) -> Iterator[n.HeadlineItem]:
    tally, total = facts.performance.tally, facts.money.total
    whole, reached, *_others = tally.counts
    waiting = (parts.value(tally.later), " belum jatuh tempo") if tally.not_due and tally.later else ""
    share = (parts.value(reached), " dari ", parts.value(whole))
    yield n.HeadlineItem("Indikator mencapai target", share, waiting)
    yield n.HeadlineItem("Rata-rata capaian", parts.value(tally.mean))
    if total.percent:
        yield n.HeadlineItem("Serapan anggaran", parts.value(total.percent))


def _opening(facts: YearFacts) -> n.Text:
    performance, tally = facts.performance, facts.performance.tally
    if not tally.total:
        return f"{facts.office.name} belum mencatat indikator kinerja untuk tahun {facts.year}."
    agreements = (
        f"{counted(len(facts.agreements))} perjanjian kinerja yang memuat " if facts.agreements else ""
    )
    average = f" {mean_words(tally)} {tally.mean.display}{cap_words(tally)}." if tally.mean else ""
    told = (
        f"{facts.office.name} pada tahun {facts.year} melaksanakan {agreements}"
        f"{counted(len(performance.objectives))} sasaran kegiatan dan {counted(tally.total)} indikator. "
        f"{tally_sentence(tally)}{average}{parts.still_running(facts)}"
    )
    return parts.traced(told, *facts.sizes.all, *tally.figures)


def _until(facts: YearFacts) -> str:
    known = facts.performance.until
    if known is None or known >= facts.month:
        return ""
    return (
        f"Data yang sudah disetujui baru sampai {month_name(known)} {facts.year}, sehingga angkanya masih dapat "
        "berubah."
    )


def _missed(facts: YearFacts) -> tuple[n.Block, ...]:
    codes = facts.performance.tally.missed
    if not codes:
        return ()
    shown = [facts.indicator(code) for code in codes[:MOST]]
    told = "; ".join(_result(indicator, named=len(codes) <= FEW) for indicator in shown)
    rest = f"; dan {len(codes) - MOST} indikator lain" if len(codes) > MOST else ""
    figures = (figure for i in shown for figure in (i.realised, i.target, i.achievement))
    text = parts.traced(f"{told}{rest}.", *figures)
    return (n.Callout(text, title="Belum mencapai target:", tone="clay"),)


def _result(indicator: IndicatorFacts, *, named: bool) -> str:
    name = f" {indicator.name}" if named else ""
    return (
        f"{indicator.code}{name} ({indicator.realised.display} dari target {indicator.target.display}, "
        f"capaian {indicator.achievement.display})"
    )


def _uncomputed(facts: YearFacts) -> tuple[n.Block, ...]:
    codes = facts.performance.tally.absent
    if not codes:
        return ()
    text = (
        f"Capaian {some_codes(codes)} belum dapat dihitung; sebabnya dijelaskan pada ",
        n.CrossRef("bab-3"),
        ".",
    )
    return (n.Paragraph(text),)


def _divisions(facts: YearFacts) -> tuple[n.Block, ...]:
    items = tuple(
        parts.traced(division_sentence(d), *d.tally.figures)
        for d in facts.performance.divisions
        if d.objectives
    )
    return (n.BulletList(items),) if items else ()


def _comparisons(facts: YearFacts) -> tuple[n.Block, ...]:
    if not facts.performance.indicators or facts.unfinished:
        return ()
    moves, plan = facts.performance.movements, facts.performance.plan
    return parts.paragraphs(
        parts.traced(movement_sentence(moves, facts.year), *moves.counts),
        parts.traced(plan_sentence(plan, facts.year), *plan.counts),
    )


def _money(facts: YearFacts) -> tuple[n.Block, ...]:
    money = facts.money
    if not money.absorption:
        return ()
    text: tuple[n.Inline, ...] = (
        *parts.pieces(
            f"Anggaran {counted(len(money.absorption))} satuan kerja berjumlah ", facts.sizes.work_units
        ),
        parts.value(money.total.ceiling),
        " dengan realisasi ",
        parts.value(money.total.realised),
        " atau ",
        parts.value(money.total.percent),
        ".",
    )
    if money.office_absorption:
        text = (
            *text,
            f" DIPA {facts.office.label} sendiri berjumlah ",
            parts.value(money.office_total.ceiling),
            " dengan serapan ",
            parts.value(money.office_total.percent),
            ".",
        )
    over = [row.name for row in money.absorption if row.over_ceiling]
    warning = f" Belanja {listed(over)} melebihi pagunya." if over else ""
    return (n.Paragraph((*text, warning)),)


def _scores(facts: YearFacts) -> tuple[n.Block, ...]:
    money = facts.money
    if facts.unfinished:
        return ()
    tables = (("SMART", money.smart), ("perencanaan", money.planning), ("IKPA", money.ikpa))
    means = [(name, table.mean_score) for name, table in tables if table and table.mean_score]
    if not means:
        return ()
    known = listed([f"{name} {figure.display}" for name, figure in means])
    office = (
        f" Gabungannya menghasilkan Nilai Kinerja Anggaran {money.office_value.display}."
        if money.office_value
        else ""
    )
    text = f"Rata-rata nilai kinerja anggaran: {known}.{office}"
    return (n.Paragraph(parts.traced(text, *(figure for _, figure in means), money.office_value)),)
