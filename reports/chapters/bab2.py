"""Bab II Perencanaan Kinerja: strategic plan, efforts, and the agreements with their money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lkjip.numbers import counted
from lkjip.periods import format_date
from reports.facts.figures import Figure
from reports.facts.organisation import AgreementChange, AgreementFacts, AgreementRow, PlanFacts
from reports.facts.year import YearFacts
from reports.letters.agreement import budget_rows, target_cell
from reports.narrative.changes import change_told
from reports.outline import nodes as n

from . import parts


def build(facts: YearFacts) -> n.Section:
    sections = parts.kept(_plan(facts), _efforts(facts), _agreements(facts))
    return n.Section("bab-2", "Perencanaan Kinerja", sections)


def _plan(facts: YearFacts) -> n.Section | None:
    plan = facts.plan
    if plan is None:
        nothing = n.Paragraph(f"Rencana strategis yang mencakup tahun {facts.year} belum dimuat.")
        return parts.section("renstra", "Rencana Strategis", parts.words(facts, "renstra"), nothing)
    opening = (
        f"Kinerja tahun {facts.year} mengacu pada {plan.name}, yang berlaku dari tahun {plan.start} sampai {plan.end}. "
        "Visi, misi, tujuan, dan sasarannya menjadi arah; target jangka menengahnya menjadi pembanding capaian tiap "
        "tahun."
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
    """Every indicator's Renstra targets by year; a long unit may wrap, so that the names have room."""
    indicators = [
        i for i in facts.performance.indicators if any(p.target.value is not None for p in i.series)
    ]
    if not indicators:
        return ()
    years = sorted({p.year for i in indicators for p in i.series if p.target})
    rows = tuple(
        n.Row((i.code, i.name, *(parts.cell(p.target) for p in i.series if p.year in years)))
        for i in indicators
    )
    table = n.Table(
        caption=f"Target Renstra tiap indikator tahun {years[0]} sampai {years[-1]}",
        columns=(
            n.Column("Kode", kind="code", width=8),
            n.Column("Indikator", kind="head", width=48),
            *(n.Column(str(year), align="right", width=max(1, 44 // len(years))) for year in years),
        ),
        rows=rows,
        wide=True,
    )
    return (n.Section("target-renstra", "Target Jangka Menengah", (table,), listed=False),)


def _efforts(facts: YearFacts) -> n.Section | None:
    divisions = facts.performance.divisions
    groups = parts.kept(*(parts.points(facts, f"upaya-{d.code}", d.name, d.efforts) for d in divisions))
    return parts.section("upaya", "Upaya Mencapai Target", parts.words(facts, "upaya"), groups)


def _agreements(facts: YearFacts) -> n.Section | None:
    own = parts.words(facts, "perjanjian-kinerja")
    title = "Perjanjian Kinerja"
    if not facts.agreements:
        nothing = n.Paragraph(f"Perjanjian kinerja tahun {facts.year} belum dimuat.")
        return parts.section("perjanjian-kinerja", title, own, nothing)
    opening = (
        *parts.pieces(
            f"Untuk tahun {facts.year}, {facts.office.head_title} membuat {counted(len(facts.agreements))} perjanjian "
            "kinerja, satu dengan setiap unit utama. Naskah lengkapnya ada pada ",
            facts.sizes.agreements,
        ),
        n.CrossRef("lampiran"),
        ".",
    )
    return parts.section(
        "perjanjian-kinerja",
        title,
        own,
        n.Paragraph(opening),
        _overview(facts),
        _changes(facts),
        tuple(_agreement(agreement, facts) for agreement in facts.agreements),
        parts.kept(_budgets(facts)),
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
            n.Column("Unit utama", kind="head", width=42),
            n.Column("Versi", kind="number"),
            n.Column("Tanggal"),
            n.Column("Indikator", kind="number"),
            n.Column("Anggaran", kind="number"),
        ),
        rows=rows,
    )


def _changes(facts: YearFacts) -> tuple[n.Block, ...]:
    """Every PK Perubahan of the year: why, and what it says differently."""
    return tuple(
        block
        for agreement in facts.agreements
        for change in agreement.changes
        for block in _change(agreement, change)
    )


def _change(agreement: AgreementFacts, change: AgreementChange) -> tuple[n.Block, ...]:
    told = n.Paragraph(f"Perjanjian dengan {agreement.central_unit_name} diubah {change_told(change)}")
    path = f"pk/{agreement.central_unit_code}/perubahan"
    items = tuple((f"{one.label}: ", n.Value(one.change, path)) for one in change.differences)
    return (told, n.BulletList(items)) if items else (told,)


def _agreement(agreement: AgreementFacts, facts: YearFacts) -> n.Section:
    """Objectives with their indicators and targets, and the pools of money that serve each objective."""
    pools = {row.objective_code: row.ceiling for row in facts.money.efficiency if row.ceiling}
    codes = {i.code: i.objective_code for i in facts.performance.indicators}
    shared = [pools.get(codes.get(row.indicator_code, "")) for row in agreement.activity]
    table = n.Table(
        caption=f"Sasaran, indikator, dan target perjanjian dengan {agreement.central_unit_name}",
        columns=(
            n.Column("Sasaran kegiatan dan indikator", kind="head"),
            n.Column("Target", kind="number", width=22),
        ),
        rows=tuple(_rows(agreement.activity, shared)),
        note="Pos anggaran yang menunjang beberapa sasaran tertulis pada setiap sasaran itu."
        if any(shared)
        else "",
    )
    slug = f"pk-{agreement.central_unit_code}"
    return n.Section(slug, agreement.central_unit_name, (table,), listed=False)


def _rows(activity: tuple[AgreementRow, ...], pools: Sequence[Figure | None]) -> Iterator[n.Row]:
    last = None
    for row, pool in zip(activity, pools, strict=True):
        if row.objective_number != last:
            last = row.objective_number
            name = f"{row.objective_number}. {row.objective}"
            money: tuple[n.Inline, ...] = (" (pos anggaran ", parts.value(pool), ")") if pool else ()
            yield n.Row(((name, *money),), style="subhead")
        yield n.Row((row.indicator, target_cell(row)))


def _budgets(facts: YearFacts) -> n.Section | None:
    """Programme and activity amounts of all agreements in one table."""
    rows: list[n.Row] = []
    for agreement in facts.agreements:
        if agreement.budget:
            rows.append(n.Row((agreement.central_unit_name,), style="group"))
            rows += budget_rows(agreement.budget)
    if not rows:
        return None
    table = n.Table(
        caption=f"Anggaran perjanjian kinerja tahun {facts.year} menurut program dan kegiatan",
        columns=(
            n.Column("Program dan kegiatan", kind="head"),
            n.Column("Anggaran", kind="number", width=22),
        ),
        rows=tuple(rows),
        wide=True,
        note="Baris tebal adalah program; baris di bawahnya kegiatan program itu.",
    )
    return n.Section("anggaran-perjanjian", "Anggaran Perjanjian Kinerja", (table,), listed=False)
