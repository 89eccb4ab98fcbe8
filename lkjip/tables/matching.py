"""One row and the record that it stands for: new, changed or the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from lkjip.validity import plain
from lkjip.workbooks import Column, Row

from .index import Key
from .table import OfficeTable


@dataclass(eq=False)
class Match:
    """`record` already carries the row's values; `old` holds what they were, by attribute."""

    table: OfficeTable
    row: Row
    key: Key
    record: Any
    is_new: bool
    old: dict[str, Any] = field(default_factory=dict)

    @property
    def differs(self) -> bool:
        return self.is_new or bool(self.old)

    @property
    def column(self) -> str | None:
        """The first column that changed; None for a new row."""
        return next((self.table.column_of(name) for name in self.old), None)

    def cells(self) -> Iterator[tuple[Column, Any, Any]]:
        """(column, before, after) of the cells that change beyond the key, as the workbook names them; of a new row
        those that are filled."""
        for name in self.table.filled_by if self.is_new else self.old:
            for beyond, column in self.table.filled_by.get(name, {}).items():
                before = None if self.is_new else _beyond(self.old[name], beyond)
                after = self.row[column.name] if beyond else getattr(self.record, name)
                if before != after and (before, after) != (None, ""):
                    yield column, before, after

    def told(self) -> list[dict[str, Any]]:
        """What changed, for a history: [{tabel, kunci, kolom, lama, baru}], values as text."""
        where = {"tabel": self.table.name, "kunci": [_text(part) for part in self.key]}
        names = self.old if not self.is_new else [*self.table.own, *self.table.relations]
        return [
            {
                **where,
                "kolom": self.table.column_of(name),
                "lama": _text(self.old.get(name)),
                "baru": _text(getattr(self.record, name)),
            }
            for name in names
        ]


def compare(table: OfficeTable, row: Row, key: Key, record: Any, values: dict[str, Any]) -> Match:
    if record is None:
        return Match(table, row, key, table.model(**values), is_new=True)
    old = {name: getattr(record, name) for name, value in values.items() if _differs(record, name, value)}
    for name, value in values.items():
        setattr(record, name, value)
    return Match(table, row, key, record, is_new=False, old=old)


def _differs(record: Any, name: str, value: Any) -> bool:
    """Relations are compared by id, so that none is fetched."""
    attribute = record._meta.get_field(name).attname
    return bool(getattr(record, attribute) != (getattr(value, "pk", None) if attribute != name else value))


def _beyond(value: Any, path: str) -> Any:
    """What a path across relations leads to: "central_unit__code" of an agreement; the value itself without one."""
    for step in filter(None, path.split("__")):
        value = getattr(value, step, None)
    return value


def _text(value: Any) -> str | None:
    if isinstance(value, Decimal):
        return f"{plain(value):f}"
    return None if value is None or value == "" else str(value)
