"""What a table of the office workbook is: columns, the model behind them, and what it minds beyond form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.db.models import Model, Q

from lkjip.workbooks import Column, Row, Table

from .columns import fitted

if TYPE_CHECKING:
    from .load import Load

Fields = dict[str, Column]
"""ORM path of the model → the column that holds its cell."""


@dataclass(frozen=True, eq=False)
class OfficeTable:
    """One table, told as the format tells it: the columns that form the key, then the others.

    A path across a relation refers to a record of another table: all columns whose paths begin with
    "agreement__" together name one agreement. A column may stand under several paths.
    """

    name: str
    model: type[Model]
    help: str
    key: Fields
    values: Fields = field(default_factory=dict)
    office: str = "office"
    """Path from the model to its office."""
    constants: Mapping[str, Any] = field(default_factory=dict)
    """Attributes that every loaded record has, whatever the row says."""
    movable: tuple[str, ...] = ()
    """Unique attributes that may move from row to row in one load; emptied before they are set."""
    exported: Q = field(default_factory=Q)
    """Which records an export shows."""
    personal: tuple[str, ...] = ()
    """Columns that say of a person what an export for the public leaves empty."""
    plausible: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Column → lowest and highest value that raises no eyebrow."""
    at_most: Mapping[str, str] = field(default_factory=dict)
    """Column → the column that it should not exceed."""
    prepare: Callable[[Load, Sequence[Row]], None] | None = None
    """Makes what the rows stand on, before they are taken."""
    frozen: Callable[[Load, Any], str | None] | None = None
    """Why a record may not change without a reason, as a sentence; None where it may."""
    check: Callable[[Load], None] | None = None
    """Reports what only shows once every table is in."""
    finish: Callable[[Load], None] | None = None
    """Writes the history of what changed, once nothing is wrong."""

    @cached_property
    def definition(self) -> Table:
        columns: dict[str, Column] = {}
        for path, column in self.fields.items():
            as_key = replace(column, key=path in self.key)
            columns.setdefault(column.name, fitted(as_key, self.model, path))
        return Table(self.name, tuple(columns.values()), self.help)

    @cached_property
    def fields(self) -> Fields:
        return {**self.key, **self.values}

    @cached_property
    def own(self) -> Fields:
        """Attribute of the model itself → column."""
        return {path: column for path, column in self.fields.items() if "__" not in path}

    @cached_property
    def relations(self) -> dict[str, Fields]:
        """Relation → {path beyond it: column}."""
        return split(self.fields)

    @cached_property
    def filled_by(self) -> dict[str, Fields]:
        """Attribute → {path beyond it ("" for its own value): column}, for the columns outside the key."""
        key = {column.name for column in self.key.values()}
        found: dict[str, Fields] = {}
        for path, column in self.values.items():
            attribute, _, beyond = path.partition("__")
            if column.name not in key:
                found.setdefault(attribute, {})[beyond] = column
        return found

    @cached_property
    def paths(self) -> dict[str, str]:
        """Column → the first path under which it stands."""
        return {column.name: path for path, column in reversed(self.fields.items())}

    def column_of(self, attribute: str) -> str | None:
        """The column that fills an attribute or, of those that name a relation, the last."""
        if attribute in self.own:
            return self.own[attribute].name
        return next((column.name for column in reversed(self.relations.get(attribute, {}).values())), None)


def split(fields: Fields) -> dict[str, Fields]:
    """Paths grouped by the relation with which they begin; the model's own attributes left out."""
    relations: dict[str, Fields] = {}
    for path, column in fields.items():
        relation, _, beyond = path.partition("__")
        if beyond:
            relations.setdefault(relation, {})[beyond] = column
    return relations


_registry: dict[str, OfficeTable] = {}


def register(*tables: OfficeTable) -> None:
    """Adds tables in the order in which they are loaded: what is referred to comes first."""
    for table in tables:
        _registry[table.name] = table


def registered() -> tuple[OfficeTable, ...]:
    return tuple(_registry.values())


def definitions() -> tuple[Table, ...]:
    """The tables as a workbook has them, for reading, writing and the template."""
    return tuple(table.definition for table in registered())
