"""A score made of components as its page shows it: what went in, what comes out, what was printed, and the means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from indicators.achievement.rating import Band

from ..board import Card
from ..ikpa import mean
from ..trace import Case
from .parts import PartsForm

EFFICIENCY = "efficiency"


@dataclass(frozen=True, slots=True)
class Row:
    """`inputs` in the order of the columns; None is not known or does not apply."""

    card: Card
    inputs: tuple[Decimal | None, ...]
    case: Case | None

    @property
    def efficiency(self) -> Decimal | None:
        """NE of SMART, which is worked out from E."""
        outcome = self.case.outcome if self.case else None
        return (
            next((term.value for term in outcome.terms if term.name == EFFICIENCY), None) if outcome else None
        )

    @property
    def score(self) -> Decimal | None:
        return self.case.score if self.case else None

    @property
    def printed(self) -> Decimal | None:
        return self.case.printed if self.case else None

    @property
    def category(self) -> Band | None:
        return self.case.category if self.case else None


def rows_of(form: PartsForm, cards: Sequence[Card], month: int | None = None) -> list[Row]:
    inputs = [part.name for part in form.parts if not part.printed]
    return [_row(form, card, inputs, month) for card in cards]


def _row(form: PartsForm, card: Card, inputs: Sequence[str], month: int | None) -> Row:
    held = form.held[card.unit.code]
    case = card.ikpa_by_month.get(month) if month else card.case(form.target)
    return Row(card, tuple(held.get(name) for name in inputs), case)


def means_of(rows: Sequence[Row]) -> tuple[Decimal | None, ...]:
    """Of each input, over those to whom it applies."""
    return tuple(mean(column) for column in zip(*(row.inputs for row in rows), strict=True))
