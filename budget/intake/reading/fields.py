"""What a source's columns mean and by which words offices name them; what a reader makes of a sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from lkjip.workbooks import Finding, Severity

from .marks import column_letters


class What(StrEnum):
    TEXT = "teks"
    CODE = "kode"
    RUPIAH = "rupiah"
    PERCENT = "persen"
    NUMBER = "angka"
    DATE = "tanggal"
    TICK = "tanda"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that a column may hold. `names` are plain words (see words.plain)."""

    name: str
    label: str
    what: What
    names: tuple[str, ...]
    checked_only: bool = False
    """Read to check other columns against; never saved."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A satker (or division) of the office, as files may name it."""

    code: str
    name: str
    full_name: str = ""
    own: bool = False
    """One of the office's own DIPA."""
    central_unit: str = ""
    division: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """One component of an indicator: its range, and the satker that owe it (none: one figure for the office)."""

    label: str
    units: frozenset[str] = frozenset()
    minimum: Decimal | None = None
    maximum: Decimal | None = None


@dataclass(frozen=True)
class Setting:
    """What is known before the file is opened. No database: tests make one by hand."""

    year: int
    province: str = ""
    units: tuple[Unit, ...] = ()
    divisions: tuple[Unit, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    memory: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(what, text) → value that the planner chose for this source before."""
    rules: Mapping[str, Any] = field(default_factory=dict)
    """Rule sets by kind, as data."""
    slots: Mapping[str, Slot] = field(default_factory=dict)
    """Indicator components that a survey index may go into, by "indicator|symbol"."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something that the file does not tell. The planner's answer goes into `Setting.answers` under `key`."""

    key: str
    text: str
    options: tuple[tuple[str, str], ...]
    proposal: str = ""


INVALID: Any = type("Invalid", (), {"__repr__": lambda self: "INVALID"})()
"""Stands where a cell could not be read: reported once, then passed over."""


@dataclass(frozen=True, slots=True)
class Column:
    """`heading` is the whole heading in plain words, by which it is remembered; `title` its lowest text as typed."""

    index: int
    heading: str
    field: Field | None
    title: str = ""

    @property
    def letters(self) -> str:
        return column_letters(self.index)

    @property
    def shown(self) -> str:
        shown = self.title or self.heading
        return f"{self.letters} ({shown})" if shown else self.letters


@dataclass(frozen=True, slots=True)
class Row:
    """Typed cells by field name; None = empty."""

    number: int
    cells: dict[str, Any]
    label: str = ""
    """Of a total: by which words it is one."""

    def __getitem__(self, name: str) -> Any:
        return self.cells.get(name)

    def has(self, name: str) -> bool:
        return self.cells.get(name) is not None and self.cells[name] is not INVALID


@dataclass
class Table:
    """A sheet whose header was found and whose cells were read."""

    sheet: str
    title: str
    columns: tuple[Column, ...]
    header_row: int
    rows: list[Row]
    totals: list[Row]
    notes: str = ""
    """Texts below the table: print stamp, filter."""
    findings: list[Finding] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    factor: Decimal = Decimal(1)
    years: set[int] = field(default_factory=set)
    """What a column of years says; it is no field of most sources."""

    def column(self, name: str) -> Column | None:
        return next((c for c in self.columns if c.field and c.field.name == name), None)

    def has(self, name: str) -> bool:
        return self.column(name) is not None

    def error(self, row: int | None, name: str | None, message: str) -> None:
        self._find(row, name, message, Severity.ERROR)

    def warn(self, row: int | None, name: str | None, message: str) -> None:
        self._find(row, name, message, Severity.WARNING)

    def ask(self, key: str, text: str, options: tuple[tuple[str, str], ...], proposal: str = "") -> None:
        self.questions.append(Question(key, text, options, proposal))

    def _find(self, row: int | None, name: str | None, message: str, severity: Severity) -> None:
        column = self.column(name) if name else None
        shown = column.shown if column else None
        self.findings.append(Finding(f"lembar {self.sheet}", message, row, shown, severity))


@dataclass(frozen=True, slots=True)
class Record:
    """One thing to store: `target` names the kind, `key` and `values` use codes, never database ids."""

    target: str
    key: tuple[tuple[str, Any], ...]
    values: tuple[tuple[str, Any], ...]
    sheet: str
    row: int


def record(target: str, table: Table, row: int, key: Mapping[str, Any], values: Mapping[str, Any]) -> Record:
    return Record(target, tuple(key.items()), tuple(values.items()), table.sheet, row)


Reader = Callable[[Table, Setting], list[Record]]


@dataclass(frozen=True)
class Source:
    """One kind of file. `needs`: of each group at least one column must be there."""

    code: str
    label: str
    fields: tuple[Field, ...]
    needs: tuple[tuple[str, ...], ...]
    hints: tuple[str, ...]
    """Words of titles that speak for this source."""
    read: Reader
    many_sheets: bool = False
    """Every sheet that fits is read, not only one."""
    stacked: bool = False
    """A sheet may hold several such tables, one below the other."""
    identity: tuple[str, ...] = ("code", "name")
    """The fields of which one must be filled, or the row is no row of data."""

    def field(self, name: str) -> Field:
        return next(field for field in self.fields if field.name == name)
