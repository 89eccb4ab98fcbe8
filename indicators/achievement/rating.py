"""Categories as ordered lower bounds, so that 90,5 and 150 have a home."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Band:
    """Values from `lower` up; with `above` strictly above it. `tone` is a family of the visual language."""

    label: str
    lower: Decimal
    tone: str = ""
    above: bool = False

    def holds(self, value: Decimal) -> bool:
        return value > self.lower if self.above else value >= self.lower


def rate(value: Decimal | None, bands: Sequence[Band]) -> Band | None:
    """The best band that holds the value; the last one takes what lies below every bound. None stays None."""
    if value is None:
        return None
    return next((band for band in bands if band.holds(value)), bands[-1])


def bands_from(rows: Sequence[dict]) -> tuple[Band, ...]:
    """Bands of a rule set: [{"label", "lower", "tone", "above"?}], best first."""
    return tuple(
        Band(row["label"], Decimal(str(row["lower"])), row.get("tone", ""), row.get("above", False))
        for row in rows
    )
