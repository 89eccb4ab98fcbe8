"""Writes tables in either shape, so that reading them again gives the same values."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import Workbook as Book
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from .columns import Column, Table

Values = Mapping[str, Any]


def write(path: Path, rows: Mapping[str, Sequence[Values]], tables: Sequence[Table]) -> None:
    """A folder of CSV files, or one .xlsx by suffix; only tables and columns that hold something.

    Where nothing does there is no file either: a workbook has one sheet at least.
    """
    filled = [(table, rows[table.name]) for table in tables if rows.get(table.name)]
    if path.suffix.lower() == ".xlsx":
        if filled:
            _write_xlsx(path, filled)
    else:
        _write_folder(path, filled)


def used_columns(table: Table, rows: Iterable[Values]) -> list[Column]:
    """Columns that hold something in some row; key and required ones always."""
    rows = list(rows)
    return [
        column
        for column in table.columns
        if column.required or any(row.get(column.name) is not None for row in rows)
    ]


def _write_folder(path: Path, filled: Sequence[tuple[Table, Sequence[Values]]]) -> None:
    path.mkdir(parents=True, exist_ok=True)
    for table, rows in filled:
        columns = used_columns(table, rows)
        with (path / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow([column.name for column in columns])
            writer.writerows([[_as_csv(row.get(column.name)) for column in columns] for row in rows])


def _as_csv(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _write_xlsx(path: Path, filled: Sequence[tuple[Table, Sequence[Values]]]) -> None:
    book = new_book()
    for table, rows in filled:
        columns = used_columns(table, rows)
        sheet = add_sheet(book, table.name, columns)
        for number, row in enumerate(rows, start=2):
            for position, column in enumerate(columns, start=1):
                put(sheet, number, position, row.get(column.name))
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def new_book() -> Book:
    book = Book()
    book.remove(book.worksheets[0])
    return book


def add_sheet(book: Book, name: str, columns: Sequence[Column]) -> Worksheet:
    sheet = book.create_sheet(name)
    for position, column in enumerate(columns, start=1):
        cell = sheet.cell(1, position, column.name)
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = max(12, min(48, len(column.name) + 6))
    sheet.freeze_panes = "A2"
    return sheet


def put(sheet: Worksheet, row: int, column: int, value: Any) -> None:
    """A value in its own cell type; text stays text even where it looks like a formula."""
    if value is None:
        return
    cell = sheet.cell(row, column)
    cell.value = int(value) if isinstance(value, bool) else value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.number_format = "@"
    elif isinstance(value, dt.date):
        cell.number_format = "yyyy-mm-dd"
