"""A folder of UTF-8 CSV files, one per table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from .columns import Table, find_table
from .findings import Finding
from .sheet import Sheet

MAX_BYTES = 20 * 1024 * 1024


def sheets_of_folder(folder: Path, tables: Sequence[Table], findings: list[Finding]) -> Iterator[Sheet]:
    """In the order of `tables`; files of unknown tables are findings."""
    files = {path.stem: path for path in sorted(folder.glob("*.csv")) if path.is_file()}
    for name, path in files.items():
        if find_table(tables, name) is None:
            findings.append(Finding(path.name, f"Tabel {name} tidak dikenal. Periksa nama berkasnya."))
    for table in tables:
        if table.name in files and (sheet := _sheet(files[table.name], table, findings)):
            yield sheet


def _sheet(path: Path, table: Table, findings: list[Finding]) -> Sheet | None:
    if path.stat().st_size > MAX_BYTES:
        findings.append(Finding(path.name, "Berkas lebih besar dari 20 MB. Bagi menjadi beberapa berkas."))
        return None
    try:
        text = path.read_bytes().decode("utf-8-sig")
        rows = list(_numbered(text))
    except UnicodeDecodeError:
        findings.append(Finding(path.name, "Berkas ini bukan UTF-8. Simpan ulang sebagai CSV UTF-8."))
        return None
    except csv.Error as error:
        findings.append(Finding(path.name, f"Susunan CSV rusak ({error}). Simpan ulang dari lembar kerja."))
        return None
    if not rows:
        findings.append(Finding(path.name, "Berkas kosong. Baris pertama harus berisi judul kolom."))
        return None
    heading = rows[0][1]
    if len(heading) == 1 and ";" in heading[0]:
        message = "Kolom dipisahkan titik koma. Simpan ulang sebagai CSV dengan pemisah koma."
        findings.append(Finding(path.name, message, 1))
        return None
    return Sheet(table, path.name, heading, rows[1:])


def _numbered(text: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line on which each begins, as an editor shows it."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    for row in reader:
        yield line, row
        line = reader.line_num + 1
