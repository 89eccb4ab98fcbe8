"""A satker's DIPA over a year: the first document and its revisions, and what is in force on a day. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

TOTAL = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """One amount of one document. `kind` is a spending type or TOTAL."""

    kind: str
    number: int
    date: dt.date
    ceiling: int

    @property
    def title(self) -> str:
        return f"DIPA revisi {self.number}" if self.number else "DIPA awal"


def in_force(issues: Iterable[Issue], day: dt.date) -> dict[str, Issue]:
    """By type, and the total: as the last document gives it, else its types as they stand after that document."""
    held: dict[str, Issue] = {}
    documents: dict[tuple[dt.date, int], list[Issue]] = {}
    for issue in issues:
        if issue.date <= day:
            documents.setdefault((issue.date, issue.number), []).append(issue)
    for (date, number), parts in sorted(documents.items()):
        held |= {part.kind: part for part in parts}
        if all(part.kind != TOTAL for part in parts):
            amounts = [issue.ceiling for kind, issue in held.items() if kind != TOTAL]
            held[TOTAL] = Issue(TOTAL, number, date, sum(amounts))
    return held
