"""Absorption: realisation against ceiling, what remains, and its colour (legend of the OM-SPAN table)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from lkjip.numbers import round_to


@dataclass(frozen=True, slots=True)
class Spent:
    """Whole rupiah; `remaining` may be negative. `percent` has two decimals, None where the ceiling is 0."""

    ceiling: int
    realised: int

    @property
    def remaining(self) -> int:
        return self.ceiling - self.realised

    @property
    def percent(self) -> Decimal | None:
        if self.ceiling == 0:
            return None
        return round_to(Decimal(self.realised) / self.ceiling * 100, 2)

    @property
    def over_ceiling(self) -> bool:
        return self.realised > self.ceiling


def together(parts: Iterable[Spent]) -> Spent:
    parts = list(parts)
    return Spent(sum(part.ceiling for part in parts), sum(part.realised for part in parts))
