"""The rows below a header that may hold data: hidden ones as the planner decides, without headers and signatures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import Any

from .fields import Column, Setting, Table, What
from .headings import Header, skip_counting_row
from .marks import Marks
from .numerals import bare, is_empty, readings
from .opening import RawSheet
from .scales import is_unit
from .words import plain

TOTAL_WORDS = ("total", "jumlah", "rata rata", "rerata", "grand total", "sub total", "subtotal")
_LONGEST_TOTAL = 5
_HIDDEN = (("ikut", "Ikutkan baris tersembunyi"), ("abaikan", "Abaikan baris tersembunyi"))
_COUNTED = {What.RUPIAH, What.PERCENT, What.NUMBER}
MOST_DIGITS = 15
"""A NIP has more, and is no number."""


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    cells: Sequence[Any]


def lines_below(sheet: RawSheet, header: Header, table: Table, setting: Setting) -> list[Line]:
    """Rows below the header that hold something."""
    start = skip_counting_row(sheet, header.last + 1)
    above = [_said(cells) for cells in sheet.rows[header.first - 1 : header.last]]
    lines = [
        Line(number, cells)
        for number, cells in enumerate(sheet.rows[start - 1 :], start)
        if any(cell not in ("", None) for cell in cells) and not _repeats(cells, above)
    ]
    hidden = [line.number for line in lines if line.number in sheet.marks.hidden_rows]
    answer = setting.answers.get(f"tersembunyi:{sheet.name}")
    if hidden and answer is None:
        text = f"Lembar {sheet.name} menyembunyikan baris {some(hidden)}. Ikut dibaca atau tidak?"
        table.ask(f"tersembunyi:{sheet.name}", text, _HIDDEN)
    if answer == "abaikan":
        return [line for line in lines if line.number not in sheet.marks.hidden_rows]
    return lines


def some(numbers: Sequence[int], most: int = 8) -> str:
    shown = ", ".join(str(number) for number in numbers[:most])
    return f"{shown} dan {len(numbers) - most} lainnya" if len(numbers) > most else shown


def _said(cells: Sequence[Any]) -> tuple[str, ...]:
    """A row's texts in plain words, empty cells at its end left out."""
    texts = [plain(cell) if cell is not None else "" for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def _repeats(cells: Sequence[Any], above: Sequence[tuple[str, ...]]) -> bool:
    """A row of the header that stands again because a page ended, or one that only names units below it."""
    if not all(cell is None or isinstance(cell, str) for cell in cells):
        return False
    said = _said(cells)
    words = [text for text in said if text]
    return said in above or (len(words) > 1 and all(map(is_unit, words)))


def total_label(cells: Sequence[Any]) -> str:
    """ "" for any other row. The first text of a total says so; a running number may stand before it."""
    texts = (cell for cell in cells if isinstance(cell, str) and not cell.isdigit())
    words = next((text for cell in texts if (text := plain(cell)) and not text.isdigit()), "")
    return words if words.startswith(TOTAL_WORDS) and len(words.split()) <= _LONGEST_TOTAL else ""


def words_of(line: Line) -> str:
    return " ".join(str(cell) for cell in line.cells if cell not in ("", None))


def remarks(lines: Sequence[Line]) -> Iterator[str]:
    """Texts that stand alone in their row."""
    for line in lines:
        given = islice((cell for cell in line.cells if cell not in ("", None)), 2)
        match list(given):
            case [str(text)]:
                yield text


# what stands below the last row


def without_signature(table: Table, lines: list[Line], marks: Marks) -> list[Line]:
    """Place, day and signatures below the last row are notes, in whichever columns they stand."""
    marked = {row for row, _column in (*marks.no_result, *marks.faults)}
    end, ended = len(lines), any(total_label(line.cells) for line in lines)
    while end and lines[end - 1].number not in marked and _is_talk(table, lines[end - 1], ended):
        end -= 1
    table.notes = "".join("\n" + words_of(line) for line in lines[end:])
    return lines[:end]


def _is_talk(table: Table, line: Line, ended: bool) -> bool:
    """Neither number nor code is in it. A name beside words where a number should be is a row of data at fault,
    unless the table has `ended` with a total."""
    cells = {column.field.name: _cell(line, column) for column in table.columns if column.field}
    told = [cell for cell in cells.values() if cell is not None]
    words = [_cell(line, c) for c in table.columns if c.field and c.field.what in _COUNTED]
    words = [cell for cell in words if cell is not None and not (isinstance(cell, str) and is_empty(cell))]
    if total_label(line.cells) or str(cells.get("code") or "")[:1].isdigit() or any(map(_is_number, words)):
        return False
    return len(told) < 2 if not words else ended or cells.get("name") is None


def _cell(line: Line, column: Column) -> Any:
    cell = line.cells[column.index - 1] if column.index <= len(line.cells) else None
    return None if isinstance(cell, str) and not cell.strip() else cell


def _is_number(cell: Any) -> bool:
    """Also dates and the like."""
    if not isinstance(cell, str):
        return True
    found = readings(bare(cell), Decimal(1), whole=False)
    return bool(found) and sum(sign.isdigit() for sign in cell) <= MOST_DIGITS
