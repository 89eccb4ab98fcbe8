"""Writes an office's tables back as they were loaded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lkjip.workbooks import write

from .table import OfficeTable, definitions, registered


def export_office(office: Any, path: Path) -> dict[str, int]:
    """A folder of CSV files, or an .xlsx by suffix. Returns the number of rows by table, empty ones left out."""
    rows = {table.name: _rows(table, office) for table in registered()}
    write(path, rows, definitions())
    return {name: len(found) for name, found in rows.items() if found}


def _rows(table: OfficeTable, office: Any) -> list[dict[str, Any]]:
    records = table.model._default_manager.filter(table.exported, **{table.office: office.pk})
    names, paths = list(table.paths), list(table.paths.values())
    return [
        {name: _cell(value) for name, value in zip(names, values, strict=True)}
        for values in records.values_list(*paths)
    ]


def _cell(value: Any) -> Any:
    """Empty text is an empty cell; figures lose the zeros with which they are stored."""
    if value == "":
        return None
    return _bare(value) if hasattr(value, "normalize") else value


def _bare(value: Any) -> Any:
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()
