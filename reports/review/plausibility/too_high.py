"""An achievement far above 100% says that the target was too easy, or that it counts something else."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip.numbers import format_number
from reports.facts.performance import IndicatorFacts

from ..doubts import impossible, is_above, risen_since_print
from ..finding import Finding, warning
from ..material import Material

TITLE = "Capaian di atas batas wajar"
YIELDS = ("targets.scale", "targets.text")


def check(material: Material) -> Iterator[Finding]:
    limit = material.limits.achievement
    for indicator in material.indicators:
        if is_above(indicator.achievement, limit) and not impossible(material, indicator):
            yield warning(
                f"{indicator.code} {indicator.name}",
                f"Capaian {indicator.achievement.display} melebihi {format_number(limit)}%: periksa apakah target "
                f"{indicator.target.display} masih menjadi ukuran, dan jelaskan sebabnya."
                f"{_printed(material, indicator)}",
                expected=f"paling tinggi {format_number(limit)}%",
                found=indicator.achievement.display,
                url=material.indicator_url(indicator.code),
            )


def _printed(material: Material, indicator: IndicatorFacts) -> str:
    """What the paper had, where the height comes from another realisation than the one it printed."""
    printed = indicator.published
    if printed is None or not risen_since_print(material, indicator):
        return ""
    return f" Yang tercetak realisasi {printed.realised.display}, jadi periksa isian {indicator.realised.display}."
