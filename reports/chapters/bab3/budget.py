"""Bab III B: ceiling, spending and absorption of every satker with its colour, and the pools per central unit."""

from __future__ import annotations

from lkjip.numbers import counted
from lkjip.periods import format_date
from reports.charts import Dot, absorption_strip
from reports.facts.money import AbsorptionFacts, PoolFacts
from reports.facts.year import YearFacts
from reports.narrative.words import listed
from reports.outline import nodes as n

from .. import parts

MONEY = (
    n.Column("Pagu", kind="number"),
    n.Column("Realisasi", kind="number"),
    n.Column("Sisa", kind="number"),
    n.Column("%", kind="number"),
)


def budget(facts: YearFacts) -> n.Section | None:
    """Never left out: the realisation of the budget is a part that every report must have."""
    return parts.section(
        "realisasi-anggaran",
        "Realisasi Anggaran",
        parts.words(facts, "realisasi-anggaran"),
        _data(facts),
    )


def _data(facts: YearFacts) -> tuple[n.Block, ...]:
    return (*_opening(facts), *_strip(facts), *_own(facts), *_pools(facts), *_all(facts))


def _opening(facts: YearFacts) -> tuple[n.Block, ...]:
    money = facts.money
    if not money.absorption:
        return (n.Paragraph(f"Pagu dan realisasi anggaran {facts.span} belum dimuat."),)
    total = money.total
    position = f" pada posisi {format_date(money.as_of)}" if money.as_of else ""
    first = (
        *parts.pieces(
            f"Pagu {counted(len(money.absorption))} satuan kerja tahun {facts.year} berjumlah ",
            facts.sizes.work_units,
        ),
        parts.value(total.ceiling),
        " dan realisasinya ",
        parts.value(total.realised),
        " atau ",
        parts.value(total.percent),
        f"{position}.",
    )
    return (n.Paragraph(first), *parts.paragraphs(_colours(facts)), *_over(facts))


def _colours(facts: YearFacts) -> str:
    counts = [f"{number} {name}" for name, number in facts.money.colours if number]
    if not counts:
        return ""
    ranges = [f"{name} untuk {words}" for name, words in facts.money.colour_ranges]
    return f"Menurut warna serapan: {listed(counts)}. Warna {listed(ranges)}."


def _over(facts: YearFacts) -> tuple[n.Block, ...]:
    """Spending above the ceiling is shown as what it is: a negative remainder, named."""
    rows = [row for row in facts.money.absorption if row.over_ceiling]
    return tuple(
        n.Paragraph((f"Belanja {row.name} melebihi pagunya, dengan sisa ", parts.value(row.remaining), "."))
        for row in rows
    )


def _strip(facts: YearFacts) -> tuple[n.Block, ...]:
    dots = [
        (Dot(row.name, row.percent.value, row.colour, row.over_ceiling), row)
        for row in facts.money.absorption
        if row.percent.value is not None
    ]
    if not dots:
        return ()
    strip = n.Figure(
        absorption_strip([dot for dot, _ in dots]),
        caption=f"Serapan anggaran satuan kerja {facts.span}",
        drawn=tuple(parts.drawn(row.name, ("", row.percent)) for _, row in dots),
    )
    return (strip,)


def _money_cells(row: AbsorptionFacts) -> tuple[n.Cell, ...]:
    return (
        parts.cell(row.ceiling),
        parts.cell(row.realised),
        parts.cell(row.remaining),
        parts.cell(row.percent, strong=True),
    )


def _own(facts: YearFacts) -> tuple[n.Block, ...]:
    """The office's own DIPA, one per central unit."""
    rows = facts.money.office_absorption
    if not rows:
        return ()
    body = tuple(n.Row((row.code, row.name, *_money_cells(row))) for row in rows)
    total = parts.total("Jumlah", 2, *_money_cells(facts.money.office_total))
    table = n.Table(
        caption=f"DIPA {facts.office.label} menurut unit utama {facts.span}",
        columns=(n.Column("Kode", kind="code", width=9), n.Column("DIPA", kind="head", width=28), *MONEY),
        rows=(*body, total),
    )
    sentence = (
        f"Dari satuan kerja itu, {counted(len(rows))} adalah DIPA {facts.office.label} sendiri, yang menyerap ",
        parts.value(facts.money.office_total.percent),
        " dari pagunya.",
    )
    return (n.Paragraph(sentence), table)


def _pools(facts: YearFacts) -> tuple[n.Block, ...]:
    if not facts.money.pools:
        return ()
    rows: list[n.Row] = []
    for total in facts.money.pool_totals:
        own = [pool for pool in facts.money.pools if pool.central_unit_code == total.code]
        rows.append(n.Row((total.name,), style="group"))
        rows += [n.Row((pool.code, pool.name, *_pool_cells(pool))) for pool in own]
        if len(own) > 1:
            rows.append(parts.total("Jumlah", 2, *_pool_cells(total)))
    table = n.Table(
        caption=f"Pos anggaran penunjang indikator menurut unit utama {facts.span}",
        columns=(
            n.Column("Kode", kind="code", width=12),
            n.Column("Pos anggaran", kind="head", width=44),
            n.Column("Pagu", kind="number"),
            n.Column("Realisasi", kind="number"),
            n.Column("%", kind="number"),
        ),
        rows=tuple(rows),
        note="Satu pos dapat menunjang beberapa indikator; tiap pos dijumlahkan satu kali."
        + (" Realisasi pos dicatat untuk satu tahun penuh." if facts.unfinished else ""),
    )
    return (table,)


def _pool_cells(pool: PoolFacts) -> tuple[n.Cell, ...]:
    return parts.cell(pool.ceiling), parts.cell(pool.realised), parts.cell(pool.percent)


def _all(facts: YearFacts) -> tuple[n.Block, ...]:
    if not facts.money.absorption:
        return ()
    body = tuple(
        n.Row(
            (str(number), row.code, row.name, *_money_cells(row), parts.colour(row.colour, row.over_ceiling))
        )
        for number, row in enumerate(facts.money.absorption, 1)
    )
    whole = facts.money.total
    total = parts.total("Jumlah", 3, *_money_cells(whole), parts.colour(whole.colour, whole.over_ceiling))
    table = n.Table(
        caption=f"Pagu, realisasi, dan serapan seluruh satuan kerja {facts.span}",
        slug="tabel-serapan",
        columns=(
            n.Column("No", kind="number", width=5),
            n.Column("Kode", kind="code", width=8),
            n.Column("Satuan kerja", kind="head", width=26),
            *MONEY,
            n.Column("Warna", width=12),
        ),
        rows=(*body, total),
        wide=True,
    )
    title = f"Serapan Seluruh Satuan Kerja {facts.title}"
    return (n.Section("serapan-satker", title, (table,), layout="landscape", unnumbered=True),)
