"""From the cells of a row to the values of a record's own attributes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError

from lkjip.numbers import MAX_DIGITS, format_number, round_to
from lkjip.workbooks import Column, Row
from lkjip.workbooks.sheet import INVALID

from .table import OfficeTable

if TYPE_CHECKING:
    from .load import Load


class UnfitError(ValueError):
    """Some cell of the row cannot become a value; it has been reported."""


def own_values(load: Load, table: OfficeTable, row: Row) -> dict[str, Any]:
    """Attribute → value for the attributes that refer to nothing; those without a column stay as they are.

    Raises UnfitError after looking at all of them.
    """
    values, sound = {}, True
    given = {path: column for path, column in table.own.items() if load.has(table, column)}
    for attribute, column in given.items():
        try:
            values[attribute] = _value(load, table.model._meta.get_field(attribute), row, column)
        except UnfitError:
            sound = False
    if not sound:
        raise UnfitError
    return values


def _value(load: Load, field: Any, row: Row, column: Column) -> Any:
    cell = row[column.name]
    if cell is INVALID or (cell is None and column.required):
        raise UnfitError
    if cell is None:
        return None if field.null else ""
    if isinstance(cell, Decimal):
        cell = _kept(load, row, column, cell)
    try:
        field.run_validators(cell)
    except ValidationError as error:
        for message in error.messages:
            load.error(row, column.name, f"“{str(cell)[:40]}” tidak dapat disimpan. {message}")
        raise UnfitError from None
    return cell


def _kept(load: Load, row: Row, column: Column, value: Decimal) -> Decimal:
    """The value as it will come back: at most fifteen digits, and a word where that changes it."""
    places = MAX_DIGITS - 1 - value.adjusted()
    if places < 0:
        load.error(row, column.name, f"Angka paling banyak {MAX_DIGITS} digit.")
        raise UnfitError
    kept = round_to(value, places) if len(value.as_tuple().digits) > MAX_DIGITS else value
    if kept != value:
        load.warn(
            row, column.name, f"Angka lebih dari {MAX_DIGITS} digit; disimpan sebagai {format_number(kept)}."
        )
    return kept
