"""A target met only by rounding: the printed achievement is 100%, the unrounded one is below."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, note
from ..material import Material

TITLE = "Tercapai hanya karena pembulatan"


def check(material: Material) -> Iterator[Finding]:
    for indicator in material.indicators:
        if indicator.achievement.value == 100 and indicator.reached is False:
            yield note(
                f"{indicator.code} {indicator.name}",
                f"Capaian tercetak {indicator.achievement.display}, tetapi sebelum dibulatkan masih di bawah 100%.",
                expected="100% sebelum dibulatkan",
                found="di bawah 100%",
                url=material.indicator_url(indicator.code),
            )
