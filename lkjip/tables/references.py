"""From codes to records: what a row refers to must be in the database or in the same workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

from lkjip.workbooks import Row
from lkjip.workbooks.sheet import INVALID

from .table import Fields, OfficeTable, registered, split

if TYPE_CHECKING:
    from .load import Load


class MissingError(LookupError):
    """Something that the row refers to is not there; it has been reported where that helps."""


def refer(load: Load, table: OfficeTable, row: Row) -> dict[str, Any]:
    """Relation → record, or None where the cells are empty. Raises MissingError after looking at all of them."""
    found, sound = {}, True
    for relation, fields in table.relations.items():
        if not any(load.has(table, column) for column in fields.values()):
            continue
        try:
            found[relation] = _find(load, _related(table.model, relation), fields, row)
        except MissingError:
            sound = False
    if not sound:
        raise MissingError
    return found


def _find(load: Load, model: type[models.Model], fields: Fields, row: Row) -> Any:
    cells = {path: row[column.name] for path, column in fields.items()}
    if all(cell is None for cell in cells.values()) and not any(c.required for c in fields.values()):
        return None
    if any(cell is None or cell is INVALID for cell in cells.values()):
        raise MissingError
    for relation, beyond in split(fields).items():  # an unknown indicator is said before its component
        _find(load, _related(model, relation), beyond, row)
    records = load.index(model).find(cells)
    if len(records) == 1 and records[0] is not None:
        return records[0]
    _report(load, model, fields, row, len(records))
    raise MissingError


def _report(load: Load, model: type[models.Model], fields: Fields, row: Row, count: int) -> None:
    table = next((table for table in registered() if table.model is model), None)
    if table is None or load.unread(table.name) or count == 1:
        return
    named_by = {column.name for column in fields.values()}
    names = [name for name in row.values if name in named_by]
    what = f"{_capital(model._meta.verbose_name)} {' / '.join(str(row[name]) for name in names)}"
    if count:
        load.error(row, names[-1], f"{what} ada lebih dari satu di tabel {table.name}. Sisakan satu.")
    else:
        advice = f"Tambahkan di tabel {table.name} atau perbaiki kodenya."
        load.error(row, names[-1], f"{what} tidak ada. {advice}")


def _capital(text: Any) -> str:
    return f"{str(text)[:1].upper()}{str(text)[1:]}"


def _related(model: type[models.Model], relation: str) -> type[models.Model]:
    return model._meta.get_field(relation).related_model  # type: ignore[return-value]
