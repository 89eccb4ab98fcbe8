"""One figure as everybody shows it: raw value, display text, status, and the path to its source."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from indicators.achievement.achievement import Status


@dataclass(frozen=True, slots=True)
class Figure:
    """`display` is ready to print ("88%", "3,78 Indeks", "Rp34.260.546.000"); "–" where there is no value.

    `reason` says in Indonesian why a figure is missing; `path` is its place in the register
    ("ikk/PAS-2.1/capaian").
    """

    value: Decimal | None
    display: str
    path: str = ""
    status: Status = Status.COMPUTED
    reason: str = ""

    def __bool__(self) -> bool:
        return self.value is not None
