"""Reads a workbook in either shape into typed rows, and lists every fault it meets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .cells import CellError, convert
from .columns import Table
from .csv_folder import sheets_of_folder
from .findings import Finding
from .sheet import INVALID, Row, Sheet
from .xlsx import sheets_of_xlsx


@dataclass(slots=True)
class Workbook:
    """`columns` says which ones each table has: a column left out is something else than an empty cell."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    columns: dict[str, frozenset[str]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def read(path: Path, tables: Sequence[Table]) -> Workbook:
    """A folder of CSV files or an .xlsx; unreadable content becomes findings, never an exception."""
    workbook = Workbook()
    if path.is_dir():
        sheets = sheets_of_folder(path, tables, workbook.findings)
    elif path.suffix.lower() == ".xlsx":
        sheets = sheets_of_xlsx(path, tables, workbook.findings)
    else:
        message = "Berkas tidak dikenali. Berikan folder berisi CSV atau satu berkas .xlsx."
        workbook.findings.append(Finding(path.name, message))
        return workbook
    for sheet in sheets:
        names = _heading(sheet, workbook.findings)
        workbook.columns[sheet.table.name] = frozenset(names or ())
        workbook.rows[sheet.table.name] = [] if names is None else _rows(sheet, names, workbook.findings)
    if not workbook.rows and not workbook.findings:
        workbook.findings.append(Finding(path.name, "Tidak ada satu pun tabel di dalamnya."))
    return workbook


def _rows(sheet: Sheet, names: list[str], findings: list[Finding]) -> list[Row]:
    rows = []
    for number, cells in sheet.body:
        if any(_filled(cell) for cell in cells):
            row = _row(sheet, number, names, cells, findings)
            if row.values != sheet.table.example:
                rows.append(row)
    _check_keys(sheet, rows, findings)
    return rows


def _heading(sheet: Sheet, findings: list[Finding]) -> list[str] | None:
    names = ["" if cell is None else str(cell).strip() for cell in sheet.heading]
    while names and not names[-1]:
        names.pop()
    faults = [*_heading_faults(sheet, names)]
    findings.extend(faults)
    return None if faults else names


def _heading_faults(sheet: Sheet, names: list[str]) -> Iterable[Finding]:
    known = sheet.table.by_name
    for name in dict.fromkeys(names):
        if name not in known:
            choices = ", ".join(known)
            shown = name or "(kosong)"
            yield Finding(sheet.place, f"Kolom {shown} tidak dikenal. Kolom yang ada: {choices}.", 1, shown)
        elif names.count(name) > 1:
            yield Finding(sheet.place, "Kolom ini muncul dua kali. Hapus salah satunya.", 1, name)
    for column in sheet.table.columns:
        if column.required and column.name not in names:
            yield Finding(sheet.place, "Kolom wajib ini tidak ada. Tambahkan kolomnya.", 1, column.name)


def _row(sheet: Sheet, number: int, names: list[str], cells: Sequence[Any], findings: list[Finding]) -> Row:
    row = Row(sheet.place, number, dict.fromkeys(sheet.table.by_name))
    if any(_filled(cell) for cell in cells[len(names) :]):
        findings.append(row.finding(None, "Baris ini punya lebih banyak sel daripada judul kolomnya."))
    for name, raw in zip(names, cells, strict=False):
        try:
            row.values[name] = convert(raw, sheet.table.by_name[name])
        except CellError as error:
            findings.append(row.finding(name, str(error)))
            row.values[name] = INVALID
    for column in sheet.table.columns:
        if column.required and row.values[column.name] is None:
            findings.append(row.finding(column.name, "Sel ini wajib diisi."))
    return row


def _check_keys(sheet: Sheet, rows: Iterable[Row], findings: list[Finding]) -> None:
    """A key stands once; both rows are named."""
    first: dict[tuple[Any, ...], int] = {}
    for row in rows:
        key = tuple(row[name] for name in sheet.table.key)
        if INVALID in key:
            continue
        if key in first:
            shown = ", ".join("(kosong)" if part is None else str(part) for part in key)
            message = f"Kunci {shown} sudah ada pada baris {first[key]}. Hapus atau perbaiki salah satunya."
            findings.append(row.finding(sheet.table.key[-1], message))
        first.setdefault(key, row.number)


def _filled(cell: Any) -> bool:
    return cell is not None and str(cell).strip() != ""
