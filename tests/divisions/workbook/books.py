"""Real workbooks, and a worker who does what was ordered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from divisions.models import Office
from lkjip.jobs import queue
from lkjip.tables import definitions, export_office
from lkjip.workbooks import read, write

Tables = Mapping[str, Sequence[Mapping[str, Any]]]

KALBAR = {
    "kode": "kalbar",
    "nama": "Kantor Wilayah Kementerian Hukum dan HAM Kalimantan Barat",
    "instansi": "Kementerian Hukum dan HAM",
    "kota": "Pontianak",
    "jabatan_pimpinan": "Kepala Kantor Wilayah",
}


def work() -> None:
    """The worker until nothing waits."""
    while (job := queue.claim()) is not None:
        queue.run(job)


def book(tables: Tables) -> bytes:
    """An .xlsx with these rows by sheet."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "buku.xlsx"
        write(path, tables, definitions())
        return path.read_bytes()


def rows_of(content: bytes) -> dict[str, list[dict[str, Any]]]:
    """Typed rows by sheet of a workbook without faults."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "buku.xlsx"
        path.write_bytes(content)
        workbook = read(path, definitions())
    assert workbook.findings == []
    return {name: [row.values for row in rows] for name, rows in workbook.rows.items()}


def tables_of(office: Office) -> dict[str, list[dict[str, Any]]]:
    """Everything that the office has, as its workbook tells it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "kantor.xlsx"
        export_office(office, path)
        return rows_of(path.read_bytes())


def row_of(office: Office, table: str, **key: Any) -> dict[str, Any]:
    """One row as the office has it."""
    rows = tables_of(office)[table]
    return next(row for row in rows if all(row[column] == value for column, value in key.items()))
