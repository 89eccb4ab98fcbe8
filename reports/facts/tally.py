"""Counting indicators: reached, missed, not computed; the mean with its cap; who falls in which category."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from indicators.achievement.achievement import Rule
from indicators.achievement.rating import Band
from lkjip.numbers import format_number, round_to

from .figures import Figure
from .performance import CategoryCount, IndicatorFacts, Movements, PlanTally, Tally
from .show import nothing, percent


def tally(indicators: Sequence[IndicatorFacts], path: str, cap: Decimal | None, rule: Rule) -> Tally:
    """Mean of the computed achievements; each counts for at most `cap` percent inside the mean only."""
    computed = [i for i in indicators if i.achievement.value is not None]
    return Tally(
        total=len(indicators),
        reached=tuple(i.code for i in computed if i.reached),
        missed=tuple(i.code for i in computed if not i.reached),
        uncomputed=tuple(i.code for i in indicators if i.achievement.value is None),
        mean=_mean(
            [i.achievement.value for i in computed if i.achievement.value is not None], path, cap, rule
        ),
        cap=cap,
    )


def _mean(values: Sequence[Decimal], path: str, cap: Decimal | None, rule: Rule) -> Figure:
    if not values:
        return nothing(f"{path}/rata-rata", "Belum ada capaian yang dapat dirata-rata.")
    capped = [min(value, cap) if cap is not None else value for value in values]
    mean = sum(capped, Decimal(0)) / len(capped)
    rounded = round_to(mean, rule.achievement_places, rule.rounding)
    return percent(rounded, f"{path}/rata-rata", places=rule.achievement_places)


def movements(indicators: Sequence[IndicatorFacts]) -> Movements:
    """Who is better, the same or worse than last year."""
    same = tuple(i.code for i in indicators if i.previous.movement == "tetap")
    judged = {i.code: i.previous.better for i in indicators}
    return Movements(
        better=tuple(code for code, better in judged.items() if better),
        same=same,
        worse=tuple(code for code, better in judged.items() if better is False),
        unknown=tuple(code for code, better in judged.items() if better is None and code not in same),
    )


def against_plan(indicators: Sequence[IndicatorFacts]) -> PlanTally:
    judged = {i.code: i.plan.reached for i in indicators}
    return PlanTally(
        reached=tuple(code for code, reached in judged.items() if reached),
        missed=tuple(code for code, reached in judged.items() if reached is False),
        unknown=tuple(code for code, reached in judged.items() if reached is None),
    )


def categories(indicators: Sequence[IndicatorFacts], bands: Sequence[Band]) -> tuple[CategoryCount, ...]:
    """Bands from best to worst, each with the codes inside it and its range in words."""
    codes = {band.label: tuple(i.code for i in indicators if i.category == band) for band in bands}
    return tuple(
        CategoryCount(band, codes[band.label], range_text(bands, position))
        for position, band in enumerate(bands)
    )


def range_text(bands: Sequence[Band], position: int) -> str:
    """A band's range in words; bands go from best to worst and are compared with two decimals."""
    lower = bands[position].lower
    if position == 0:
        return f"{format_number(lower)}% ke atas"
    above = bands[position - 1].lower
    if position == len(bands) - 1:
        return f"di bawah {format_number(above)}%"
    return f"{format_number(lower)} sampai {format_number(above - Decimal('0.01'))}%"
