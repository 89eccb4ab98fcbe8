"""What `indicators/realisation/plausible.py` doubts, asked of the year's totals."""

from __future__ import annotations

from decimal import Decimal

from indicators.plan.models import Indicator
from indicators.realisation.plausible import doubt_about_result, doubts_about_inputs
from reports.facts.figures import Figure
from reports.facts.performance import IndicatorFacts

from .material import Material


def totals(indicator: IndicatorFacts) -> dict[str, Decimal]:
    """Symbol → the office's total, where it is known."""
    return {c.symbol: c.total.value for c in indicator.components if c.total.value is not None}


def about_inputs(material: Material, indicator: IndicatorFacts, values: dict[str, Decimal]) -> list[str]:
    definition = material.definitions[indicator.code]
    return [text for _symbol, text in doubts_about_inputs(definition, indicator.formula.root, values)]


def about_result(material: Material, indicator: IndicatorFacts) -> str:
    return doubt_about_result(material.definitions[indicator.code], indicator.realised.value)


def impossible(material: Material, indicator: IndicatorFacts) -> bool:
    """The realisation cannot be true: what is computed from it needs no finding of its own."""
    return bool(about_result(material, indicator) or about_inputs(material, indicator, totals(indicator)))


def outside(definition: Indicator, value: Decimal) -> bool:
    """Beyond what the indicator can be."""
    low, high = definition.minimum, definition.maximum
    return (low is not None and value < low) or (high is not None and value > high)


def is_above(achievement: Figure, limit: Decimal) -> bool:
    return achievement.value is not None and achievement.value > limit


def risen_since_print(material: Material, indicator: IndicatorFacts) -> bool:
    """The paper printed another realisation, and no achievement beyond the limit: one finding tells of both."""
    printed, limit = indicator.published, material.limits.achievement
    if printed is None or not printed.realised or printed.realised.value == indicator.realised.value:
        return False
    return is_above(indicator.achievement, limit) and not is_above(printed.achievement, limit)
