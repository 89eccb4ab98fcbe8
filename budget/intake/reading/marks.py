"""What values alone do not tell about an .xlsx sheet: hidden rows, formulas without result, faults, percent formats.

The sheet's XML is searched, not parsed: a large sheet takes a tenth of a second. Its extent is known before it is
read, because one cell far out would make a reader fill memory with empty ones.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from defusedxml import ElementTree

Cell = tuple[int, int]
"""(row, column), both from 1."""

_ANY = "{*}"
"""The namespace differs between the usual and the strict form of the format."""
_TAG = rb"<(?:\w{1,10}:)?"
_REST = rb"[^<>]{0,300}"
"""Attributes of one tag: bounded, so that a file made to be slow is only unreadable."""
_ROW_NUMBER = re.compile(_TAG + rb"row\b[^<>]{0,100}?\br=[\"'](\d{1,8})[\"']")
_HIDDEN = rb"\b(?:hidden=[\"'](?:1|true)|ht=[\"']0(?:\.0)?)[\"']"
_HIDDEN_ROW = re.compile(_TAG + rb"row\b[^<>]{0,300}?" + _HIDDEN + _REST + rb">")
_HIDDEN_COLUMNS = re.compile(_TAG + rb"col\b(?=[^<>]{0,300}?\bhidden=[\"'](?:1|true)[\"'])" + _REST + rb">")
_MIN, _MAX = re.compile(rb"\bmin=[\"'](\d{1,5})"), re.compile(rb"\bmax=[\"'](\d{1,5})")
_REF = _TAG + rb"c\b[^<>]{0,100}?\br=[\"']([A-Z]{1,3})(\d{1,8})[\"']"
_FORMULA = _TAG + rb"f\b" + _REST + rb"(?:/>|>[^<]*</(?:\w{1,10}:)?f>)"
_NO_VALUE = rb"(?:" + _TAG + rb"v\s*/>|" + _TAG + rb"v>\s*</(?:\w{1,10}:)?v>)?"
_NO_TEXT = rb"(?![^<>]{0,300}\bt=[\"']str[\"'])"
"""A formula whose result is an empty text has a result."""
_NO_RESULT = re.compile(_REF + _NO_TEXT + _REST + rb">\s*" + _FORMULA + rb"\s*" + _NO_VALUE + rb"\s*</")
_FAULT = re.compile(
    _REF + _REST + rb"\bt=[\"']e[\"']" + _REST + rb">\s*(?:" + _FORMULA + rb")?\s*" + _TAG + rb"v>([^<]*)<"
)
_HAS_FORMULA, _HAS_FAULT = re.compile(rb"<(?:\w+:)?f\b"), re.compile(rb"\bt=[\"']e[\"']")
_WIDE = (re.compile(rb"\br=[\"'][A-Z]{3}\d"), re.compile(rb"\br=[\"'][A-Z]{2}\d"))
_WIDTHS = (16_384, 702, 26)
_PERCENT_IDS = {9, 10}
MOST_COLUMNS = 16_384


@dataclass(frozen=True, slots=True)
class Marks:
    hidden_rows: frozenset[int] = frozenset()
    no_result: frozenset[Cell] = frozenset()
    faults: dict[Cell, str] = field(default_factory=dict)
    percent: frozenset[Cell] = frozenset()
    """Cells shown as percent: 0.9857 in them is 98,57%."""
    percent_columns: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


class Package:
    """The parts of an .xlsx that matter here; sheets by name."""

    def __init__(self, path: Path) -> None:
        self._zip = zipfile.ZipFile(path)
        self._held = ("", b"")
        self._parts = dict(self._sheet_parts())
        self._percent = frozenset(self._percent_styles())

    def extent(self, sheet: str) -> int:
        """No more cells than this lie in the sheet's rectangle."""
        content = self._content(sheet)
        numbers = map(int, _ROW_NUMBER.findall(content))
        width = next(
            (_WIDTHS[step] for step, pattern in enumerate(_WIDE) if pattern.search(content)), _WIDTHS[-1]
        )
        return max(numbers, default=0) * width

    def marks(self, sheet: str) -> Marks:
        content = self._content(sheet)
        percent = frozenset(self._percent_cells(content))
        hidden = (
            int(number[1]) for row in _HIDDEN_ROW.findall(content) if (number := _ROW_NUMBER.match(row))
        )
        return Marks(
            frozenset(hidden),
            frozenset(_cell(m) for m in _NO_RESULT.finditer(content))
            if _HAS_FORMULA.search(content)
            else frozenset(),
            {_cell(m): m[3].decode() for m in _FAULT.finditer(content)} if _HAS_FAULT.search(content) else {},
            percent,
            frozenset(column for _row, column in percent),
            frozenset(_hidden_columns(content)),
        )

    def _content(self, sheet: str) -> bytes:
        """Unpacked once: a sheet is first measured, then searched."""
        if self._held[0] != sheet:
            part = self._parts.get(sheet)
            self._held = (sheet, self._zip.read(part) if part in self._zip.namelist() else b"")
        return self._held[1]

    def _sheet_parts(self) -> Iterator[tuple[str, str]]:
        targets = {
            relation.get("Id"): str(relation.get("Target"))
            for relation in self._xml("xl/_rels/workbook.xml.rels")
        }
        for sheet in self._xml("xl/workbook.xml").iterfind(f".//{_ANY}sheet"):
            relation = next((value for name, value in sheet.items() if name.endswith("}id")), None)
            target = targets.get(relation, "")
            yield str(sheet.get("name")), target.lstrip("/") if target.startswith("/") else f"xl/{target}"

    def _percent_styles(self) -> Iterator[bytes]:
        if "xl/styles.xml" not in self._zip.namelist():
            return
        styles = self._xml("xl/styles.xml")
        own = {
            int(form.get("numFmtId", 0))
            for form in styles.iterfind(f".//{_ANY}numFmt")
            if "%" in str(form.get("formatCode"))
        }
        formats = styles.find(f"{_ANY}cellXfs")
        for index, form in enumerate(formats if formats is not None else ()):
            if int(form.get("numFmtId", 0)) in _PERCENT_IDS | own:
                yield str(index).encode()

    def _percent_cells(self, content: bytes) -> Iterator[Cell]:
        if not self._percent:
            return
        styles = b"|".join(self._percent)
        for found in re.finditer(_REF + rb"[^<>]{0,100}?\bs=[\"'](?:" + styles + rb")[\"']", content):
            yield _cell(found)

    def _xml(self, part: str):
        return ElementTree.fromstring(self._zip.read(part))


def _hidden_columns(content: bytes) -> Iterator[int]:
    before_rows, _, _ = content.partition(b"sheetData")
    for column in _HIDDEN_COLUMNS.findall(before_rows):
        low, high = _MIN.search(column), _MAX.search(column)
        if low and high:
            yield from range(int(low[1]), min(int(high[1]), MOST_COLUMNS) + 1)


def _cell(found: re.Match[bytes]) -> Cell:
    return int(found[2]), column_number(found[1].decode())


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """1 → A, 28 → AB."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
