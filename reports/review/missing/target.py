"""Every indicator in force has a target in the agreement with its central unit; without one nothing is measured."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, error
from ..groups import by_division
from ..material import Material

TITLE = "Target belum ada"


def check(material: Material) -> Iterator[Finding]:
    """Where the whole agreement is missing, `missing.agreement` says so once."""
    promised = {agreement.central_unit_code for agreement in material.facts.agreements}
    codes = {
        i.code
        for i in material.indicators
        if i.central_unit_code in promised and i.target.value is None and not i.target_text
    }
    for group in by_division(material, codes):
        yield error(
            group.subject,
            f"{group.who} belum punya target dalam perjanjian kinerja {material.year}, jadi capaiannya tidak dihitung.",
            expected="target",
            found="tidak ada",
            url=material.url("agreements"),
        )
