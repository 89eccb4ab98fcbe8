"""A result that stays the same to the last digit, year after year, was perhaps copied instead of counted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from reports.facts.performance import IndicatorFacts

from ..finding import Finding, note
from ..material import Material

TITLE = "Realisasi tidak berubah bertahun-tahun"


def check(material: Material) -> Iterator[Finding]:
    """The best possible result may stay: it cannot get better."""
    least = material.limits.years_unchanged
    for indicator in material.indicators:
        years = _same_years(indicator, material.year)
        best = material.definitions[indicator.code].maximum
        if len(years) >= least and indicator.realised.value != best:
            yield note(
                f"{indicator.code} {indicator.name}",
                f"Realisasi {indicator.realised.display} sama sejak {years[-1]}, {len(years)} tahun berturut-turut. "
                "Periksa apakah angkanya dihitung ulang tiap tahun.",
                expected="realisasi yang dihitung tahun ini",
                found=f"{indicator.realised.display} sejak {years[-1]}",
                url=material.indicator_url(indicator.code),
            )


def _same_years(indicator: IndicatorFacts, year: int) -> list[int]:
    """This year and those before it without a gap in which the realisation is the same."""
    known = {point.year: point.realised.value for point in indicator.series}
    known[year] = indicator.realised.value
    now = known[year]
    if now is None:
        return []
    return list(takewhile(lambda y: known.get(y) == now, range(year, year - 50, -1)))
