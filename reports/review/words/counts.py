"""How many objectives, indicators, divisions and agreements there are: a count typed by hand that none of them has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkjip.numbers import spell
from reports.facts.year import YearFacts

from ..counted import counted, tallies
from ..finding import Finding, warning
from ..material import Material
from ..prose import Prose, excerpt, of_sections

TITLE = "Banyaknya sasaran atau indikator tidak cocok"

_WORDS = {spell(number): number for number in range(2, 100)}
_NUMBER = "|".join((r"\d{1,3}", *sorted(_WORDS, key=len, reverse=True)))
_COUNT = re.compile(
    rf"\b({_NUMBER})\s*(?:\([^)]*\)\s*)?(indikator(?: kinerja)?|ikk|sasaran(?! strategis)|divisi|perjanjian kinerja)\b",
    re.IGNORECASE,
)


def check(material: Material) -> Iterator[Finding]:
    """Any count that the facts know of that thing will do: the total, or those of one division or one outcome."""
    known = _known(material.facts)
    for prose in of_sections(material):
        for sentence, number, thing in _counts(prose):
            if known[thing] and number not in known[thing]:
                total = max(known[thing])
                yield warning(
                    prose.subject,
                    f"{prose.place} menyebut {number} {thing}, sedangkan seluruhnya {total}: “{excerpt(sentence)}”",
                    expected=f"{total} {thing}",
                    found=f"{number} {thing}",
                    url=prose.url,
                )


def _counts(prose: Prose) -> Iterator[tuple[str, int, str]]:
    for sentence in prose.sentences:
        for written, thing in _COUNT.findall(sentence):
            number = int(written) if written.isdigit() else _WORDS[written.lower()]
            word = thing.lower().split()[0]
            yield sentence, number, "indikator" if word == "ikk" else word


def _known(facts: YearFacts) -> dict[str, set[int]]:
    performance = facts.performance
    moved = performance.movements
    outcomes = (moved.better, moved.same, moved.worse, moved.unknown)
    return {
        "indikator": {n for tally in tallies(facts) for n in counted(tally)}
        | {len(codes) for codes in outcomes},
        "sasaran": {len(performance.objectives), *(len(d.objectives) for d in performance.divisions)},
        "divisi": {len(performance.divisions)},
        "perjanjian": {len(facts.agreements)},
    }
