"""How many indicators the facts count, in the office and in each of its parts."""

from __future__ import annotations

from collections.abc import Iterator

from reports.facts.performance import Tally
from reports.facts.year import YearFacts


def tallies(facts: YearFacts) -> Iterator[Tally]:
    """Of the office, its divisions and its objectives."""
    yield facts.performance.tally
    yield from (division.tally for division in facts.performance.divisions)
    yield from (objective.tally for objective in facts.performance.objectives)


def tally_of(facts: YearFacts, scope: str) -> Tally:
    """Of the division or objective with this code, else of the office."""
    performance = facts.performance
    found = {objective.code: objective.tally for objective in performance.objectives}
    found |= {division.code: division.tally for division in performance.divisions}
    return found.get(scope, performance.tally)


def counted(tally: Tally) -> tuple[int, ...]:
    return tally.total, len(tally.reached), len(tally.missed), len(tally.uncomputed)
