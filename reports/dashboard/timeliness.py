"""Who is late: per division and month the entry that is furthest behind, and how many came after their deadline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lkjip.periods import MONTHS
from reports.facts.performance import DivisionFacts, MonthFacts
from reports.facts.year import YearFacts

OPEN = {"belum_diisi": "belum diisi", "draf": "masih draf", "dikembalikan": "dikembalikan"}
"""States in which a month that has passed does not count yet, and how that is said."""

FURTHEST_BEHIND_FIRST = (
    "belum_diisi",
    "dikembalikan",
    "draf",
    "diajukan",
    "disetujui",
    "terkunci",
    "belum_jatuh_tempo",
    "tidak_wajib",
)


@dataclass(frozen=True, slots=True)
class MonthSum:
    month: int
    state: str
    late: int
    due: int

    @property
    def query(self) -> str:
        """The month's own list of entries."""
        return f"?bulan={self.month}"

    @property
    def counted(self) -> str:
        return f", {self.late} dari {self.due} indikator terlambat" if self.late else ""


@dataclass(frozen=True, slots=True)
class DivisionMonths:
    division: DivisionFacts
    months: tuple[MonthSum, ...]

    @property
    def late(self) -> int:
        return sum(month.late for month in self.months)


def by_division(facts: YearFacts) -> list[DivisionMonths]:
    return [
        DivisionMonths(division, tuple(_sum(division, month) for month in MONTHS))
        for division in facts.performance.divisions
        if division.indicators
    ]


def _sum(division: DivisionFacts, month: int) -> MonthSum:
    own = [indicator.months[month - 1] for indicator in division.indicators]
    due = [m for m in own if m.state not in {"tidak_wajib", "belum_jatuh_tempo"}]
    return MonthSum(month, _furthest_behind(own), sum(m.late for m in due), len(due))


def _furthest_behind(months: Sequence[MonthFacts]) -> str:
    return min((m.state for m in months), key=FURTHEST_BEHIND_FIRST.index)
