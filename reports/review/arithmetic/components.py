"""One thing counted under one name is one number: the whole of two shares cannot differ between two indicators.

Compared are components that begin with "jumlah" or "seluruh" and share their whole name and unit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reports.facts.performance import ComponentFacts, IndicatorFacts

from ..finding import Finding, warning
from ..material import Material

TITLE = "Satu jumlah, dua angka"
WHOLES = ("jumlah ", "seluruh ", "total ")


def check(material: Material) -> Iterator[Finding]:
    for uses in _by_name(material).values():
        (first, whole), *others = uses
        differing = [(i, c) for i, c in others if c.total.value != whole.total.value]
        if differing:
            told = ", ".join(f"{i.code} {c.total.display}" for i, c in [(first, whole), *differing])
            yield warning(
                f"{first.code} dan {differing[0][0].code}: {whole.name}",
                f"“{whole.name}” dipakai beberapa indikator dengan angka berbeda: {told}.",
                expected="satu angka untuk satu nama",
                found=told,
                url=material.entry_url(differing[0][0].code),
            )


def _by_name(material: Material) -> dict[tuple[str, str], list[tuple[IndicatorFacts, ComponentFacts]]]:
    uses = defaultdict(list)
    for indicator in material.indicators:
        for component in indicator.components:
            name = component.name.casefold()
            if name.startswith(WHOLES) and component.total:
                uses[name, component.unit].append((indicator, component))
    return uses
