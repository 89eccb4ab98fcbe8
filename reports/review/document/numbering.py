"""Numbers of objectives and indicators: one that stands twice, or is left out, misleads whoever looks for it.

Objectives are numbered by division or by central unit, whichever way the office does it; rows of an agreement as its
annex prints them. A gap in the office's own list is only a note: an indicator may have ended.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from reports.facts.organisation import AgreementFacts, AgreementRow
from reports.facts.performance import DivisionFacts, ObjectiveFacts
from reports.narrative.words import listed

from ..finding import Finding, note, warning
from ..material import Material

TITLE = "Nomor ganda atau terlewat"


def check(material: Material) -> Iterator[Finding]:
    for division in material.facts.performance.divisions:
        for group in _numbered(division):
            url = material.url("plan")
            subject = f"{group[0].code} sasaran {division.name}"
            yield from _own(subject, "Sasaran", [o.number for o in group], url)
        for objective in division.objectives:
            url = (
                material.plan_url(objective.indicators[0].code)
                if objective.indicators
                else material.url("plan")
            )
            subject = f"{objective.code} {objective.name}"
            yield from _own(subject, "Indikator", [i.number for i in objective.indicators], url)
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


def _own(subject: str, what: str, numbers: list[int], url: str) -> Iterator[Finding]:
    twice, absent = _twice(numbers), _absent(numbers)
    if twice:
        text = f"{what} bernomor {_told(twice)} ada dua kali."
        yield warning(subject, text, expected="nomor yang khas", found=_told(twice), url=url)
    elif absent:
        text = f"{what} bernomor {_told(absent)} tidak ada, padahal nomor sesudahnya ada."
        yield note(subject, text, expected=_told(absent), found="terlewat", url=url)


def _annex(material: Material, agreement: AgreementFacts) -> Iterator[Finding]:
    code, url = (
        agreement.central_unit_code,
        material.agreement_url(agreement.central_unit_code, agreement.version),
    )
    for level, rows in _levels(agreement):
        for what, numbers in _counts(rows):
            if absent := _absent(numbers):
                yield warning(
                    f"{code} {agreement.central_unit_name}",
                    f"Lampiran perjanjian, tingkat {level}: {what} nomor {_told(absent)} terlewat.",
                    expected=_told(absent),
                    found="terlewat",
                    url=url,
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


def _twice(numbers: Iterable[int]) -> list[int]:
    return sorted(number for number, times in Counter(numbers).items() if times > 1)


def _absent(numbers: Iterable[int]) -> list[int]:
    """Between the first and the last one: who begins later continues another list."""
    known = set(numbers)
    return [number for number in range(min(known, default=0), max(known, default=0)) if number not in known]


def _told(numbers: list[int]) -> str:
    return listed([str(number) for number in numbers])
