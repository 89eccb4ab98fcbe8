"""How many objectives, indicators, divisions and agreements there are: a count typed by hand that none of them has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lkjip.numbers import spell
from reports.facts.year import YearFacts

from ..counted import counted, tallies
from ..finding import Finding, warning
from ..material import Material
from ..prose import Prose, excerpt, of_sections

TITLE = "Banyaknya sasaran atau indikator tidak cocok"
REACHED, MISSED = " yang mencapai target", " yang belum mencapai target"

_WORDS = {spell(number): number for number in range(2, 100)}
_NUMBER = "|".join((r"\d{1,3}", *sorted(_WORDS, key=len, reverse=True)))
_COUNT = re.compile(
    rf"\b({_NUMBER})\s*(?:\([^)]*\)\s*)?(indikator(?: kinerja)?|ikk|sasaran(?! strategis)|divisi|perjanjian kinerja)\b",
    re.IGNORECASE,
)


_AFTER = re.compile(
    r"\s+(?:(?:kinerja|kegiatan|yang|telah|sudah|berhasil|dapat|mampu)\s+){0,3}(?P<no>(?:belum|tidak|gagal)\s+)?(?:\w+\s+)?"
    r"(?:mencapai|memenuhi|melampaui|melebihi|tercapai|terpenuhi|terlampaui)\b",
    re.IGNORECASE,
)
"""So many indicators that reached or missed."""
_WHOLE = re.compile(r"\b(seluruh|semua)(nya)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Count:
    sentence: str
    number: int
    thing: str
    outcome: str = ""


def check(material: Material) -> Iterator[Finding]:
    """Any count that the facts know of that thing will do: the total, or those of one division or one outcome."""
    known = _known(material.facts)
    for prose in of_sections(material):
        for count in _counts(prose):
            right = known[count.thing + count.outcome]
            if right and count.number not in right:
                total, what = max(right), f"{count.thing}{count.outcome}"
                yield warning(
                    prose.subject,
                    f"{prose.place} menyebut {count.number} {what}, sedangkan seluruhnya {total}: "
                    f"“{excerpt(count.sentence)}”",
                    expected=f"{total} {what}",
                    found=f"{count.number} {what}",
                    url=prose.url,
                )


def _counts(prose: Prose) -> Iterator[Count]:
    for sentence in prose.sentences:
        for match in _COUNT.finditer(sentence):
            written, thing = match.groups()
            number = int(written) if written.isdigit() else _WORDS[written.lower()]
            word = thing.lower().split()[0]
            name = "indikator" if word == "ikk" else word
            yield Count(
                sentence, number, name, _outcome(sentence, match.end()) if name == "indikator" else ""
            )


def _outcome(sentence: str, end: int) -> str:
    """Of so many behind `end`; "seluruh 60" is a claim of all, which `words.all_and_most` weighs."""
    after = _AFTER.match(sentence, end)
    if not after or _WHOLE.search(sentence):
        return ""
    return MISSED if after["no"] else REACHED


def _known(facts: YearFacts) -> dict[str, set[int]]:
    performance = facts.performance
    moved = performance.movements
    outcomes = (moved.better, moved.same, moved.worse, moved.unknown)
    return {
        "indikator": {n for tally in tallies(facts) for n in counted(tally)}
        | {len(codes) for codes in outcomes},
        "indikator" + REACHED: {len(tally.reached) for tally in tallies(facts)},
        "indikator" + MISSED: {len(tally.missed) for tally in tallies(facts)},
        "sasaran": {len(performance.objectives), *(len(d.objectives) for d in performance.divisions)},
        "divisi": {len(performance.divisions)},
        "perjanjian": {len(facts.agreements)},
    }
