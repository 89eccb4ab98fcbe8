"""Renstra, agreement and realisation speak in one unit: a percentage beside an index compares nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, warning
from ..material import Material

TITLE = "Satuan target tidak sama"


def check(material: Material) -> Iterator[Finding]:
    for indicator in () if material.untouched else material.indicators:
        others = {
            "Renstra": (material.plan_unit(indicator.code), indicator.plan.target.display),
            "perjanjian": (material.agreed_unit(indicator.code), indicator.target_text),
        }
        for source, (unit, shown) in others.items():
            if not _same(unit, indicator.unit):
                yield warning(
                    f"{indicator.code} {indicator.name}",
                    f"Target {source} {shown} bersatuan {unit}, sedangkan indikator ini bersatuan {indicator.unit}, "
                    "jadi keduanya tidak dapat dibandingkan.",
                    expected=indicator.unit,
                    found=unit,
                    url=material.plan_url(indicator.code)
                    if source == "Renstra"
                    else material.url("agreements"),
                )


def _same(unit: str, own: str) -> bool:
    """ "Instansi Pemerintah" is a longer word for "Instansi"; no unit says nothing."""
    one, other = unit.casefold().split(), own.casefold().split()
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]
