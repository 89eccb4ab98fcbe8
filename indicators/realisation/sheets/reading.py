"""An uploaded sheet, cell by cell: what was typed per line, or a finding with sheet, row and column. Nothing is
guessed: a formula, a text that looks like a number, a percent format are said, not read."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from django.core.files.uploadedfile import UploadedFile
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from indicators.achievement.ordinal import Scale, rank_of, scale_of
from lkjip.numbers import MAX_DECIMALS, MAX_DIGITS
from lkjip.periods import month_name
from lkjip.workbooks import Column, Finding, Kind
from lkjip.workbooks.cells import CellError, convert
from lkjip.workbooks.xlsx import BROKEN, MAX_BYTES, unsafe

from ..workflow import Typed
from .layout import (
    CODE,
    FIGURE,
    FLAG,
    HEADING_ROW,
    HEADINGS,
    KEY,
    OPENED,
    ORIGIN,
    SEPARATOR,
    SHEET,
    SYMBOL,
    UNIT,
    YES,
    Origin,
    column_label,
)
from .lines import Key, Line

T = TypeVar("T")

MAX_ROWS = 5000
FOREIGN = (
    "Berkas ini bukan lembar isian yang diunduh dari halaman ini. Unduh lembarnya, isi, lalu unggah kembali."
)
NUMBER = Column("isian", Kind.DECIMAL)


@dataclass(frozen=True, slots=True)
class Filled:
    """One line of the sheet: as it was downloaded, and as it is now."""

    row: int
    opened: str
    typed: Typed


@dataclass(slots=True)
class Reading:
    lines: dict[Key, Filled] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def find(self, row: int | None, position: int | None, message: str) -> None:
        column = None if position is None else column_label(position)
        self.findings.append(Finding(SHEET, message, row, column))


def read_sheet(file: UploadedFile, known: Mapping[Key, Line], origin: Origin) -> Reading:
    reading = Reading()
    with _on_disk(file) as path:
        fault = _too_large(file) or unsafe(path)
        sheet = None if fault else _open(path, reading, origin)
    if fault:
        reading.findings.append(Finding(str(file.name), fault))
    elif sheet is not None:
        _read_rows(sheet, known, reading)
    return reading


def _too_large(file: UploadedFile) -> str:
    return "Berkas lebih besar dari 20 MB." if (file.size or 0) > MAX_BYTES else ""


@contextlib.contextmanager
def _on_disk(file: UploadedFile) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "isian.xlsx"
        with path.open("wb") as kept:
            for chunk in file.chunks():
                kept.write(chunk)
        yield path


def _open(path: Path, reading: Reading, origin: Origin) -> Worksheet | None:
    """The sheet, where it is one of ours and of this very month."""
    try:
        book = load_workbook(path, keep_links=False)
    except Exception:  # openpyxl raises many kinds for a broken file; for the user they are one
        reading.find(None, None, BROKEN)
        return None
    sheets = {sheet.title: sheet for sheet in book.worksheets}  # without chart sheets
    if SHEET not in sheets or ORIGIN not in sheets:
        reading.find(None, None, FOREIGN)
        return None
    sheet = sheets[SHEET]
    if fault := _elsewhere(sheets[ORIGIN], origin) or _misshapen(sheet):
        reading.find(None, None, fault)
        return None
    return sheet


def _elsewhere(sheet: Worksheet, origin: Origin) -> str:
    said = {str(name): str(value) for name, value in sheet.iter_rows(max_col=2, max_row=3, values_only=True)}
    expected = dict(origin.rows())
    if said == expected:
        return ""
    if said.keys() != expected.keys() or not said["bulan"].isdecimal() or not 1 <= int(said["bulan"]) <= 12:
        return FOREIGN
    if said["kantor"] != expected["kantor"]:
        return "Lembar ini milik kantor lain. Unduh lembar kantor ini, lalu isi yang itu."
    return (
        f"Lembar ini untuk {month_name(int(said['bulan']))} {said['tahun']}, sedangkan halaman ini "
        f"{month_name(origin.month)} {origin.year}. Buka halaman bulan itu, lalu unggah di sana."
    )


def _misshapen(sheet: Worksheet) -> str:
    if sheet.max_row > MAX_ROWS or sheet.max_column > 5 * len(HEADINGS):
        return "Lembar ini terlalu luas. Unduh ulang lembarnya, lalu salin isiannya ke sana."
    for position, name in enumerate(HEADINGS):
        if sheet.cell(HEADING_ROW, position + 1).value != name:
            return (
                f"Judul kolom {column_label(position)} berubah atau bergeser. Unduh ulang lembarnya, lalu salin "
                "isiannya ke sana."
            )
    return ""


def _read_rows(sheet: Worksheet, known: Mapping[Key, Line], reading: Reading) -> None:
    for cells in sheet.iter_rows(min_row=HEADING_ROW + 1, max_col=len(HEADINGS)):
        if any(_said(cell) for cell in cells):
            _read_row(cells, known, reading)


def _read_row(cells: tuple[Any, ...], known: Mapping[Key, Line], reading: Reading) -> None:
    row = cells[0].row
    line = _line(cells, known, reading)
    if line is None:
        return
    if line.key in reading.lines:
        reading.find(
            row, CODE, f"Baris ini sama dengan baris {reading.lines[line.key].row}. Hapus salah satunya."
        )
        return
    typed = _typed(cells, reading, scale_of(line.slot.unit))
    opened = _said(cells[OPENED])
    if line.closed and str(typed) != opened:
        reading.find(row, FIGURE, line.closed)
    reading.lines[line.key] = Filled(row, opened, typed)


def _line(cells: tuple[Any, ...], known: Mapping[Key, Line], reading: Reading) -> Line | None:
    """Which line a row stands for: its hidden key, which the codes that people see must bear out."""
    row, parts = cells[0].row, _said(cells[KEY]).split(SEPARATOR)
    line = known.get((parts[0], parts[1], parts[2])) if len(parts) == 3 else None
    if line is None:
        shown = " ".join(filter(None, (_said(cells[CODE]), _said(cells[SYMBOL]))))[:60]
        reading.find(
            row,
            CODE,
            f"Baris “{shown}” tidak ada pada lembar yang diunduh, atau kodenya diubah. Unduh ulang lembarnya, lalu "
            "salin isiannya ke baris yang benar.",
        )
        return None
    expected = {CODE: line.indicator.code, SYMBOL: line.slot.component.symbol, UNIT: line.place}
    wrong = [position for position, text in expected.items() if _said(cells[position]) != text]
    for position in wrong:
        reading.find(
            row, position, f"Tertulis “{_said(cells[position])[:60]}”, seharusnya “{expected[position]}”."
        )
    return None if wrong else line


def _typed(cells: tuple[Any, ...], reading: Reading, scale: Scale) -> Typed:
    value = _attempt(partial(read_label, scale=scale) if scale else read_figure, cells, FIGURE, reading)
    flag = _attempt(read_flag, cells, FLAG, reading) or False
    if flag and value is not None:
        reading.find(cells[0].row, FIGURE, "Kosongkan angkanya, atau hapus tanda tidak berlaku.")
        return Typed(value)
    return Typed(value, flag)


def _attempt(read: Callable[[Cell], T], cells: tuple[Any, ...], position: int, reading: Reading) -> T | None:
    try:
        return read(cells[position])
    except CellError as error:
        reading.find(cells[0].row, position, str(error))
        return None


def read_figure(cell: Cell) -> Decimal | None:
    """Raises CellError."""
    raw = cell.value
    if raw is None or (isinstance(raw, str) and not raw.strip()):
        return None
    if cell.data_type == "f":
        raise CellError("Sel ini berisi rumus. Tempel nilainya sebagai angka.")
    if cell.data_type == "s":
        raise CellError(
            f"Sel ini berisi teks “{str(raw)[:40]}”, bukan angka. Ubah format selnya menjadi Angka, lalu ketik ulang."
        )
    if "%" in str(cell.number_format):
        raise CellError(
            "Sel ini berformat persen, jadi 85% tersimpan sebagai 0,85. Ubah formatnya menjadi Angka, lalu ketik ulang."
        )
    number = convert(raw, NUMBER)
    if number is not None and len(f"{abs(number):f}".replace(".", "").lstrip("0")) > MAX_DIGITS:
        raise CellError(f"Angka paling banyak {MAX_DIGITS} digit dan {MAX_DECIMALS} desimal.")
    return number


def read_label(cell: Cell, scale: Scale) -> Decimal | None:
    """The rank of a label. Raises CellError."""
    text = _said(cell)
    rank = rank_of(text, scale)
    if text and rank is None:
        raise CellError(f"Tertulis “{text[:40]}”. Tulis salah satu dari {', '.join(scale)}.")
    return rank


def read_flag(cell: Cell) -> bool:
    text = _said(cell).casefold()
    if text in ("", YES):
        return bool(text)
    raise CellError(f"Tertulis “{text[:40]}”. Tulis “{YES}”, atau kosongkan.")


def _said(cell: Any) -> str:
    return "" if cell.value is None else str(cell.value).strip()
