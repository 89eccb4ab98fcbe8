"""Renstra, agreement and realisation speak in one unit: a percentage beside an index compares nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.facts.performance import IndicatorFacts

from ..finding import Finding, warning
from ..material import Material

TITLE = "Satuan target tidak sama"
_WRITTEN = re.compile(r"[\d.,]*\d\s*\(?(?P<unit>%|[A-Za-z]+)\)?")


def check(material: Material) -> Iterator[Finding]:
    for indicator in () if material.untouched else material.indicators:
        code, own = indicator.code, indicator.unit
        plan = material.plan_unit(code)
        if not _same(plan, own):
            yield _finding(indicator, "Renstra", indicator.plan.target.display, plan, material.plan_url(code))
        agreed = [unit for unit in _agreed(material, code) if not _same(unit, own)]
        for unit in agreed[:1]:
            yield _finding(indicator, "perjanjian", indicator.target_text, unit, material.target_url(code))


def _finding(indicator: IndicatorFacts, source: str, shown: str, unit: str, url: str) -> Finding:
    return warning(
        f"{indicator.code} {indicator.name}",
        f"Target {source} {shown} bersatuan {unit}, sedangkan indikator ini bersatuan {indicator.unit}, "
        "jadi keduanya tidak dapat dibandingkan.",
        expected=indicator.unit,
        found=unit,
        url=url,
    )


def _agreed(material: Material, code: str) -> Iterator[str]:
    """The unit as the agreement states it, and as its signed text writes it behind the figure."""
    if row := material.agreed.get(code):
        yield row.unit
        if written := _WRITTEN.fullmatch(row.text.strip()):
            yield written["unit"]


def _same(unit: str, own: str) -> bool:
    """ "Instansi Pemerintah" is a longer word for "Instansi"; no unit says nothing."""
    one, other = unit.casefold().split(), own.casefold().split()
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]
