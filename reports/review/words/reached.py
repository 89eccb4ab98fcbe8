"""Words that say "reached" beside a figure that says "missed", or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from indicators.achievement.achievement import Polarity
from reports.facts.figures import Figure
from reports.facts.performance import IndicatorFacts

from ..claims import ABOVE, ANY, BELOW, EQUAL, EXCEEDED, MET, MISSED, Relations, claims_target
from ..finding import Finding, error, warning
from ..material import Material
from ..prose import about_indicators, excerpt

TITLE = "Naskah berlawanan dengan capaian"
YIELDS = (
    "plausibility.numerator",
    "plausibility.range",
    "targets.scale",
    "targets.text",
    "missing.satker_row",
    "missing.month",
)
SAID: dict[Relations, str] = {
    MET: "mencapai target",
    MISSED: "belum mencapai target",
    EXCEEDED: "melampaui target",
    ANY - EXCEEDED: "tidak melampaui target",
    frozenset({EQUAL}): "tepat pada target",
}


def check(material: Material) -> Iterator[Finding]:
    """A sentence about one satker or one component is not about the indicator. While the year runs, only a warning."""
    told = warning if material.unfinished else error
    for prose, sentence, indicator in about_indicators(material, "cause", "obstacle"):
        lower = indicator.polarity is Polarity.MINIMISE
        claim = claims_target(sentence, material.year, lower_is_better=lower)
        stands, shown = _stands(sentence, indicator)
        if claim and stands and stands not in claim and not _partial(sentence, indicator):
            said = f"{prose.who(indicator)}{SAID[claim]}"
            yield told(
                prose.subject,
                f"{prose.place} menyebut {said}, sedangkan capaiannya {shown}: “{excerpt(sentence)}”",
                expected=_true(stands, claim),
                found=SAID[claim],
                url=prose.url,
            )


def _true(stands: str, claim: Relations) -> str:
    """What the sentence might have said instead."""
    if stands == BELOW:
        return SAID[MISSED]
    return SAID[EXCEEDED] if EQUAL in claim else SAID[MET]


def _stands(sentence: str, indicator: IndicatorFacts) -> tuple[str, str]:
    """Against the Renstra where the sentence speaks of it, else against the agreement; "" where not known."""
    if "renstra" in sentence.casefold():
        achievement, reached = indicator.plan.achievement, indicator.plan.reached
        return _relation(reached, _is_above(achievement)), f"{achievement.display} dari target Renstra"
    above = (
        indicator.realised.value != indicator.target.value
        if indicator.scale
        else _is_above(indicator.achievement)
    )
    return _relation(indicator.reached, above), indicator.achievement.display


def _relation(reached: bool | None, above: bool) -> str:
    if reached is None:
        return ""
    return BELOW if not reached else ABOVE if above else EQUAL


def _is_above(achievement: Figure) -> bool:
    return achievement.value is not None and achievement.value > 100


def _partial(sentence: str, indicator: IndicatorFacts) -> bool:
    text = sentence.casefold()
    names = [source.name for component in indicator.components for source in component.sources]
    parts = [component.name for component in indicator.components] if len(indicator.components) > 2 else []
    return "komponen" in text or any(name.casefold() in text for name in (*names, *parts))
