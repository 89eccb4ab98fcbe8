""" "All targets were exceeded" where some were not: the headline that a report must never print."""

from __future__ import annotations

from collections.abc import Iterator

from reports.facts.performance import Tally

from ..claims_of_all import Outcome, Part, ShareClaim, claims_share
from ..counted import tally_of
from ..doubts import is_above
from ..finding import Finding, error
from ..material import Material
from ..prose import Prose, excerpt, of_sections
from ..support import HUNDRED

TITLE = "Semua atau sebagian besar, padahal tidak"


def check(material: Material) -> Iterator[Finding]:
    for prose in () if material.untouched else of_sections(material):
        for sentence in prose.sentences:
            tally = _tally(material, prose, sentence)
            claim = claims_share(sentence, material.year, tally.total)
            counted = _counted(material, tally, claim) if claim else None
            if claim and counted and not _is_true(claim.part, *counted):
                yield _finding(prose, sentence, claim, *counted)


def _finding(prose: Prose, sentence: str, claim: ShareClaim, part: int, whole: int) -> Finding:
    outcome = f"{claim.outcome} Renstra" if claim.plan else str(claim.outcome)
    return error(
        prose.subject,
        f"{prose.place} menyebut {claim.part} {outcome}, sedangkan yang {outcome} {part} dari {whole} indikator: "
        f"“{excerpt(sentence)}”",
        expected=f"{part} dari {whole} indikator",
        found=f"{claim.part} {outcome}",
        url=prose.url,
    )


def _tally(material: Material, prose: Prose, sentence: str) -> Tally:
    """Of the division that the sentence names, else of what the section is about."""
    text = sentence.casefold()
    named = [
        division
        for division in material.facts.performance.divisions
        if any(name and name.casefold() in text for name in (division.name, division.short_name))
    ]
    return named[0].tally if len(named) == 1 else tally_of(material.facts, prose.scope)


def _counted(material: Material, tally: Tally, claim: ShareClaim) -> tuple[int, int] | None:
    """How many of how many that are known: what is missing, and what it may hide, other rules tell. The Renstra is told
    of the office only."""
    if claim.plan:
        plan, office = material.facts.performance.plan, material.facts.performance.tally
        codes = plan.missed if claim.outcome is Outcome.MISSED else plan.reached
        known = tally is office and claim.outcome is not Outcome.EXCEEDED
        return (len(codes), len(plan.reached) + len(plan.missed)) if known else None
    unsure = {i.code for i in material.indicators if not i.complete}
    reached = [code for code in tally.reached if code not in unsure]
    missed = [code for code in tally.missed if code not in unsure]
    whole = len(reached) + len(missed) or tally.total
    match claim.outcome:
        case Outcome.MISSED:
            return len(missed), whole
        case Outcome.EXCEEDED:
            achieved = (material.facts.indicator(code).achievement for code in reached)
            return sum(is_above(achievement, HUNDRED) for achievement in achieved), whole
        case _:
            return len(reached), whole


def _is_true(claimed: Part, part: int, whole: int) -> bool:
    """Of nothing nothing is untrue."""
    true = {Part.ALL: part == whole, Part.MOST: part * 2 > whole, Part.NOT_ALL: part < whole}
    return whole == 0 or true[claimed]
