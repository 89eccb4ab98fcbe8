"""The dashboard's pictures from the facts; phone and desktop get their own drawing width."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from reports.charts import (
    Bar,
    Dot,
    PlanBar,
    SpreadRow,
    absorption_strip,
    renstra,
    sparkline,
    spread,
    target_bar,
)
from reports.facts.performance import DivisionFacts, IndicatorFacts
from reports.facts.year import YearFacts

WIDE, NARROW = 1150, 350


@dataclass(frozen=True, slots=True)
class Picture:
    wide: SafeString
    narrow: SafeString


def spread_picture(facts: YearFacts) -> Picture:
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
    return Picture(mark_safe(spread(rows, width=WIDE)), mark_safe(spread(rows, width=NARROW)))


def absorption_picture(facts: YearFacts) -> Picture | None:
    dots = [
        Dot(row.name, row.percent.value, row.colour, row.over_ceiling)
        for row in facts.money.absorption
        if row.percent.value is not None
    ]
    if not dots:
        return None
    return Picture(
        mark_safe(absorption_strip(dots, width=520)), mark_safe(absorption_strip(dots, width=NARROW))
    )


def division_bar(division: DivisionFacts) -> SafeString:
    mean = division.tally.mean
    reached = None if mean.value is None else mean.value >= 100
    return mark_safe(target_bar(Bar(division.name, mean.value, mean.display, reached), width=520))


def indicator_bar(indicator: IndicatorFacts) -> SafeString:
    achievement = indicator.achievement
    bar = Bar(indicator.code, achievement.value, achievement.display, indicator.reached)
    return mark_safe(target_bar(bar))


def month_line(indicator: IndicatorFacts) -> SafeString:
    """Year to date at each month's end, only where that month has data of its own."""
    values = [m.realised.value if m.filled else None for m in indicator.months]
    last = next((m.realised.display for m in reversed(indicator.months) if m.filled), "–")
    return mark_safe(sparkline(values, last, target=indicator.target.value, width=420))


def plan_bars(indicator: IndicatorFacts) -> SafeString | None:
    if indicator.plan.achievement.value is None:
        return None
    years = [p for p in indicator.series if p.target.value is not None or p.realised.value is not None]
    bars = [
        PlanBar(p.year, p.target.value, p.realised.value, p.target.display, p.realised.display) for p in years
    ]
    return mark_safe(renstra(bars, width=420))
