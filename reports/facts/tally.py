"""Counting indicators: reached, missed, not computed; the mean with its cap; who falls in which category."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Sized
from decimal import Decimal

from django.utils.text import slugify

from indicators.achievement.achievement import Rule, Status
from indicators.achievement.rating import Band
from lkjip.numbers import format_number, round_to

from .figures import Figure
from .performance import CategoryCount, IndicatorFacts, Movements, PlanTally, Tally
from .show import nothing, percent, plain_number


def tally(indicators: Sequence[IndicatorFacts], path: str, cap: Decimal | None, rule: Rule) -> Tally:
    """Mean of the computed achievements; each counts for at most `cap` percent inside the mean only."""
    computed = [i for i in indicators if i.achievement.value is not None]
    reached = tuple(i.code for i in indicators if i.reached)
    missed = tuple(i.code for i in indicators if i.reached is False)
    uncomputed = tuple(i.code for i in indicators if i.reached is None)
    not_due = tuple(i.code for i in indicators if i.status is Status.NOT_DUE)
    return Tally(
        total=len(indicators),
        reached=reached,
        missed=missed,
        uncomputed=uncomputed,
        mean=_mean(
            [i.achievement.value for i in computed if i.achievement.value is not None], path, cap, rule
        ),
        cap=cap,
        counts=_counts(
            path,
            {
                "indikator": indicators,
                "tercapai": reached,
                "belum-tercapai": missed,
                "belum-dihitung": uncomputed,
            },
        ),
        not_due=not_due,
        later=plain_number(len(not_due), f"{path}/belum-jatuh-tempo"),
    )


def _counts(path: str, groups: Mapping[str, Sized]) -> tuple[Figure, ...]:
    """How many are in each group, as figures that a sentence can name and a reader can follow."""
    return tuple(plain_number(len(group), f"{path}/{name}") for name, group in groups.items())


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
    better = tuple(code for code, better in judged.items() if better)
    worse = tuple(code for code, better in judged.items() if better is False)
    unknown = tuple(code for code, better in judged.items() if better is None and code not in same)
    groups = {
        "dibandingkan": (*better, *same, *worse),
        "membaik": better,
        "tetap": same,
        "menurun": worse,
        "tidak-dapat-dinilai": unknown,
    }
    return Movements(better, same, worse, unknown, _counts("kantor/tahun-lalu", groups))


def against_plan(indicators: Sequence[IndicatorFacts]) -> PlanTally:
    judged = {i.code: i.plan.reached for i in indicators}
    reached = tuple(code for code, reached in judged.items() if reached)
    missed = tuple(code for code, reached in judged.items() if reached is False)
    unknown = tuple(code for code, reached in judged.items() if reached is None)
    groups = {"dibandingkan": (*reached, *missed), "terpenuhi": reached, "belum-terpenuhi": missed}
    return PlanTally(reached, missed, unknown, _counts("kantor/renstra", groups))


def categories(indicators: Sequence[IndicatorFacts], bands: Sequence[Band]) -> tuple[CategoryCount, ...]:
    """Bands from best to worst, each with the codes inside it and its range in words."""
    codes = {band.label: tuple(i.code for i in indicators if i.category == band) for band in bands}
    return tuple(
        CategoryCount(
            band,
            codes[band.label],
            range_text(bands, position),
            plain_number(len(codes[band.label]), f"kantor/kategori/{slugify(band.label)}"),
        )
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
