"""A realisation outside the range that its indicator can have: an index of 5 on a scale of 1 to 4."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from indicators.realisation.plausible import doubt_about_result, doubts_about_inputs
from lkjip.numbers import format_number
from reports.facts.performance import IndicatorFacts

from ..finding import Finding, error
from ..material import Material

TITLE = "Realisasi di luar rentang"


def check(material: Material) -> Iterator[Finding]:
    """Where a part larger than its whole is the cause, `plausibility.numerator` tells it."""
    for indicator in material.indicators:
        definition = material.definitions[indicator.code]
        doubt = doubt_about_result(definition, indicator.realised.value)
        if doubt and not _explained(indicator, material):
            yield error(
                f"{indicator.code} {indicator.name}",
                doubt,
                expected=f"{format_number(definition.minimum)} sampai {format_number(definition.maximum)}",
                found=indicator.realised.display,
                url=material.entry_url(indicator.code),
            )


def _explained(indicator: IndicatorFacts, material: Material) -> bool:
    values: dict[str, Decimal] = {
        c.symbol: c.total.value for c in indicator.components if c.total.value is not None
    }
    definition = material.definitions[indicator.code]
    return any(doubts_about_inputs(definition, indicator.formula.root, values))
