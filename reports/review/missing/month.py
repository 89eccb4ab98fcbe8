"""Months that were due and hold nothing approved: a yearly figure added up from them is too small.

Asked for up to the last month with figures anywhere; a stock that is read at the year's end needs its last month only.
"""

from __future__ import annotations

from collections.abc import Iterator

from indicators.realisation.models import Entry
from lkjip.periods import Frequency, due_months, month_name
from reports.facts.performance import DivisionFacts, IndicatorFacts
from reports.narrative.words import listed, some_codes

from ..finding import Finding, warning
from ..groups import FEW
from ..material import Material

TITLE = "Bulan belum terisi"
FINAL = {state.value for state in Entry.FINAL}


def check(material: Material) -> Iterator[Finding]:
    """One by one while they are few; where much of a division is silent, once for the division."""
    for division in material.facts.performance.divisions:
        gaps = {i.code: months for i in division.indicators if (months := _gaps(i, material.reach))}
        if len(gaps) > FEW:
            yield _division(material, division, gaps)
        else:
            yield from (_one(material, i, gaps[i.code]) for i in division.indicators if i.code in gaps)


def _gaps(indicator: IndicatorFacts, reach: int) -> list[int]:
    """Due months up to `reach` without approved figures; none where nothing at all is known of the year."""
    if indicator.realised.value is None:
        return []
    due = [month for month in due_months(Frequency(indicator.frequency)) if month <= reach]
    if all(component.accumulation == "terakhir" for component in indicator.components):
        due = due[-1:]
    return [month for month in due if indicator.months[month - 1].state not in FINAL]


def _one(material: Material, indicator: IndicatorFacts, months: list[int]) -> Finding:
    names = listed([month_name(month) for month in months]) if len(months) < 6 else f"{len(months)} bulan"
    subject = f"{indicator.code} {indicator.name}"
    return _finding(
        material, subject, f"{names} belum berisi angka yang disetujui.", {indicator.code: months}
    )


def _division(material: Material, division: DivisionFacts, gaps: dict[str, list[int]]) -> Finding:
    text = (
        f"Sebagian bulan {len(gaps)} indikator belum berisi angka yang disetujui: {some_codes(list(gaps))}."
    )
    return _finding(material, f"{division.code} {division.name}", text, gaps)


def _finding(material: Material, subject: str, text: str, gaps: dict[str, list[int]]) -> Finding:
    code, months = next(iter(gaps.items()))
    return warning(
        subject,
        f"{text} Angka setahun bisa keliru, kecuali bila yang ada sudah mencakup seluruh tahun.",
        expected="setiap bulan yang jatuh tempo terisi",
        found=f"{sum(map(len, gaps.values()))} bulan kosong",
        url=material.url("entry", code=code, month=months[0]),
    )
