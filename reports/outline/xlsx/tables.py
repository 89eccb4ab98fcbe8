"""One sheet for each captioned table: title, headings, rows with real numbers, note."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reports.facts.figures import Figure
from reports.outline import nodes as n
from reports.outline.grid import Slot, alignment, grid, headings
from reports.outline.markup import plain
from reports.outline.numbering import Numbered

from . import looks
from .index import CONTENTS
from .values import put_figure, put_printed, put_text

TOP = 4
"""The first heading row; the title, the way back and an empty row stand above it."""
WIDEST = 60
LINE = 15
"""Points of a line of text."""


def captioned_tables(numbered: Numbered) -> Iterator[n.Table]:
    for section in numbered.chapters:
        yield from _tables(section)


def _tables(block: Any) -> Iterator[n.Table]:
    if isinstance(block, n.Table) and block.caption:
        yield block
    elif isinstance(block, n.Section):
        for inner in block.above + block.children:
            yield from _tables(inner)
    elif isinstance(block, n.SideBySide):
        for inner in block.main + block.aside:
            yield from _tables(inner)


def table_sheet(book: Workbook, table: n.Table, figures: Mapping[str, Figure]) -> None:
    sheet = book.create_sheet(table.number)
    put_text(sheet["A1"], f"{table.number} {table.caption}")
    sheet["A1"].font = looks.TITLE
    put_text(sheet["A2"], f"Kembali ke {CONTENTS}")
    looks.link(sheet, "A2", CONTENTS)
    first = _head(sheet, table)
    last = _body(sheet, table, first, figures)
    if table.note:
        put_text(sheet.cell(last + 2, 1), plain(table.note))
        sheet.cell(last + 2, 1).font = looks.NOTE
    _sizes(sheet, table, first)
    sheet.freeze_panes = sheet.cell(first, 1)
    looks.on_paper(sheet, first - 1)


def _head(sheet: Worksheet, table: n.Table) -> int:
    """Writes the headings; returns the first row below them."""
    rows = headings(table.columns) if table.head else []
    for place, row in enumerate(rows, start=TOP):
        for heading in row:
            cell = sheet.cell(place, heading.column + 1)
            cell.font, cell.border = looks.BOLD, looks.HEAD
            if heading.below:
                continue
            put_text(cell, plain(heading.text))
            side = "center" if heading.width > 1 else alignment(table.columns[heading.column])
            cell.alignment = looks.aligned(side)
            _merge(sheet, place, heading.column, heading.width, heading.height)
    return TOP + len(rows)


def _body(sheet: Worksheet, table: n.Table, first: int, figures: Mapping[str, Figure]) -> int:
    """Writes the rows; returns the last one."""
    place = first
    for place, (row, slots) in enumerate(grid(table), start=first):
        for slot in slots:
            if not slot.below:
                _slot(sheet, place, slot, row, table.columns, figures)
    return place


def _slot(
    sheet: Worksheet,
    place: int,
    slot: Slot,
    row: n.Row,
    columns: tuple[n.Column, ...],
    figures: Mapping[str, Figure],
) -> None:
    cell = sheet.cell(place, slot.column + 1)
    column = columns[min(slot.column, len(columns) - 1)]
    _content(cell, slot.cell, column, figures)
    cell.alignment = looks.aligned("left" if slot.width == len(columns) > 1 else alignment(column, slot.cell))
    if slot.cell.strong or row.style != "normal":
        cell.font = looks.BOLD
    if row.style == "total":
        cell.border = looks.TOTAL
    elif row.style == "group":
        cell.fill = looks.GROUND
    _merge(sheet, place, slot.column, slot.width, slot.height)


def _content(cell: Any, node: n.Cell, column: n.Column, figures: Mapping[str, Figure]) -> None:
    """A figure by its source, else a number where the column holds numbers, else text."""
    figure = figures.get(node.source) if node.source else None
    text = plain(node.text)
    if figure is not None and figure.display == text:
        put_figure(cell, figure)
    elif column.kind == "number":
        put_printed(cell, text)
    else:
        put_text(cell, text)


def _merge(sheet: Worksheet, row: int, column: int, width: int, height: int) -> None:
    if width > 1 or height > 1:
        sheet.merge_cells(
            start_row=row, end_row=row + height - 1, start_column=column + 1, end_column=column + width
        )


def _sizes(sheet: Worksheet, table: n.Table, first: int) -> None:
    """Columns as wide as their texts up to a limit; rows as high as the lines that then remain."""
    widths = _widths(table)
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    for place, (_, slots) in enumerate(grid(table), start=first):
        lines = max((_lines(slot, widths) for slot in slots), default=1)
        if lines > 1:
            sheet.row_dimensions[place].height = lines * LINE


def _widths(table: n.Table) -> list[int]:
    longest = [max(8, len(plain(column.title))) for column in table.columns]
    for _, slots in grid(table):
        for slot in slots:
            if slot.width == 1 and slot.column < len(longest):
                longest[slot.column] = max(longest[slot.column], len(plain(slot.cell.text)))
    return [min(length + 2, WIDEST) for length in longest]


def _lines(slot: Slot, widths: list[int]) -> int:
    room = sum(widths[slot.column : slot.column + slot.width])
    return 1 if slot.below else -(-len(plain(slot.cell.text)) // max(room - 2, 1))
