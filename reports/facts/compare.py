"""This year against last year and against the Renstra: comparable or not, and which way is better."""

from __future__ import annotations

from decimal import Decimal

from indicators.achievement.achievement import Polarity, Rule, Target, achieve
from indicators.achievement.ordinal import scale_of
from indicators.plan.models import Indicator, MidTermTarget
from lkjip.validity import plain

from .figures import Figure
from .performance import Comparison, PlanComparison, PlanEnd, YearPoint
from .show import nothing, percent, quantity


def against(
    before: YearPoint | None, now: Figure, indicator: Indicator, year: int, broken: str
) -> Comparison:
    """`before` is last year's point; `broken` why its figures cannot be compared, or ""."""
    if broken:
        return Comparison(before, reason=broken)
    if before is None or before.realised.value is None:
        if indicator.valid_from == year:
            reason = f"Indikator ini baru sejak tahun {year} sehingga kedua tahun tidak dapat dibandingkan."
            return Comparison(None, reason=reason)
        reason = (
            f"Indikator ini tidak termasuk IKK yang tercatat untuk tahun {year - 1} sehingga kedua tahun tidak dapat "
            "dibandingkan."
        )
        return Comparison(None, reason=reason)
    if now.value is None:
        return Comparison(
            before, reason=f"Realisasi tahun {year} belum ada sehingga belum dapat dibandingkan."
        )
    difference = now.value - before.realised.value
    figure = quantity(abs(difference), _difference_unit(indicator.unit), f"ikk/{indicator.code}/selisih")
    return Comparison(before, _movement(difference), figure, _better(difference, indicator))


def _difference_unit(unit: str) -> str:
    """Two percentages differ by points, not by percent; two labels by steps of their scale."""
    if scale_of(unit):
        return "tingkat"
    return "poin" if unit == "%" else unit


def _movement(difference: Decimal) -> str:
    if difference == 0:
        return "tetap"
    return "naik" if difference > 0 else "turun"


def _better(difference: Decimal, indicator: Indicator) -> bool | None:
    if difference == 0 or indicator.polarity == Polarity.EXACT:
        return None
    return (difference > 0) == (indicator.polarity == Polarity.MAXIMISE)


def plan_end(
    indicator: Indicator, last: MidTermTarget | None, realised: Decimal | None, year: int, rule: Rule
) -> PlanEnd | None:
    """`last` is the target of the plan's last year."""
    if (
        last is None
        or realised is None
        or last.year <= year
        or (last.unit or indicator.unit) != indicator.unit
    ):
        return None
    path = f"ikk/{indicator.code}"
    scale = scale_of(indicator.unit)
    result = achieve(Target(last.value, scale=scale), realised, Polarity(indicator.polarity), rule)
    return PlanEnd(
        last.year,
        quantity(plain(last.value), indicator.unit, f"{path}/renstra-{last.year}/target"),
        quantity(abs(last.value - realised), _difference_unit(indicator.unit), f"{path}/renstra/selisih"),
        bool(result.reached),
    )


def against_plan(
    indicator: Indicator, plan: MidTermTarget | None, realised: Decimal | None, year: int, rule: Rule
) -> PlanComparison:
    path = f"ikk/{indicator.code}/renstra"
    if plan is None:
        reason = f"Renstra tidak menetapkan target tahun {year} untuk indikator ini."
        return PlanComparison(nothing(f"{path}/target", reason), nothing(path, reason), None, reason)
    target = quantity(plain(plan.value), plan.unit or indicator.unit, f"{path}/target")
    if plan.unit and plan.unit != indicator.unit:
        reason = (
            f"Target Renstra tertulis dalam satuan {plan.unit}, sedangkan indikator ini bersatuan "
            f"{indicator.unit}, sehingga tidak dapat dibandingkan."
        )
        return PlanComparison(target, nothing(path, reason), None, reason)
    if realised is None:
        reason = f"Realisasi tahun {year} belum ada sehingga belum dapat dibandingkan dengan Renstra."
        return PlanComparison(target, nothing(path, reason), None, reason)
    result = achieve(
        Target(plan.value, scale=scale_of(indicator.unit)), realised, Polarity(indicator.polarity), rule
    )
    return PlanComparison(
        target, percent(result.value, path, reason=result.reason), result.reached, result.reason
    )
