""" "All targets were exceeded" where some were not: the headline that a report must never print."""

from __future__ import annotations

from collections.abc import Iterator

from reports.facts.performance import Tally

from ..claims import claims_share, claims_shortfall
from ..counted import tally_of
from ..finding import Finding, error
from ..material import Material
from ..prose import excerpt, of_sections

TITLE = "Semua atau sebagian besar, padahal tidak"


def check(material: Material) -> Iterator[Finding]:
    for prose in of_sections(material):
        tally = tally_of(material.facts, prose.scope)
        for sentence in prose.sentences:
            claim = _untrue(sentence, tally)
            if claim:
                yield error(
                    prose.subject,
                    f"{prose.place} menyebut {claim}, sedangkan {len(tally.reached)} dari {tally.total} "
                    f"indikator mencapai target: “{excerpt(sentence)}”",
                    expected=f"{len(tally.reached)} dari {tally.total} indikator",
                    found=claim,
                    url=prose.url,
                )


def _untrue(sentence: str, tally: Tally) -> str:
    """The claim that the tally does not bear, in words; "" where there is none."""
    for share, codes, word in (
        (claims_share(sentence), tally.reached, "tercapai"),
        (claims_shortfall(sentence), tally.missed, "belum tercapai"),
    ):
        if share and tally.total and not _is(share, len(codes), tally.total):
            return f"{share} {word}"
    return ""


def _is(share: str, part: int, whole: int) -> bool:
    return part == whole if share == "semua" else part * 2 > whole
