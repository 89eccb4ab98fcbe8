"""An indicator without a target in the Renstra cannot be held against it."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, note
from ..groups import by_division
from ..material import Material

TITLE = "Target Renstra belum ada"


def check(material: Material) -> Iterator[Finding]:
    if material.facts.plan is None or material.untouched:
        return
    codes = {i.code for i in material.indicators if i.plan.target.value is None}
    for group in by_division(material, codes):
        yield note(
            group.subject,
            f"{group.who} tidak punya target Renstra tahun {material.year}, "
            "jadi perbandingan dengan target jangka menengah kosong.",
            expected="target Renstra",
            found="tidak ada",
            url=material.plan_url(group.codes[0]),
        )
