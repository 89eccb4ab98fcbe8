"""One table of a workbook: raw as its file holds it, and its rows once they are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from .columns import Table
from .findings import Finding


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as the file holds it: heading texts and numbered rows of raw cells."""

    table: Table
    place: str
    heading: Sequence[Any]
    body: Iterable[tuple[int, Sequence[Any]]]


@dataclass(frozen=True, slots=True)
class Row:
    """Typed values by column name (all columns of the table; None = not given)."""

    place: str
    number: int
    values: dict[str, Any]

    def __getitem__(self, column: str) -> Any:
        return self.values[column]

    def finding(self, column: str | None, message: str, **options: Any) -> Finding:
        return Finding(self.place, message, self.number, column, **options)


class _Invalid:
    """Stands where a cell could not be read: reported once, then passed over."""

    def __repr__(self) -> str:
        return "INVALID"


INVALID = _Invalid()
