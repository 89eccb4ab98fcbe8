"""A member's month in Excel: download it, type into cells, upload it again."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from openpyxl import Workbook, load_workbook

from tests.cast import Person

HEADING_ROW = 4
CODE, SYMBOL, UNIT, LAST, FIGURE, FLAG, KEY = 1, 3, 6, 7, 8, 9, 10


class Sheet:
    """The downloaded workbook; `sheet["PAS-2.1|A|406611"] = 30` types into the row with that key."""

    def __init__(self, content: bytes) -> None:
        self.book: Workbook = load_workbook(io.BytesIO(content))
        self.page = self.book["Isian"]

    def rows(self) -> Iterator[int]:
        yield from range(HEADING_ROW + 1, self.page.max_row + 1)

    @property
    def keys(self) -> list[str]:
        return [str(self.page.cell(row, KEY).value) for row in self.rows()]

    def row(self, key: str) -> int:
        return next(row for row in self.rows() if self.page.cell(row, KEY).value == key)

    def cell(self, key: str, column: int = FIGURE) -> Any:
        return self.page.cell(self.row(key), column)

    def __setitem__(self, key: str, value: Any) -> None:
        self.cell(key).value = value

    @property
    def content(self) -> bytes:
        kept = io.BytesIO()
        self.book.save(kept)
        return kept.getvalue()


def downloaded(person: Person, month: int = 12, year: int = 2023) -> Sheet:
    return Sheet(person.open("sheet_download", month=month, year=year).body)


def upload(person: Person, content: bytes | Sheet, month: int = 12, name: str = "isian.xlsx") -> Any:
    form = person.open("sheet", month=month).forms["unggah"]
    form["berkas"] = (name, content.content if isinstance(content, Sheet) else content)
    return form.submit(status="*")


def save(preview: Any, look: bool = False) -> Any:
    """Presses "Simpan" under a preview, having ticked that the figures were looked at."""
    form = preview.forms["simpan"]
    if look:
        form["periksa"] = True
    answer = form.submit(status="*")
    return answer.follow() if answer.status_int == 302 else answer


def findings(page: Any) -> list[tuple[str, str, str]]:
    """(row, column, sentence)."""
    table = page.html.find("section", attrs={"aria-labelledby": "judul-temuan"}).tbody
    rows = ([cell.get_text(strip=True) for cell in row.find_all("td")] for row in table.find_all("tr"))
    return [(row, column, said) for row, column, said in rows]


def differences(page: Any) -> list[list[str]]:
    table = page.html.find("section", attrs={"aria-labelledby": "judul-beda"}).tbody
    return [
        [cell.get_text(" ", strip=True) for cell in row.find_all(["th", "td"])]
        for row in table.find_all("tr")
    ]
