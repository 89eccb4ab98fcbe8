"""All of very few: 100% of five cases proves little, and one case more or less would change it by a fifth."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from indicators.realisation.plausible import shares
from reports.facts.performance import IndicatorFacts
from reports.narrative.words import listed

from ..finding import Finding, note
from ..material import Material
from ..meaning import counts_the_bad, rewarded

TITLE = "Seratus persen dari segelintir kasus"


def check(material: Material) -> Iterator[Finding]:
    """One finding for each division; what is implausible by its meaning is told there."""
    limit = material.limits.tiny_base
    for division in material.facts.performance.divisions:
        few = [(i, base) for i in division.indicators if (base := _base(i)) and base < limit]
        if few:
            told = listed([f"{indicator.code} ({base:f} kasus)" for indicator, base in few])
            first = few[0][0]
            about = first if len(few) == 1 else division
            yield note(
                f"{about.code} {about.name}",
                f"Realisasi penuh atas kurang dari {limit:f} kasus: {told}. "
                "Sebut jumlah kasusnya di samping persentasenya.",
                expected=f"sedikitnya {limit:f} kasus, atau jumlah kasus disebut",
                found=told,
                url=material.indicator_url(first.code),
            )


def _base(indicator: IndicatorFacts) -> Decimal | None:
    """The whole of which the realisation is all; None where it is not such a share."""
    values = {c.symbol: c.total.value for c in indicator.components}
    wholes = [(values.get(part), values.get(whole)) for part, whole in shares(indicator.formula.root)]
    doubtful = any(counts_the_bad(c) and rewarded(indicator, c) for c in indicator.components)
    if doubtful or not wholes or any(part is None or part != whole for part, whole in wholes):
        return None
    return min(whole for _, whole in wholes if whole is not None)
