"""Words that say "risen" since last year where the figure fell, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.facts.performance import IndicatorFacts

from ..claims import claims_movement
from ..finding import Finding, warning
from ..material import LAST, Material
from ..prose import Prose, about_indicators, excerpt

TITLE = "Naik dan turun berlawanan dengan angka"
YIELDS = ("plausibility.numerator", "plausibility.range", "missing.satker_row", "missing.month")
_ABOUT = re.compile(
    r"\b(realisasi|capaian|indikator|indeks|persentase|nilai|angka|hasil|kinerja)(nya|\b)", re.IGNORECASE
)
"""What a sentence about the indicator speaks of; others tell of one component or of the circumstances."""
_REALISED = re.compile(r"\b(realisasi|indeks|persentase|nilai|angka)(nya|\b)", re.IGNORECASE)
_ACHIEVED = re.compile(r"\b(capaian|kinerja)(nya|\b)", re.IGNORECASE)


def check(material: Material) -> Iterator[Finding]:
    """Only where the indicator's year is whole: ten months beside twelve always look like a fall."""
    for prose, sentence, indicator in about_indicators(material, "cause", "obstacle"):
        if indicator.until != LAST or not indicator.previous.movement:
            continue
        claim = claims_movement(sentence, material.year, _ABOUT)
        if claim and claim not in _true(indicator, sentence) and _ABOUT.search(sentence):
            yield _finding(material, prose, sentence, indicator, claim)


def _finding(
    material: Material, prose: Prose, sentence: str, indicator: IndicatorFacts, claim: str
) -> Finding:
    before, movement = indicator.previous.before, indicator.previous.movement
    return warning(
        prose.subject,
        f"{prose.place} menyebut {prose.who(indicator)}{claim} dari tahun {material.year - 1}, sedangkan realisasinya "
        f"{movement} ({before.realised.display if before else '–'} menjadi {indicator.realised.display}): "
        f"“{excerpt(sentence)}”",
        expected=movement,
        found=claim,
        url=prose.url,
    )


def _true(indicator: IndicatorFacts, sentence: str) -> set[str]:
    """How the realisation moved, and how the achievement did, unless the sentence speaks of the realisation alone."""
    before = indicator.previous.before
    moved = {indicator.previous.movement}
    if _REALISED.search(sentence) and not _ACHIEVED.search(sentence):
        return moved
    if before and before.achievement.value is not None and indicator.achievement.value is not None:
        moved.add("naik" if indicator.achievement.value > before.achievement.value else "turun")
    return moved
