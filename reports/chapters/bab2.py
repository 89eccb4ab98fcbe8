"""Bab II Perencanaan Kinerja: strategic plan, efforts, and the agreements with their money."""

from __future__ import annotations

from lkjip.numbers import counted
from lkjip.periods import format_date
from reports.facts.organisation import AgreementFacts, PlanFacts
from reports.facts.year import YearFacts
from reports.outline import nodes as n

from . import parts


def build(facts: YearFacts) -> n.Section:
    sections = parts.kept(_plan(facts), _efforts(facts), _agreements(facts))
    nothing = n.Paragraph("Rencana strategis dan perjanjian kinerja belum dimuat.")
    return n.Section("bab-2", "Perencanaan Kinerja", sections or (nothing,))


def _plan(facts: YearFacts) -> n.Section | None:
    plan = facts.plan
    if plan is None:
        return parts.section("renstra", "Rencana Strategis", parts.words(facts, "renstra"))
    opening = (
        f"Kinerja tahun {facts.year} mengacu pada {plan.name}. Rencana itu berlaku dari {plan.start} sampai "
        f"{plan.end} dan menjadi sumber target tahunan tiap indikator."
    )
    return parts.section(
        "renstra",
        "Rencana Strategis",
        parts.words(facts, "renstra"),
        n.Paragraph(opening),
        tuple(_plan_items(plan)),
        _plan_targets(facts),
    )


def _plan_items(plan: PlanFacts):
    if plan.vision:
        yield n.Section("visi", "Visi", (n.Paragraph(plan.vision),), listed=False)
    groups = (
        ("misi", "Misi", plan.missions),
        ("tujuan", "Tujuan", plan.goals),
        ("sasaran-strategis", "Sasaran Strategis", plan.strategic_objectives),
        ("tata-nilai", "Tata Nilai", plan.values),
    )
    for slug, title, items in groups:
        if items:
            yield n.Section(slug, title, (n.NumberedList(items),), listed=False)


def _plan_targets(facts: YearFacts) -> tuple[n.Block, ...]:
    """Every indicator's Renstra targets by year."""
    indicators = [
        i for i in facts.performance.indicators if any(p.target.value is not None for p in i.series)
    ]
    if not indicators:
        return ()
    years = [p.year for p in indicators[0].series if any(_target(i, p.year) for i in indicators)]
    rows = tuple(
        n.Row((i.code, i.name, *(parts.cell(p.target) for p in i.series if p.year in years)))
        for i in indicators
    )
    table = n.Table(
        caption=f"Target Renstra tiap indikator {years[0]}–{years[-1]}",
        columns=(
            n.Column("Kode", width=10),
            n.Column("Indikator", kind="head", width=50),
            *(n.Column(str(year), kind="number") for year in years),
        ),
        rows=rows,
    )
    return (n.Section("target-renstra", "Target Jangka Menengah", (table,), listed=False),)


def _target(indicator, year: int) -> bool:
    return any(p.year == year and p.target.value is not None for p in indicator.series)


def _efforts(facts: YearFacts) -> n.Section | None:
    groups = tuple(
        n.Section(f"upaya-{division.code}", division.name, (n.NumberedList(division.efforts),), listed=False)
        for division in facts.performance.divisions
        if division.efforts
    )
    return parts.section("upaya", "Upaya Mencapai Target", parts.words(facts, "upaya"), groups)


def _agreements(facts: YearFacts) -> n.Section | None:
    if not facts.agreements:
        return parts.section(
            "perjanjian-kinerja",
            "Perjanjian Kinerja",
            parts.words(facts, "perjanjian-kinerja"),
            n.Paragraph(f"Perjanjian kinerja tahun {facts.year} belum dimuat."),
        )
    opening = (
        f"Untuk tahun {facts.year}, {facts.office.head_title} menandatangani "
        f"{counted(len(facts.agreements))} perjanjian kinerja, satu dengan setiap unit utama. "
        "Naskah lengkapnya ada pada lampiran."
    )
    return parts.section(
        "perjanjian-kinerja",
        "Perjanjian Kinerja",
        parts.words(facts, "perjanjian-kinerja"),
        n.Paragraph(opening),
        _overview(facts),
        tuple(_agreement(agreement, facts) for agreement in facts.agreements),
    )


def _overview(facts: YearFacts) -> n.Table:
    rows = tuple(
        n.Row(
            (
                a.central_unit_name,
                str(a.version),
                format_date(a.date) if a.date else "belum ditandatangani",
                str(len(a.activity)),
                parts.cell(a.total),
            )
        )
        for a in facts.agreements
    )
    return n.Table(
        caption=f"Perjanjian kinerja tahun {facts.year} menurut unit utama",
        columns=(
            n.Column("Unit utama", kind="head", width=40),
            n.Column("Versi", kind="number"),
            n.Column("Tanggal"),
            n.Column("Indikator", kind="number"),
            n.Column("Anggaran", kind="number"),
        ),
        rows=rows,
    )


def _agreement(agreement: AgreementFacts, facts: YearFacts) -> n.Section:
    """Activity targets, and the money per programme and activity."""
    table = n.Table(
        caption=f"Sasaran, indikator, dan target perjanjian dengan {agreement.central_unit_name}",
        columns=(
            n.Column("Sasaran kegiatan", kind="head", width=40),
            n.Column("Indikator", width=44),
            n.Column("Target", kind="number"),
        ),
        rows=tuple(target_rows(agreement)),
    )
    blocks: tuple[n.Block, ...] = (table, *budget_table(agreement))
    if agreement.version > 1 and agreement.reason:
        blocks = (
            n.Paragraph(f"Perjanjian ini adalah versi {agreement.version}: {agreement.reason}"),
            *blocks,
        )
    return n.Section(f"pk-{agreement.central_unit_code}", agreement.central_unit_name, blocks, listed=False)


def target_rows(agreement: AgreementFacts):
    """The objective's text stands once, beside its first indicator."""
    last = None
    for row in agreement.activity:
        same = row.objective_number == last
        last = row.objective_number
        yield n.Row(("" if same else f"{row.objective_number}. {row.objective}", row.indicator, row.target))


def budget_table(agreement: AgreementFacts) -> tuple[n.Block, ...]:
    if not agreement.budget:
        return ()
    rows = [
        n.Row((line.activity or n.Strong(line.programme), parts.cell(line.amount, strong=not line.activity)))
        for line in agreement.budget
    ]
    total = n.Row(("Jumlah kegiatan", parts.cell(agreement.total)), style="total")
    table = n.Table(
        caption=f"Anggaran perjanjian dengan {agreement.central_unit_name}",
        columns=(n.Column("Program dan kegiatan", kind="head", width=70), n.Column("Jumlah", kind="number")),
        rows=(*rows, total),
    )
    return (table,)
