"""Figures typed by hand that no fact supports: mistyped, out of date, or known from elsewhere.

A number counts as supported when anything known of the indicator (or, in sections, of the office) equals it once
rounded to as many decimals, or a difference or growth between two of them does. Small whole numbers, years, dates,
numbers of laws, ranges of scales and ordinals say nothing that could be checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from reports.narrative.words import listed

from ..finding import Finding, warning
from ..material import Material
from ..numerals import numerals
from ..prose import Prose, of_indicators, of_sections
from ..support import Support, of_indicator, of_office

TITLE = "Angka ketikan tanpa dasar"
YIELDS = (
    "plausibility.numerator",
    "plausibility.range",
    "targets.scale",
    "targets.text",
    "missing.satker_row",
    "missing.month",
)


def check(material: Material) -> Iterator[Finding]:
    """Of a year without records, `missing.year` says so: there is nothing to hold a figure against."""
    if material.untouched:
        return
    for prose in of_indicators(material):
        if prose.indicator is not None:
            yield from _unsupported(prose, of_indicator(material, prose.indicator))
    office = of_office(material)
    for prose in of_sections(material):
        yield from _unsupported(prose, office)


def _unsupported(prose: Prose, support: Support) -> Iterator[Finding]:
    strange = [n.text for s in prose.sentences for n in numerals(s) if not support.bears(n)]
    if strange:
        told = listed(list(dict.fromkeys(strange)))
        yield warning(
            prose.subject,
            f"{prose.place} menyebut {told}, tetapi tidak ada data yang mendukungnya. "
            "Pakai angka hidup, atau periksa ketikannya.",
            expected="angka yang ada dalam data",
            found=told,
            url=prose.url,
        )
