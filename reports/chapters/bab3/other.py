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
        parts.kept(_filings(facts), _targets(facts), _monev(facts)),
    )


def _filings(facts: YearFacts) -> n.Section | None:
    rows = facts.money.filings
    if not rows:
        return None
    body = tuple(
        n.Row((row.name, *(_tick(filled) for filled in row.months), parts.cell(row.percent))) for row in rows
    )
    table = n.Table(
        caption=f"Pengisian e-Performance tepat waktu tahun {facts.year}",
        columns=(
            n.Column("Satuan kerja", kind="head", width=30),
            *(n.Column(name[:3], align="center") for name in MONTH_NAMES),
            n.Column("Tepat waktu", kind="number", width=11),
        ),
        rows=body,
        wide=True,
        note="Tanda ✓ berarti terisi sampai tenggat bulan berikutnya, × tidak, – belum diketahui.",
    )
    text = (
        f"Pengisian e-Performance oleh {counted(len(rows))} satuan kerja dipantau setiap bulan. Dari isian yang sudah "
        "jatuh tempo, ",
        parts.value(facts.money.filing_percent),
        " masuk sampai tenggat.",
    )
    own = parts.words(facts, "e-performance")
    return n.Section("e-performance", "e-Performance", (*own, n.Paragraph(text), table))


def _tick(filled: bool | None) -> str:
    return "–" if filled is None else ("✓" if filled else "×")


def _targets(facts: YearFacts) -> n.Section | None:
    divisions = facts.money.division_targets
    if not divisions:
        return None
    means: list[n.Inline] = []
    for place, division in enumerate(divisions):
        means += [", " if place else "", f"{division.division_name} ", parts.value(division.mean)]
    opening = (
        "Target kinerja divisi dalam e-Tarja dinilai dengan persen, dan nilai divisi adalah rata-rata seluruh "
        "targetnya: ",
        *means,
        ".",
    )
    tables = tuple(_target_table(division, facts) for division in divisions)
    own = parts.words(facts, "target-kinerja")
    title = "Target Kinerja Divisi (e-Tarja)"
    return n.Section("target-kinerja", title, (*own, n.Paragraph(opening), *tables))


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
    rows = facts.money.monev
    if not rows:
        return None
    columns = (
        n.Column("Satuan kerja", kind="head", width=30),
        *(
            n.Column(kind_title, kind="number", group=quarter)
            for quarter in QUARTERS
            for kind_title in ("Anggaran", "Progres")
        ),
    )
    body = tuple(
        n.Row(
            (row.name, *(parts.cell(f) for pair in zip(row.budget, row.progress, strict=True) for f in pair))
        )
        for row in rows
    )
    means = n.Row(
        ("Rata-rata", *(parts.cell(figure) for pair in facts.money.monev_means for figure in pair)),
        style="total",
    )
    table = n.Table(
        caption=f"Anggaran dan progres e-Monev tahun {facts.year}, kumulatif dalam persen",
        columns=columns,
        rows=(*body, means),
        wide=True,
    )
    chart = n.Figure(
        quarter_lines(
            [pair[0].value for pair in facts.money.monev_means],
            [pair[1].value for pair in facts.money.monev_means],
        ),
        caption=f"Rata-rata anggaran dan progres e-Monev tahun {facts.year}",
    )
    own = parts.words(facts, "e-monev")
    text = (
        "Angka e-Monev adalah persentase kumulatif sampai akhir triwulan: bagian anggaran yang terserap dan progres "
        "pelaksanaan kegiatannya."
    )
    return n.Section("e-monev", "e-Monev Bappenas", (*own, n.Paragraph(text), table, *_falling(facts), chart))


def _falling(facts: YearFacts) -> tuple[n.Block, ...]:
    names = [row.name for row in facts.money.monev if row.falling]
    if not names:
        return ()
    return (
        n.Paragraph(
            f"Progres kumulatif {', '.join(names)} pernah turun antartriwulan; datanya perlu diperiksa."
        ),
    )
