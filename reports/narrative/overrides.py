"""A person's sentence in the place of a generated comparison, and whether the data have moved on since.

A sentence is kept as prose of its sub-section (`ikk-PAS-2.1-2`), with the figures that it was written against.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from reports.facts.figures import Figure
from reports.facts.performance import IndicatorFacts
from reports.facts.year import YearFacts

from .sentences import against_last_year, against_plan, against_target

Basis = Mapping[str, str]
"""Register path → the figure as it was shown."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One comparison: what is generated, and the figures that it rests on."""

    part: int
    label: str
    generated: Callable[[IndicatorFacts, int], str]
    figures: Callable[[IndicatorFacts], tuple[Figure | None, ...]]

    def slug(self, indicator: IndicatorFacts) -> str:
        return f"ikk-{indicator.code}-{self.part}"

    def basis(self, indicator: IndicatorFacts) -> Basis:
        return {figure.path: figure.display for figure in self.figures(indicator) if figure is not None}


def _of_target(indicator: IndicatorFacts) -> tuple[Figure | None, ...]:
    return indicator.target, indicator.realised, indicator.achievement


def _of_last_year(indicator: IndicatorFacts) -> tuple[Figure | None, ...]:
    before = indicator.previous.before
    return indicator.realised, before.realised if before else None, indicator.previous.difference


def _of_plan(indicator: IndicatorFacts) -> tuple[Figure | None, ...]:
    return indicator.realised, indicator.plan.target, indicator.plan.achievement


SENTENCES = (
    Sentence(1, "Kalimat target dan realisasi", against_target, _of_target),
    Sentence(2, "Kalimat perbandingan dengan tahun sebelumnya", against_last_year, _of_last_year),
    Sentence(3, "Kalimat perbandingan dengan target Renstra", against_plan, _of_plan),
)


@dataclass(frozen=True, slots=True)
class Moved:
    path: str
    then: str
    now: str

    def __str__(self) -> str:
        return f"{self.path} semula {self.then}, kini {self.now}"


def moved(then: Basis, now: Basis) -> tuple[Moved, ...]:
    """The figures that are others now. Of a sentence whose basis is not known nothing can be said."""
    if not then:
        return ()
    paths = dict.fromkeys((*then, *now))
    pairs = (Moved(path, then.get(path, "–"), now.get(path, "–")) for path in paths)
    return tuple(pair for pair in pairs if pair.then != pair.now)


def outdated(facts: YearFacts) -> Iterator[tuple[IndicatorFacts, Sentence, tuple[Moved, ...]]]:
    """Every sentence of a person that figures have left behind."""
    for indicator in facts.performance.indicators:
        for sentence in SENTENCES:
            slug = sentence.slug(indicator)
            changes = moved(facts.bases.get(slug, {}), sentence.basis(indicator))
            if changes and facts.texts.get(slug, "").strip():
                yield indicator, sentence, changes
