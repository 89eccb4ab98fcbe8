"""The action plan leads to the year's target, and no month falls below the one before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from indicators.achievement.achievement import Polarity
from indicators.agreement.action_plan import Way
from lkjip.numbers import format_number
from lkjip.periods import month_name

from ..finding import Finding, warning
from ..material import Material

TITLE = "Rencana aksi tidak menuju target"


def check(material: Material) -> Iterator[Finding]:
    for way in material.ways:
        if fault := way.fault or _falls(way, material):
            agreement = way.target.agreement
            yield warning(
                f"{way.indicator.code} {way.indicator.name}",
                f"Rencana aksi: {fault}",
                expected=way.target.text,
                found=format_number(way.cells.get(12)),
                url=material.url("action_plan", unit=agreement.central_unit.code, version=agreement.version),
            )


def _falls(way: Way, material: Material) -> str:
    """Added up from January, a target cannot shrink; a stock or an index may."""
    facts = {i.code: i for i in material.indicators}.get(way.indicator.code)
    if facts is None or facts.polarity is not Polarity.MAXIMISE:
        return ""
    if len(facts.components) != 1 or facts.components[0].accumulation != "jumlah":
        return ""
    for (before, low), (month, high) in pairwise(sorted(way.cells.items())):
        if high < low:
            return (
                f"target sampai {month_name(month)} {format_number(high)} lebih kecil daripada sampai "
                f"{month_name(before)} {format_number(low)}."
            )
    return ""
