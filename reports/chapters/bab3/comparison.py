"""Sub-sections 2 and 3: against last year, and against the strategic plan."""

from __future__ import annotations

from reports.charts import PlanBar, renstra
from reports.facts.performance import IndicatorFacts, YearPoint
from reports.facts.year import YearFacts
from reports.narrative.sentences import against_last_year, against_plan
from reports.outline import nodes as n

from .. import parts

YEAR_COLUMNS = (
    n.Column("Tahun", kind="head"),
    n.Column("Target", kind="number"),
    n.Column("Realisasi", kind="number"),
)


def last_year(indicator: IndicatorFacts, facts: YearFacts, slug: str) -> n.Section:
    before = indicator.previous.before
    own = (indicator.target, indicator.realised, indicator.achievement)
    table = n.Table(
        caption=f"Perbandingan {indicator.code} tahun {facts.year - 1} dan {facts.year}",
        columns=(*YEAR_COLUMNS, n.Column("Capaian", kind="number")),
        rows=(
            _year_row(facts.year - 1, before),
            n.Row((n.Cell(str(facts.year), strong=True), *(parts.cell(f, strong=True) for f in own))),
        ),
        note=_origin(before),
    )
    sentence = parts.sentence(
        facts,
        slug,
        against_last_year(indicator, facts.year),
        indicator.previous.difference,
        before.realised if before else None,
        indicator.realised,
        before.target if before else None,
        indicator.target,
    )
    title = f"Perbandingan dengan Tahun {facts.year - 1}"
    return n.Section(slug, title, (table, *sentence), listed=False)


def _year_row(year: int, point: YearPoint | None) -> n.Row:
    if point is None:
        return n.Row((str(year), "–", "–", "–"))
    figures = (point.target, point.realised, point.achievement)
    return n.Row((str(year), *(parts.cell(figure) for figure in figures)))


def _origin(point: YearPoint | None) -> str:
    if point is None or point.origin in {"", "sistem"}:
        return ""
    return f"Sumber angka {point.year}: {point.origin}; capaiannya dihitung ulang."


def mid_term(indicator: IndicatorFacts, facts: YearFacts, slug: str) -> n.Section:
    """The plan's years beside their picture; a year without data shows a dash and a dashed box."""
    title = "Perbandingan dengan Target Renstra"
    sentence = parts.sentence(
        facts,
        slug,
        against_plan(indicator, facts.year),
        indicator.plan.target,
        indicator.realised,
        *indicator.plan.figures[1:],
    )
    series = [p for p in indicator.series if p.target or p.realised]
    if not any(p.target for p in series):
        return n.Section(slug, title, sentence, listed=False)
    table = n.Table(
        caption=f"Realisasi {indicator.code} dan target Renstra",
        columns=YEAR_COLUMNS,
        rows=tuple(_plan_row(point, facts.year) for point in series),
    )
    chart = _chart(indicator, facts, series)
    shown = n.SideBySide((table,), (chart,)) if chart else table
    return n.Section(slug, title, (shown, *sentence), listed=False)


def _plan_row(point: YearPoint, year: int) -> n.Row:
    strong = point.year == year
    realised = parts.cell(point.realised, strong=strong)
    if not point.realised and point.year > year:
        realised = n.Cell("belum jatuh tempo", tone="muted")
    return n.Row((n.Cell(str(point.year), strong=strong), parts.cell(point.target, strong=strong), realised))


def _chart(indicator: IndicatorFacts, facts: YearFacts, series: list[YearPoint]) -> n.Figure | None:
    """Only where plan and indicator share a unit: bars of different units would lie."""
    if indicator.plan.achievement.value is None or sum(p.realised.value is not None for p in series) < 2:
        return None
    drawn = [
        PlanBar(
            p.year,
            p.target.value,
            p.realised.value,
            parts.amount(p.target, indicator.unit),
            parts.amount(p.realised, indicator.unit),
            p.year == facts.year,
        )
        for p in series
    ]
    return n.Figure(
        renstra(drawn, width=250, base=96),
        caption=f"Realisasi (batang) dan target Renstra (garis) {indicator.code}",
        alt=f"Realisasi {indicator.code} terhadap target Renstra",
        drawn=tuple(
            parts.drawn(str(p.year), ("target ", p.target), ("realisasi ", p.realised)) for p in series
        ),
    )
