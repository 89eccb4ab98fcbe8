"""A target made easier in the course of the year: allowed with a reason, and the reader should know."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from indicators.achievement.achievement import Polarity

from ..finding import Finding, note
from ..material import Material

TITLE = "Target diringankan dalam tahun berjalan"


def check(material: Material) -> Iterator[Finding]:
    for indicator in material.indicators:
        now = indicator.target.value
        first = material.first_target(indicator.code)
        if now is None or first is None or not _easier(now, first, indicator.polarity):
            continue
        for change, difference in material.facts.target_changes(indicator.code)[-1:]:
            yield note(
                f"{indicator.code} {indicator.name}",
                f"Target diringankan dari {difference.before} menjadi {difference.after} pada versi {change.version}. "
                f"Alasannya: {change.reason or 'tidak ditulis'}",
                expected=difference.before,
                found=difference.after,
                url=material.agreement_url(indicator.central_unit_code, change.version),
            )


def _easier(now: Decimal, first: Decimal, polarity: Polarity) -> bool:
    return now > first if polarity is Polarity.MINIMISE else now < first
