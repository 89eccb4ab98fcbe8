"""From an uploaded file to raw sheets: what it truly is, whether it is safe, and its cells as they stand."""

from __future__ import annotations

import codecs
import csv
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from lkjip.workbooks.xlsx import MAX_BYTES, MAX_CELLS, unsafe

from .marks import Marks, Package
from .old_excel import DamagedError, LockedError, TooWideError, read_old

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MACROS = "_VBA_PROJECT".encode("utf-16-le")
_DAMAGED = "Berkas rusak atau bukan buku kerja Excel. Buka di Excel, lalu simpan ulang sebagai .xlsx."
_TOO_WIDE = "Lembarnya terlalu luas. Hapus baris dan kolom kosong di luar tabel, lalu simpan ulang."
_LOCKED = "Berkas dikunci kata sandi. Buka kuncinya, lalu unggah lagi."
_DELIMITERS = ";\t,|"
_OTHERS = (b"%PDF", b"{\\rtf", b"MIME-Version:", b"GIF8", b"\xff\xd8\xff")

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column of merged cells, all from 1."""


class UnreadableError(ValueError):
    """Why a file is not read, as a sentence."""


@dataclass(frozen=True)
class RawSheet:
    """Cells row by row as the file holds them; "" or None is empty. Row and column numbers start at 1."""

    name: str
    rows: Sequence[Sequence[Any]]
    merged: tuple[Area, ...] = ()
    marks: Marks = field(default_factory=Marks)
    hidden: bool = False
    by_comma: bool = False
    """Read from values separated by commas, which may also stand in a number."""

    @property
    def width(self) -> int:
        return max((len(row) for row in self.rows), default=0)


def open_sheets(path: Path, name: str = "") -> list[RawSheet]:
    """Sheets of an .xlsx or .xls, or the one of a .csv; hidden ones are empty. Goes by content, not by name."""
    with path.open("rb") as file:
        start = file.read(512)
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableError("Berkas lebih besar dari 20 MB. Bagi menjadi beberapa berkas.")
    if not start.strip():
        raise UnreadableError("Berkas ini kosong. Pilih berkas yang berisi tabel.")
    if start.startswith(b"PK"):
        return _xlsx(path)
    if start.startswith(OLE):
        return _xls(path)
    if start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        raise UnreadableError(
            "Berkas ini sebenarnya halaman web yang diberi nama lembar kerja. Buka di Excel, lalu simpan ulang "
            "sebagai .xlsx."
        )
    return [_csv(path, name or path.stem)]


def _xlsx(path: Path) -> list[RawSheet]:
    if fault := unsafe(path):
        raise UnreadableError(fault)
    try:
        package = Package(path)
        return list(_sheets(path, package))
    except (KeyError, SyntaxError, ValueError, zipfile.BadZipFile) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError(_DAMAGED) from error


def _mind_extent(package: Package, name: str) -> None:
    if package.extent(name) > MAX_CELLS:
        raise UnreadableError(
            f"Lembar {name} terlalu luas. Hapus baris dan kolom kosong di luar tabel, lalu simpan ulang."
        )


def _with_marks(sheet: CalamineSheet, package: Package) -> RawSheet:
    rows = sheet.to_python(skip_empty_area=False)
    return RawSheet(sheet.name, rows, _areas(sheet.merged_cell_ranges or ()), package.marks(sheet.name))


def _xls(path: Path) -> list[RawSheet]:
    if _MACROS in path.read_bytes():
        raise UnreadableError("Berkas berisi makro. Simpan ulang sebagai .xlsx tanpa makro.")
    try:
        sheets = read_old(path)
    except LockedError as error:
        raise UnreadableError(_LOCKED) from error
    except TooWideError as error:
        raise UnreadableError(_TOO_WIDE) from error
    except DamagedError as error:
        raise UnreadableError(_DAMAGED) from error
    return [
        RawSheet(name, rows, _areas(merged), Marks(hidden_rows=frozenset(hidden)))
        for name, rows, merged, hidden in sheets
    ]


def _sheets(path: Path, package: Package) -> Iterator[RawSheet]:
    try:
        with CalamineWorkbook.from_path(path) as workbook:
            for sheet in workbook.sheets_metadata:
                if sheet.visible == SheetVisibleEnum.Visible:
                    _mind_extent(package, sheet.name)
                    yield _with_marks(workbook.get_sheet_by_name(sheet.name), package)
                else:
                    yield RawSheet(sheet.name, (), hidden=True)
    except PasswordError as error:
        raise UnreadableError(_LOCKED) from error
    except CalamineError as error:
        raise UnreadableError(_DAMAGED) from error


def _areas(ranges: Iterable[tuple[tuple[int, int], tuple[int, int]]]) -> tuple[Area, ...]:
    return tuple((top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in ranges)


def _csv(path: Path, name: str) -> RawSheet:
    text = _decoded(path.read_bytes())
    delimiter = _delimiter(text)
    try:
        rows = list(csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise UnreadableError(
            "Susunan CSV rusak, misalnya tanda kutip yang tidak ditutup. Simpan ulang dari lembar kerja sebagai .xlsx."
        ) from error
    return RawSheet(name, rows, by_comma=delimiter == ",")


def _decoded(content: bytes) -> str:
    """UTF-8, the UTF-16 of Excel's "Teks Unicode", or what Windows wrote before."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    if b"\x00" in content[:4096] or content.startswith(_OTHERS):
        raise UnreadableError("Berkas ini bukan .xlsx, .xls, atau .csv. Simpan ulang dari lembar kerja.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _delimiter(text: str) -> str:
    """The sign that cuts the most lines into the same number of parts."""
    lines = [line for line in text.splitlines()[:60] if line.strip()]

    def steady(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in lines if sign in line]
        usual = max(set(counts), key=counts.count, default=0)
        return counts.count(usual) if usual else 0, usual

    return max(_DELIMITERS, key=steady)
