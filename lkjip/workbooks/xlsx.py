"""An .xlsx workbook: its zip is looked at before anything is opened, then read sheet by sheet."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from .columns import Table, find_table
from .findings import Finding
from .sheet import Sheet

MAX_BYTES = 20 * 1024 * 1024
MAX_UNPACKED = 100 * 1024 * 1024
MAX_ENTRIES = 2000
MAX_RATIO = 200
MAX_CELLS = 1_000_000
MAX_TAGS = 5 * MAX_CELLS
"""A cell takes two to four XML tags; opened, it takes fifty times the room that it has in the file."""

TOO_LARGE = "Isi berkas terlalu besar setelah dibuka. Pakai templat dan isi hanya tabel yang perlu."
BROKEN = "Berkas rusak atau bukan buku kerja Excel. Simpan ulang sebagai .xlsx."


def sheets_of_xlsx(path: Path, tables: Sequence[Table], findings: list[Finding]) -> Iterator[Sheet]:
    """In the order of `tables`; an unsafe or unreadable file is one finding and yields nothing."""
    if fault := unsafe(path):
        findings.append(Finding(path.name, fault))
        return
    try:
        values = load_workbook(path, data_only=True, keep_links=False)
        formulas = load_workbook(path, keep_links=False)
    except Exception:  # openpyxl raises many kinds for a broken file; for the user they are one
        findings.append(Finding(path.name, BROKEN))
        return
    sheets = {sheet.title: sheet for sheet in values.worksheets}  # without chart sheets
    for name in values.sheetnames:
        if name not in sheets or find_table(tables, name) is None:
            findings.append(Finding(name, f"Lembar {name} tidak dikenal. Periksa nama lembarnya atau hapus."))
    for table in tables:
        if table.name in sheets:
            yield from _sheet(sheets[table.name], formulas[table.name], table, findings)


def unsafe(path: Path) -> str:
    """Why a file should not be opened; "" when it may be."""
    if path.stat().st_size > MAX_BYTES:
        return "Berkas lebih besar dari 20 MB. Bagi menjadi beberapa berkas."
    if not zipfile.is_zipfile(path):
        return (
            "Berkas ini bukan .xlsx, atau dikunci kata sandi. Simpan ulang sebagai buku kerja Excel (.xlsx)."
        )
    try:
        with zipfile.ZipFile(path) as archive:
            return _unsafe_entries(archive.infolist()) or _too_many_tags(archive)
    except Exception:  # a bad directory, a locked entry, an unknown compression: for the user they are one
        return BROKEN


def _unsafe_entries(entries: Sequence[zipfile.ZipInfo]) -> str:
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    if len(entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED:
        return TOO_LARGE
    if unpacked > 10 * 1024 * 1024 and unpacked / packed > MAX_RATIO:
        return "Berkas mengembang tidak wajar saat dibuka, jadi ditolak. Salin isinya ke templat yang baru."
    if any("vbaproject" in entry.filename.lower() for entry in entries):
        return "Berkas berisi makro. Simpan ulang sebagai .xlsx tanpa makro."
    return ""


def _too_many_tags(archive: zipfile.ZipFile) -> str:
    """Counts in a stream, before anything is built from the XML."""
    tags = 0
    for entry in archive.infolist():
        with archive.open(entry) as stream:
            for chunk in iter(partial(stream.read, 1024 * 1024), b""):
                tags += chunk.count(b"<")
                if tags > MAX_TAGS:
                    return TOO_LARGE
    return ""


def _sheet(values: Worksheet, formulas: Worksheet, table: Table, findings: list[Finding]) -> Iterator[Sheet]:
    place = table.name
    if values.merged_cells.ranges:
        cells = ", ".join(str(area) for area in list(values.merged_cells.ranges)[:3])
        findings.append(Finding(place, f"Ada sel gabungan ({cells}). Pisahkan selnya lalu isi tiap baris."))
        return
    if values.max_row * values.max_column > MAX_CELLS:
        findings.append(
            Finding(place, "Lembar ini terlalu luas. Hapus baris dan kolom kosong di luar tabel.")
        )
        return
    heading = [cell.value for cell in values[1]]
    findings.extend(_formulas_without_value(values, formulas, heading, place))
    yield Sheet(table, place, heading, _numbered(values))


def _numbered(sheet: Worksheet) -> Iterator[tuple[int, Sequence[Any]]]:
    rows = sheet.iter_rows(min_row=2, values_only=True)
    return ((number, row) for number, row in enumerate(rows, start=2))


def _formulas_without_value(
    values: Worksheet, formulas: Worksheet, heading: Sequence[Any], place: str
) -> Iterator[Finding]:
    rows = zip(values.iter_rows(min_row=2, values_only=True), formulas.iter_rows(min_row=2), strict=False)
    for number, (shown, written) in enumerate(rows, start=2):
        for position, (value, cell) in enumerate(zip(shown, written, strict=False)):
            if value is None and cell.data_type == "f":
                name = heading[position] if position < len(heading) else None
                message = "Sel berisi rumus tanpa hasil. Buka dan simpan di Excel, atau tempel nilainya."
                yield Finding(place, message, number, str(name) if name else None)
