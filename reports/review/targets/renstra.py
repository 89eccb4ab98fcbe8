"""An agreement promises what the Renstra wants of the year. Less is a warning, more is worth knowing."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from indicators.achievement.achievement import Polarity
from indicators.realisation.plausible import doubt_about_result
from reports.facts.performance import IndicatorFacts

from ..finding import Finding, note, warning
from ..material import Material

TITLE = "Target perjanjian berbeda dari Renstra"
YIELDS = ("targets.scale", "targets.text")


def check(material: Material) -> Iterator[Finding]:
    """Targets in another unit are `targets.unit`'s matter, impossible ones `targets.scale`'s."""
    for indicator in material.indicators:
        promised, wanted = indicator.target.value, indicator.plan.target.value
        if promised is None or wanted is None or not _comparable(indicator, material):
            continue
        if _outside(indicator, promised, wanted):
            told = warning if _less(indicator, promised, wanted) else note
            yield told(
                f"{indicator.code} {indicator.name}",
                f"Target perjanjian {indicator.target.display}, sedangkan Renstra menetapkan "
                f"{indicator.plan.target.display} untuk tahun {material.year}.",
                expected=indicator.plan.target.display,
                found=indicator.target.display,
                url=material.plan_url(indicator.code),
            )


def _comparable(indicator: IndicatorFacts, material: Material) -> bool:
    definition, targets = material.definitions[indicator.code], (indicator.target, indicator.plan.target)
    possible = not any(doubt_about_result(definition, target.value) for target in targets)
    return possible and material.plan_unit(indicator.code) in ("", indicator.unit)


def _outside(indicator: IndicatorFacts, promised: Decimal, wanted: Decimal) -> bool:
    upper = indicator.target_upper if indicator.target_upper is not None else promised
    return not promised <= wanted <= upper


def _less(indicator: IndicatorFacts, promised: Decimal, wanted: Decimal) -> bool:
    """Easier to reach than the Renstra's."""
    upper = indicator.target_upper if indicator.target_upper is not None else promised
    return promised > wanted if indicator.polarity is Polarity.MINIMISE else upper < wanted
