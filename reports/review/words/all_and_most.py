""" "All targets were exceeded" where some were not: the headline that a report must never print."""

from __future__ import annotations

from collections.abc import Iterator

from reports.facts.performance import Tally

from ..claims import claims_share
from ..counted import tally_of
from ..finding import Finding, error
from ..material import Material
from ..prose import excerpt, of_sections

TITLE = "Semua atau sebagian besar, padahal tidak"


def check(material: Material) -> Iterator[Finding]:
    for prose in of_sections(material):
        tally = tally_of(material.facts, prose.scope)
        for sentence in prose.sentences:
            claim = claims_share(sentence)
            if claim and not _holds(claim, tally):
                yield error(
                    prose.subject,
                    f"{prose.place} menyebut {claim} tercapai, sedangkan {len(tally.reached)} dari {tally.total} "
                    f"indikator mencapai target: “{excerpt(sentence)}”",
                    expected=f"{len(tally.reached)} dari {tally.total} indikator",
                    found=claim,
                    url=prose.url,
                )


def _holds(claim: str, tally: Tally) -> bool:
    if not tally.total:
        return True
    return tally.all_reached if claim == "semua" else len(tally.reached) * 2 > tally.total
