"""What is wrong with a file, and where: one finding per fault, in words that say what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "galat"
    WARNING = "peringatan"


@dataclass(frozen=True, slots=True)
class Finding:
    """`place` is a file or sheet; `row` counts from 1 as the user sees it, header included."""

    place: str
    message: str
    row: int | None = None
    column: str | None = None
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        where = [self.place]
        if self.row is not None:
            where.append(f"baris {self.row}")
        if self.column is not None:
            where.append(f"kolom {self.column}")
        return f"{', '.join(where)}: {self.message}"

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR
