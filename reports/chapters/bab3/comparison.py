"""Sub-sections 2 and 3: against last year, and against the strategic plan."""

from __future__ import annotations

from reports.charts import PlanBar, renstra
from reports.facts.figures import Figure
from reports.facts.performance import IndicatorFacts, YearPoint
from reports.facts.year import YearFacts
from reports.narrative.sentences import against_last_year, against_plan
from reports.outline import nodes as n

from .. import parts


def last_year(indicator: IndicatorFacts, facts: YearFacts, slug: str) -> n.Section:
    before = indicator.previous.before
    rows = (
        _year_row(facts.year - 1, before),
        n.Row((str(facts.year), *(parts.cell(f) for f in _own(indicator)))),
    )
    table = n.Table(
        caption=f"Perbandingan {indicator.code} tahun {facts.year - 1} dan {facts.year}",
        columns=(
            n.Column("Tahun", kind="head"),
            n.Column("Target", kind="number"),
            n.Column("Realisasi", kind="number"),
            n.Column("Capaian", kind="number"),
        ),
        rows=rows,
        note=_origin(before),
    )
    sentence = n.Paragraph(against_last_year(indicator, facts.year))
    return n.Section(slug, f"Perbandingan dengan Tahun {facts.year - 1}", (table, sentence), listed=False)


def _own(indicator: IndicatorFacts) -> tuple[Figure, Figure, Figure]:
    return indicator.target, indicator.realised, indicator.achievement


def _year_row(year: int, point: YearPoint | None) -> n.Row:
    if point is None:
        return n.Row((str(year), "–", "–", "–"))
    figures = (point.target, point.realised, point.achievement)
    return n.Row((str(year), *(parts.cell(figure) for figure in figures)))


def _origin(point: YearPoint | None) -> str:
    if point is None or point.origin in {"", "sistem"}:
        return ""
    return f"Target dan realisasi tahun {point.year} menurut {point.origin}; capaiannya dihitung ulang."


def mid_term(indicator: IndicatorFacts, facts: YearFacts, slug: str) -> n.Section:
    """The plan's years side by side; a year without data shows a dash and a dashed box."""
    title = "Perbandingan dengan Target Renstra"
    sentence = n.Paragraph(against_plan(indicator, facts.year))
    series = [p for p in indicator.series if p.target.value is not None or p.realised.value is not None]
    if not series:
        return n.Section(slug, title, (sentence,), listed=False)
    table = n.Table(
        caption=f"Target Renstra dan realisasi {indicator.code}",
        columns=(n.Column("", kind="head"), *(n.Column(str(p.year), kind="number") for p in series)),
        rows=(
            n.Row(("Target Renstra", *(parts.cell(p.target) for p in series))),
            n.Row(("Realisasi", *(parts.cell(p.realised) for p in series))),
        ),
    )
    return n.Section(slug, title, (table, *_chart(indicator, facts, series), sentence), listed=False)


def _chart(indicator: IndicatorFacts, facts: YearFacts, series: list[YearPoint]) -> tuple[n.Block, ...]:
    """Only where plan and indicator share a unit: bars of different units would lie."""
    if indicator.plan.achievement.value is None or sum(p.realised.value is not None for p in series) < 2:
        return ()
    drawn = [
        PlanBar(
            p.year,
            p.target.value,
            p.realised.value,
            p.target.display,
            p.realised.display,
            p.year == facts.year,
        )
        for p in series
    ]
    caption = f"Realisasi {indicator.code} terhadap target Renstra"
    return (n.Figure(renstra(drawn), caption=caption),)
