"""Whether a figure can be a share of a whole: what cannot is told by `plausibility.share`, and explains the rest."""

from __future__ import annotations

from collections.abc import Iterable

from reports.facts.figures import Figure


def possible(figure: Figure) -> bool:
    """From 0 to 100, or not known."""
    return figure.value is None or 0 <= figure.value <= 100


def all_possible(figures: Iterable[Figure]) -> bool:
    return all(possible(figure) for figure in figures)
