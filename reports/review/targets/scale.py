"""A target outside the range that the indicator can have is on another scale: 82 for an index of 1 to 4."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from indicators.plan.models import Indicator
from lkjip.numbers import format_number

from ..finding import Finding, error, warning
from ..material import Material

TITLE = "Skala target tidak cocok"


def check(material: Material) -> Iterator[Finding]:
    """The Renstra's target only where it is in the indicator's unit: else `targets.unit` has told it."""
    for indicator in material.indicators:
        definition = material.definitions[indicator.code]
        upper = indicator.target_upper
        span = f"{format_number(definition.minimum)} sampai {format_number(definition.maximum)}"
        said = {"Target perjanjian": (indicator.target.value, indicator.target.display, error)}
        if material.plan_unit(indicator.code) in ("", indicator.unit):
            plan = indicator.plan.target
            said["Target Renstra"] = (plan.value, plan.display, warning)
        for source, (value, shown, told) in said.items():
            beyond = source == "Target perjanjian" and _outside(definition, upper)
            if _outside(definition, value) or beyond:
                yield told(
                    f"{indicator.code} {indicator.name}",
                    f"{source} {shown} di luar rentang indikator ini, {span}.",
                    expected=span,
                    found=shown,
                    url=material.plan_url(indicator.code),
                )


def _outside(definition: Indicator, value: Decimal | None) -> bool:
    if value is None:
        return False
    low, high = definition.minimum, definition.maximum
    return (low is not None and value < low) or (high is not None and value > high)
