"""The first sheet: what the workbook holds, with a link to every sheet."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook

from reports.outline import nodes as n

from . import looks
from .data import DATA, NOTE
from .values import put_text

CONTENTS = "Daftar Isi"


def contents_sheet(book: Workbook, document: n.Document, tables: Sequence[n.Table]) -> None:
    sheet = book.create_sheet(CONTENTS)
    put_text(sheet["A1"], document.title)
    put_text(sheet["A2"], document.subtitle)
    sheet["A1"].font = looks.TITLE
    for place, title in ((1, "Lembar"), (2, "Isi")):
        put_text(sheet.cell(4, place), title)
        sheet.cell(4, place).font, sheet.cell(4, place).border = looks.BOLD, looks.HEAD
    entries = [(DATA, NOTE), *((table.number, table.caption) for table in tables)]
    for row, (name, title) in enumerate(entries, start=5):
        put_text(sheet.cell(row, 1), name)
        looks.link(sheet, f"A{row}", name)
        put_text(sheet.cell(row, 2), title)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 14, 100
    sheet.freeze_panes = "A5"
    looks.on_paper(sheet, 4)
