"""Numbers of objectives and indicators: one that stands twice, or is left out, misleads whoever looks for it.

Objectives are numbered by division or by central unit, whichever way the office does it; rows of an agreement as its
annex prints them. A gap in the office's own list is only a note: an indicator may have ended.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reports.facts.organisation import AgreementFacts, AgreementRow
from reports.facts.performance import DivisionFacts, IndicatorFacts, ObjectiveFacts
from reports.narrative.words import listed

from ..finding import Finding, note, warning
from ..material import Material

TITLE = "Nomor ganda atau terlewat"


def check(material: Material) -> Iterator[Finding]:
    for division in material.facts.performance.divisions:
        for group in _numbered(division):
            yield from _own(material, "Sasaran", group)
        for objective in division.objectives:
            yield from _own(material, "Indikator", objective.indicators)
    for agreement in material.facts.agreements:
        yield from _annex(material, agreement)


def _numbered(division: DivisionFacts) -> list[list[ObjectiveFacts]]:
    """All of a division where its central units share one count, else those of each."""
    units: dict[str, list[ObjectiveFacts]] = defaultdict(list)
    for objective in division.objectives:
        units[objective.central_unit_code].append(objective)
    used = Counter(number for group in units.values() for number in {o.number for o in group})
    shared = all(times == 1 for times in used.values())
    return [list(division.objectives)] if shared and division.objectives else list(units.values())


def _own(
    material: Material, what: str, items: Sequence[ObjectiveFacts | IndicatorFacts]
) -> Iterator[Finding]:
    """Told of the one that repeats a number (the later code: a database gives equals in any order), or comes after
    the gap."""
    by_number: dict[int, ObjectiveFacts | IndicatorFacts] = {}
    for item in sorted(items, key=lambda one: (one.number, one.code)):
        first = by_number.setdefault(item.number, item)
        if first is not item:
            text = f"{what} bernomor {item.number} ada dua: {first.code} dan {item.code}."
            yield _finding(material, item, warning, text, "nomor yang khas", str(item.number))
    for absent, after in _gaps(by_number):
        text = f"{what} bernomor {absent} tidak ada, padahal nomor sesudahnya ada."
        yield _finding(material, by_number[after], note, text, absent, str(after))


def _finding(
    material: Material, item: ObjectiveFacts | IndicatorFacts, told, message: str, expected: str, found: str
) -> Finding:
    known = {indicator.code for indicator in material.indicators}
    url = material.plan_url(item.code) if item.code in known else material.url("plan")
    return told(f"{item.code} {item.name}", message, expected=expected, found=found, url=url)


def _annex(material: Material, agreement: AgreementFacts) -> Iterator[Finding]:
    code = agreement.central_unit_code
    for level, rows in _levels(agreement):
        for what, numbers in _counts(rows):
            for absent, after in _gaps(numbers):
                yield warning(
                    f"{code} {agreement.central_unit_name}",
                    f"Lampiran perjanjian, tingkat {level}: {what} nomor {absent} terlewat.",
                    expected=absent,
                    found=str(after),
                    url=material.agreement_url(code, agreement.version),
                )


def _levels(agreement: AgreementFacts) -> tuple[tuple[str, tuple[AgreementRow, ...]], ...]:
    levels = (agreement.strategic, agreement.programme, agreement.activity)
    return tuple(zip(("strategis", "program", "kegiatan"), levels, strict=True))


def _counts(rows: Iterable[AgreementRow]) -> Iterator[tuple[str, list[int]]]:
    by_objective: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        by_objective[row.objective_number].append(row.indicator_number)
    yield "sasaran", list(by_objective)
    yield from ((f"indikator sasaran {number}", own) for number, own in by_objective.items())


def _gaps(numbers: Iterable[int]) -> Iterator[tuple[str, int]]:
    """What is left out, and the number after it; who begins later than 1 continues another list."""
    for before, after in pairwise(sorted(set(numbers))):
        if absent := [str(number) for number in range(before + 1, after)]:
            yield listed(absent), after
