"""An achievement far above 100% says that the target was too easy, or that it counts something else."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip.numbers import format_number

from ..doubts import impossible
from ..finding import Finding, warning
from ..material import Material

TITLE = "Capaian di atas batas wajar"
YIELDS = ("targets.scale", "targets.text")


def check(material: Material) -> Iterator[Finding]:
    limit = material.limits.achievement
    for indicator in material.indicators:
        reached = indicator.achievement.value
        if reached is not None and reached > limit and not impossible(material, indicator):
            yield warning(
                f"{indicator.code} {indicator.name}",
                f"Capaian {indicator.achievement.display} melebihi {format_number(limit)}%: periksa apakah target "
                f"{indicator.target.display} masih menjadi ukuran, dan jelaskan sebabnya.",
                expected=f"paling tinggi {format_number(limit)}%",
                found=indicator.achievement.display,
                url=material.indicator_url(indicator.code),
            )
