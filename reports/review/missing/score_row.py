"""A satker that one of the scores leaves out, though others of its kind have it: the means stand on too few."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lkjip.periods import month_name
from reports.facts.money import FilingFacts, MonevFacts
from reports.narrative.words import listed

from ..finding import Finding, warning
from ..material import Material

TITLE = "Nilai satker belum ada"
Scored = dict[str, set[str]]
"""What was scored ("SMART", "e-Monev TW III") → the satker that have it."""


def check(material: Material) -> Iterator[Finding]:
    scored = _scored(material)
    for unit in material.facts.work_units:
        alike = {other.code for other in material.facts.work_units if other.kind == unit.kind}
        absent = [name for name, codes in scored.items() if unit.code not in codes and codes & alike]
        if absent:
            yield warning(
                f"{unit.code} {unit.name}",
                f"Satker ini belum punya {_told(absent)}, padahal satker lain yang sejenis punya.",
                expected=_told(absent),
                found="tidak ada",
                url=material.url("money_unit", code=unit.code),
            )


def _scored(material: Material) -> Scored:
    money = material.facts.money
    return {
        "nilai SMART": {row.code for row in money.smart.rows} if money.smart else set(),
        "nilai perencanaan": {row.code for row in money.planning.rows} if money.planning else set(),
        "nilai IKPA": {row.code for row in money.ikpa.rows} if money.ikpa else set(),
        **{f"e-Monev triwulan {n}": set(_reported(money.monev, n)) for n in range(1, 5)},
        **{f"e-Performance {month_name(n)}": set(_filed(money.filings, n)) for n in range(1, 13)},
    }


def _reported(rows: Iterable[MonevFacts], quarter: int) -> Iterator[str]:
    """Both columns: one alone is half a row."""
    return (row.code for row in rows if row.budget[quarter - 1] and row.progress[quarter - 1])


def _filed(rows: Iterable[FilingFacts], month: int) -> Iterator[str]:
    return (row.code for row in rows if row.months[month - 1] is not None)


def _told(names: list[str]) -> str:
    """Twelve months of the same are one name."""
    months = [name for name in names if name.startswith("e-Performance ")]
    rest = [name for name in names if name not in months]
    return listed([*rest, *(months if len(months) < 4 else [f"e-Performance {len(months)} bulan"])])
