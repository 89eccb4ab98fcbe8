"""The whole year on a few pages: computed counts, the spread, and every indicator in one table."""

from __future__ import annotations

from collections.abc import Iterator

from indicators.achievement.achievement import Polarity
from lkjip.numbers import counted
from lkjip.periods import month_name
from reports.charts import SpreadRow, spread
from reports.facts.performance import DivisionFacts, IndicatorFacts, Tally
from reports.facts.year import YearFacts
from reports.narrative.counts import tally_sentence
from reports.outline import nodes as n

from .. import parts

COLUMNS = (
    n.Column("No", kind="number", width=5),
    n.Column("Kode", kind="code", width=8),
    n.Column("Indikator kinerja kegiatan", kind="head", width=39),
    n.Column("Target", kind="number", width=10),
    n.Column("Realisasi", kind="number", width=10),
    n.Column("Capaian", kind="number", width=9),
    n.Column("Terhadap target", width=9),
    n.Column("Kategori", width=10),
)


def summary(facts: YearFacts) -> tuple[n.Block, ...]:
    performance = facts.performance
    if not performance.indicators:
        return (n.Paragraph(f"Belum ada indikator kinerja yang berlaku pada tahun {facts.year}."),)
    table = n.Section(
        "ringkasan-capaian",
        f"Ringkasan Capaian {facts.title}",
        (
            n.Table(
                caption=f"Target, realisasi, dan capaian seluruh indikator {facts.span}",
                slug="tabel-ringkasan",
                columns=COLUMNS,
                rows=tuple(_rows(performance.divisions)),
                wide=True,
                note="Capaian dihitung dari realisasi yang tertulis dan target perjanjian kinerja.",
            ),
        ),
        layout="landscape",
        unnumbered=True,
    )
    return (*_opening(facts), _spread(facts), table)


def _opening(facts: YearFacts) -> tuple[n.Block, ...]:
    performance = facts.performance
    objectives = counted(len(performance.objectives))
    indicators = counted(len(performance.indicators))
    told = (
        f"Kinerja {facts.span} diukur pada {objectives} sasaran kegiatan dengan {indicators} indikator "
        f"kinerja kegiatan. {tally_sentence(performance.tally)}{parts.still_running(facts)} Rinciannya ada pada "
    )
    counts = (facts.sizes.objectives, *performance.tally.figures)
    return (
        n.Paragraph((*parts.pieces(told, *counts), n.CrossRef("tabel-ringkasan"), ".")),
        *parts.paragraphs(
            _method(performance.indicators),
            _mean(performance.tally),
            _comparisons(facts),
        ),
    )


def _comparisons(facts: YearFacts) -> n.Text:
    """With last year and with the Renstra: only when the year is over."""
    if not facts.unfinished:
        return parts.comparisons(facts)
    return (
        f"Realisasi sampai {month_name(facts.month)} {facts.year} belum sebanding dengan satu tahun penuh; "
        f"perbandingan dengan tahun {facts.year - 1}, target Renstra, dan standar nasional disusun pada laporan akhir "
        "tahun."
    )


def _method(indicators: tuple[IndicatorFacts, ...]) -> str:
    """How an achievement is computed, for the polarities that this office has."""
    minimise = (
        " Pada indikator yang makin kecil makin baik, dua kali target dikurangi realisasi, lalu dibagi target, "
        "sehingga realisasi di bawah target bernilai di atas 100%."
        if any(i.polarity is Polarity.MINIMISE for i in indicators)
        else ""
    )
    return (
        f"Capaian indikator yang makin besar makin baik adalah realisasi dibagi target.{minimise} Capaian memakai "
        "angka realisasi sebagaimana tertulis, jadi setiap hitungan dapat diulang dari tabel."
    )


def _mean(tally: Tally) -> n.Text:
    if tally.mean.value is None:
        return ""
    cap = (
        f", dengan capaian tiap indikator dihitung paling banyak {tally.cap:f}%"
        if tally.cap is not None
        else ""
    )
    whose = "indikator yang capaiannya dapat dihitung" if tally.uncomputed else "seluruh indikator"
    return (f"Rata-rata capaian {whose} adalah ", parts.value(tally.mean), f"{cap}.")


def _spread(facts: YearFacts) -> n.Figure:
    rows = [
        SpreadRow(
            division.short_name,
            tuple(
                (i.code, i.achievement.value, bool(i.reached))
                for i in division.indicators
                if i.achievement.value is not None
            ),
        )
        for division in facts.performance.divisions
    ]
    return n.Figure(
        spread(rows),
        caption=f"Sebaran capaian indikator menurut divisi {facts.span}",
        note="Satu titik satu indikator. Lingkaran terbuka belum mencapai target; segitiga di atas 200%.",
        drawn=parts.achievements(i for i in facts.performance.indicators if i.achievement),
    )


def _rows(divisions: tuple[DivisionFacts, ...]) -> Iterator[n.Row]:
    number = 0
    for division in divisions:
        if division.indicators:
            yield n.Row((division.name,), style="group")
        for objective in division.objectives:
            yield n.Row((f"{objective.code}  {objective.name}",), style="subhead")
            for i in objective.indicators:
                number += 1
                figures = (
                    parts.cell(i.target),
                    parts.cell(i.realised),
                    parts.cell(i.achievement, strong=True),
                )
                marks = (parts.reached(i), parts.category(i))
                yield n.Row((str(number), i.code, i.name, *figures, *marks))
