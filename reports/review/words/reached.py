"""Words that say "reached" beside a figure that says "missed", or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from reports.facts.performance import IndicatorFacts

from ..claims import claims_reached
from ..finding import Finding, error, warning
from ..material import Material
from ..prose import excerpt, of_indicators

TITLE = "Naskah berlawanan dengan capaian"
YIELDS = (
    "plausibility.numerator",
    "plausibility.range",
    "targets.scale",
    "targets.text",
    "missing.satker_row",
    "missing.month",
)
WORD: dict[bool | None, str] = {True: "mencapai target", False: "belum mencapai target"}


def check(material: Material) -> Iterator[Finding]:
    """A sentence about one satker or one component is not about the indicator. While the year runs, only a warning."""
    told = warning if material.unfinished else error
    for prose in of_indicators(material, "cause", "obstacle"):
        indicator = prose.indicator
        if indicator is None or indicator.reached is None:
            continue
        for sentence in prose.sentences:
            claim = claims_reached(sentence, material.year)
            verdict, shown = _verdict(sentence, indicator)
            if None not in (claim, verdict) and claim != verdict and not _partial(sentence, indicator):
                yield told(
                    prose.subject,
                    f"{prose.place} menyebut {WORD[claim]}, sedangkan capaiannya {shown}: “{excerpt(sentence)}”",
                    expected=WORD[verdict],
                    found=WORD[claim],
                    url=prose.url,
                )


def _verdict(sentence: str, indicator: IndicatorFacts) -> tuple[bool | None, str]:
    """Against the Renstra where the sentence speaks of it, else against the agreement."""
    if "renstra" in sentence.casefold():
        return indicator.plan.reached, f"{indicator.plan.achievement.display} dari target Renstra"
    return indicator.reached, indicator.achievement.display


def _partial(sentence: str, indicator: IndicatorFacts) -> bool:
    text = sentence.casefold()
    names = [source.name for component in indicator.components for source in component.sources]
    parts = [component.name for component in indicator.components] if len(indicator.components) > 2 else []
    return "komponen" in text or any(name.casefold() in text for name in (*names, *parts))
