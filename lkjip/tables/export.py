"""Writes an office's tables back as they were loaded."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from pathlib import Path
from typing import Any

from lkjip.validity import plain
from lkjip.workbooks import write

from .table import OfficeTable, definitions, registered


class StaleTablesError(ValueError):
    """The folder already holds tables that the office does not have; they would pass for its own."""


def export_office(
    office: Any, path: Path, *, only: Collection[str] = (), personal: bool = True
) -> dict[str, int]:
    """A folder of CSV files, or an .xlsx by suffix; `only` names tables, where not all are wanted. Returns the
    number of rows by table, empty ones left out.

    Without `personal` what tables call personal stays empty: for copies that leave the office.
    Raises StaleTablesError where the folder holds tables that this export would leave as they are.
    """
    wanted = [table for table in registered() if not only or table.name in only]
    rows = {table.name: _rows(table, office, personal) for table in wanted}
    if stale := [name for name, found in rows.items() if not found and (path / f"{name}.csv").exists()]:
        raise StaleTablesError(
            f"Folder {path} masih berisi tabel lain: {', '.join(stale)}. Pilih folder baru atau hapus tabel itu."
        )
    write(path, rows, definitions())
    return {name: len(found) for name, found in rows.items() if found}


def _rows(table: OfficeTable, office: Any, personal: bool) -> list[dict[str, Any]]:
    records = table.model._default_manager.filter(table.exported, **{table.office: office.pk})
    names, paths = list(table.paths), list(table.paths.values())
    hidden = () if personal else table.personal
    return [
        {name: None if name in hidden else _cell(value) for name, value in zip(names, values, strict=True)}
        for values in records.values_list(*paths)
    ]


def _cell(value: Any) -> Any:
    """Empty text is an empty cell; figures lose the zeros with which they are stored."""
    if value == "":
        return None
    return plain(value) if isinstance(value, Decimal) else value
