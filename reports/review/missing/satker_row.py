"""A satker that owes a component and says nothing makes the office's figure too small; "tidak berlaku" must be said."""

from __future__ import annotations

from collections.abc import Iterator

from reports.facts.performance import IndicatorFacts
from reports.narrative.words import listed

from ..finding import Finding, warning
from ..material import Material

TITLE = "Baris satker belum terisi"


def check(material: Material) -> Iterator[Finding]:
    for indicator in material.indicators:
        silent = _silent(indicator)
        if silent and indicator.realised:
            names = [f"{code} {name}" for code, name in silent.items()]
            yield warning(
                f"{indicator.code} {indicator.name}",
                f"{len(silent)} satker belum mengisi bagiannya: {listed(names[:6])}. "
                "Angka kantor hanya dari satker yang sudah mengisi.",
                expected="angka atau pernyataan tidak berlaku dari tiap satker",
                found=f"{len(silent)} baris kosong",
                url=material.entry_url(indicator.code),
            )


def _silent(indicator: IndicatorFacts) -> dict[str, str]:
    return {
        source.code: source.name
        for component in indicator.components
        for source in component.sources
        if not source.figure and not source.not_applicable
    }
