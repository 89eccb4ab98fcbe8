"""A target on another scale: 82 for an index of 1 to 4, or 0,8 where the Renstra says 80."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from indicators.plan.models import Indicator
from lkjip.numbers import format_number
from reports.facts.performance import IndicatorFacts

from ..doubts import outside
from ..finding import Finding, error, warning
from ..material import Material

TITLE = "Skala target tidak cocok"
POWERS = {Decimal(10), Decimal(100), Decimal(1000)}


def check(material: Material) -> Iterator[Finding]:
    """The Renstra's target only where it is in the indicator's unit: else `targets.unit` has told it."""
    for indicator in material.indicators:
        found = list(_outside_range(material, indicator))
        yield from found or _shifted(material, indicator)


def _outside_range(material: Material, indicator: IndicatorFacts) -> Iterator[Finding]:
    definition, target = material.definitions[indicator.code], indicator.target
    span = f"{format_number(definition.minimum)} sampai {format_number(definition.maximum)}"
    said = [("Target perjanjian", (target.value, indicator.target_upper), target.display, error)]
    if _same_unit(material, indicator):
        plan = indicator.plan.target
        said.append(("Target Renstra", (plan.value, None), plan.display, warning))
    for source, values, shown, told in said:
        if any(_is_outside(definition, value) for value in values):
            message = f"{source} {shown} di luar rentang indikator ini, {span}."
            yield _finding(material, indicator, told, message, span, shown)


def _shifted(material: Material, indicator: IndicatorFacts) -> Iterator[Finding]:
    """Agreement and Renstra are a power of ten apart: a comma that slipped. Small counts may well be."""
    promised, wanted = indicator.target.value, indicator.plan.target.value
    if not promised or not wanted or not _same_unit(material, indicator):
        return
    if promised / wanted in POWERS or (wanted / promised in POWERS and _divided(indicator, promised)):
        shown, expected = indicator.target.display, indicator.plan.target.display
        message = f"Target perjanjian {shown} dan target Renstra {expected} berselisih letak koma. Periksa skalanya."
        yield _finding(material, indicator, error, message, expected, shown)


def _divided(indicator: IndicatorFacts, promised: Decimal) -> bool:
    """One of ten planned is a modest promise; 0,8 of 80, or 9% of 90%, is a slip."""
    return indicator.unit == "%" or promised != promised.to_integral_value()


def _same_unit(material: Material, indicator: IndicatorFacts) -> bool:
    return material.plan_unit(indicator.code) in ("", indicator.unit)


def _finding(
    material: Material, indicator: IndicatorFacts, told, message: str, expected: str, found: str
) -> Finding:
    return told(
        f"{indicator.code} {indicator.name}",
        message,
        expected=expected,
        found=found,
        url=material.plan_url(indicator.code),
    )


def _is_outside(definition: Indicator, value: Decimal | None) -> bool:
    return value is not None and outside(definition, value)
