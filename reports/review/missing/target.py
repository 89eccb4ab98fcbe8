"""Every indicator in force has a target in the agreement with its central unit; without one nothing is measured."""

from __future__ import annotations

from collections.abc import Iterator

from reports.facts.performance import IndicatorFacts

from ..finding import Finding, error
from ..groups import by_division
from ..material import Material

TITLE = "Target belum ada"


def check(material: Material) -> Iterator[Finding]:
    """Where the whole agreement is missing, `missing.agreement` says so once."""
    promised = {agreement.central_unit_code for agreement in material.facts.agreements}
    gaps = [i for i in material.indicators if i.central_unit_code in promised and i.target.value is None]
    for group in by_division(material, {i.code for i in gaps if not i.target_text}):
        yield error(
            group.subject,
            f"{group.who} belum punya target dalam perjanjian kinerja {material.year}, jadi capaiannya tidak dihitung.",
            expected="target",
            found="tidak ada",
            url=material.url("agreements"),
        )
    yield from (_without_number(material, indicator) for indicator in gaps if indicator.target_text)


def _without_number(material: Material, indicator: IndicatorFacts) -> Finding:
    """Words alone, which no scale of the indicator ranks."""
    return error(
        f"{indicator.code} {indicator.name}",
        f"Target tertulis “{indicator.target_text}”, tetapi nilainya kosong, jadi capaiannya tidak dihitung.",
        expected="nilai target",
        found="kosong",
        url=material.target_url(indicator.code),
    )
