"""Bab III D: e-Performance, target kinerja (e-Tarja) and e-Monev."""

from __future__ import annotations

from lkjip.numbers import counted
from lkjip.periods import MONTH_NAMES
from reports.charts import quarter_lines
from reports.facts.money import DivisionTargets
from reports.facts.year import YearFacts
from reports.outline import nodes as n

from .. import parts

QUARTERS = ("TW I", "TW II", "TW III", "TW IV")


def other(facts: YearFacts) -> n.Section | None:
    return parts.section(
        "kinerja-lainnya",
        "Capaian Kinerja Lainnya",
        parts.words(facts, "kinerja-lainnya"),
        parts.kept(_filings(facts), None if facts.unfinished else _targets(facts), _monev(facts)),
    )


def _filings(facts: YearFacts) -> n.Section | None:
    own = parts.words(facts, "e-performance")
    return parts.section("e-performance", "e-Performance", own, _filing_blocks(facts))


def _filing_blocks(facts: YearFacts) -> tuple[n.Block, ...]:
    rows = facts.money.filings
    if not rows:
        return ()
    text = (
        f"Pengisian e-Performance oleh {counted(len(rows))} satuan kerja dipantau setiap bulan. Dari isian yang sudah "
        "jatuh tempo, ",
        parts.value(facts.money.filing_percent),
        " masuk sampai tenggat.",
    )
    table = n.Table(
        caption=f"Pengisian e-Performance tepat waktu {facts.span}",
        columns=(
            n.Column("Satuan kerja", kind="head", width=30),
            *(n.Column(name[:3], align="center") for name in MONTH_NAMES),
            n.Column("Tepat waktu", kind="number", width=11),
        ),
        rows=tuple(
            n.Row((row.name, *(_tick(filled) for filled in row.months), parts.cell(row.percent)))
            for row in rows
        ),
        wide=True,
        note="Tanda ✓ berarti terisi sampai tenggat bulan berikutnya, × tidak, – belum diketahui.",
    )
    return n.Paragraph(text), table


def _tick(filled: bool | None) -> str:
    return "–" if filled is None else ("✓" if filled else "×")


def _targets(facts: YearFacts) -> n.Section | None:
    own = parts.words(facts, "target-kinerja")
    return parts.section("target-kinerja", "Target Kinerja Divisi (e-Tarja)", own, _target_blocks(facts))


def _target_blocks(facts: YearFacts) -> tuple[n.Block, ...]:
    divisions = facts.money.division_targets
    if not divisions:
        return ()
    means: list[n.Inline] = []
    for place, division in enumerate(divisions):
        means += [", " if place else "", f"{division.division_name} ", parts.value(division.mean)]
    opening = (
        "Target kinerja divisi dalam e-Tarja dinilai dengan persen, dan nilai divisi adalah rata-rata seluruh "
        "targetnya: ",
        *means,
        ".",
    )
    return n.Paragraph(opening), *(_target_table(division, facts) for division in divisions)


def _target_table(division: DivisionTargets, facts: YearFacts) -> n.Table:
    rows = tuple(n.Row((str(task.number), task.text, parts.cell(task.percent))) for task in division.tasks)
    return n.Table(
        caption=f"Target kinerja {division.division_name} tahun {facts.year}",
        columns=(
            n.Column("No", kind="number", width=6),
            n.Column("Target kinerja", kind="head"),
            n.Column("Capaian", kind="number", width=12),
        ),
        rows=(*rows, parts.total("Rata-rata", 2, parts.cell(division.mean))),
    )


def _monev(facts: YearFacts) -> n.Section | None:
    own = parts.words(facts, "e-monev")
    return parts.section("e-monev", "e-Monev Bappenas", own, _monev_blocks(facts))


def _monev_blocks(facts: YearFacts) -> tuple[n.Block, ...]:
    if not facts.money.monev:
        return ()
    text = (
        "Angka e-Monev adalah persentase kumulatif sampai akhir triwulan: bagian anggaran yang terserap dan progres "
        "pelaksanaan kegiatannya."
    )
    means = facts.money.monev_means
    chart = n.Figure(
        quarter_lines([budget.value for budget, _ in means], [progress.value for _, progress in means]),
        caption=f"Rata-rata anggaran dan progres e-Monev {facts.span}",
        drawn=tuple(
            parts.drawn(quarter, ("anggaran ", budget), ("progres ", progress))
            for quarter, (budget, progress) in zip(QUARTERS, means, strict=True)
        ),
    )
    return n.Paragraph(text), _monev_table(facts), *_falling(facts), chart


def _monev_table(facts: YearFacts) -> n.Table:
    money = facts.money
    body = tuple(
        n.Row(
            (row.name, *(parts.cell(f) for pair in zip(row.budget, row.progress, strict=True) for f in pair))
        )
        for row in money.monev
    )
    means = (parts.cell(figure) for pair in money.monev_means for figure in pair)
    return n.Table(
        caption=f"Anggaran dan progres e-Monev {facts.span}, kumulatif dalam persen",
        columns=(
            n.Column("Satuan kerja", kind="head", width=30),
            *(
                n.Column(title, kind="number", group=quarter)
                for quarter in QUARTERS
                for title in ("Anggaran", "Progres")
            ),
        ),
        rows=(*body, n.Row(("Rata-rata", *means), style="total")),
        wide=True,
    )


def _falling(facts: YearFacts) -> tuple[n.Block, ...]:
    names = [row.name for row in facts.money.monev if row.falling]
    if not names:
        return ()
    text = f"Progres kumulatif {', '.join(names)} pernah turun antartriwulan; datanya perlu diperiksa."
    return (n.Paragraph(text),)
