"""What a table's columns hold, as planners read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    TEXT = "teks"
    INTEGER = "bilangan bulat"
    DECIMAL = "angka"
    RUPIAH = "rupiah bulat"
    DATE = "tanggal"
    YEAR = "tahun"
    MONTH = "bulan 1-12"
    QUARTER = "triwulan 1-4"
    FLAG = "0 atau 1"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `choices` limits a text; `minimum` a number; `help` and `example` go into the template."""

    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    key: bool = False
    choices: tuple[str, ...] = ()
    minimum: int | None = None
    max_length: int = 5000
    help: str = ""
    example: Any = None


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    columns: tuple[Column, ...]
    help: str = ""
    by_name: dict[str, Column] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.by_name.update({column.name: column for column in self.columns})

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns if column.key)

    @property
    def example(self) -> dict[str, Any]:
        return {column.name: column.example for column in self.columns}


def find_table(tables: Sequence[Table], name: str) -> Table | None:
    return next((table for table in tables if table.name == name), None)
