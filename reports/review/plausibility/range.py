"""A realisation outside the range that its indicator can have: an index of 5 on a scale of 1 to 4."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip.numbers import format_number

from ..doubts import about_inputs, about_result, totals
from ..finding import Finding, error
from ..material import Material

TITLE = "Realisasi di luar rentang"


def check(material: Material) -> Iterator[Finding]:
    """Where a part larger than its whole is the cause, `plausibility.numerator` tells it."""
    for indicator in material.indicators:
        definition = material.definitions[indicator.code]
        doubt = about_result(material, indicator)
        if doubt and not about_inputs(material, indicator, totals(indicator)):
            yield error(
                f"{indicator.code} {indicator.name}",
                doubt,
                expected=f"{format_number(definition.minimum)} sampai {format_number(definition.maximum)}",
                found=indicator.realised.display,
                url=material.entry_url(indicator.code),
            )
