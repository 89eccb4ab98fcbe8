"""What an agreement says it has, against the DIPA that it means: the office's own, or those of all satker below it.

Where several differ, one note names those that agree, so that a reader knows that every agreement was held against
its DIPA. A difference is lawful after a revision of the DIPA, but then the agreement is changed or the report explains
it.
"""

from __future__ import annotations

from collections.abc import Iterator

from reports.narrative.words import listed

from ..finding import Finding, note, warning
from ..material import Material
from ..reconciled import agreements, without_dipa

TITLE = "Anggaran perjanjian berbeda dari DIPA"


def check(material: Material) -> Iterator[Finding]:
    differing = list(agreements(material, warning))
    yield from differing
    if len(differing) > 1:
        yield from _agreeing(material, {finding.code for finding in differing})


def _agreeing(material: Material, differing: set[str]) -> Iterator[Finding]:
    """Silent where an agreement or a row of the DIPA is missing, which its own rule tells."""
    compared = [line.code for line in material.unit_lines if line.agreement is not None and line.all_units]
    same = [code for code in compared if code not in differing]
    wanted = {objective.central_unit_code for objective in material.facts.performance.objectives}
    if same and wanted <= set(compared) and not without_dipa(material):
        yield note(
            f"{material.office.code} perjanjian kinerja {material.year}",
            f"Dari {len(compared)} perjanjian yang diperiksa, {len(same)} sama dengan DIPA-nya: {listed(same)}.",
            expected="sama dengan DIPA",
            found="sama dengan DIPA",
            url=material.url("reconciliation"),
        )
