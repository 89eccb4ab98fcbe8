"""A table as a grid: where every cell stands once spans are resolved. Word and Excel need it; HTML does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from reports.outline.nodes import Cell, Column, Row, Table, Text
from reports.outline.tables import placed_cells


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell with its first column, its columns and its rows; `below` marks the parts under its first row."""

    cell: Cell
    column: int
    width: int = 1
    height: int = 1
    below: bool = False


def grid(table: Table) -> Iterator[tuple[Row, list[Slot]]]:
    """Each row with the slots that cover it from left to right, gaps filled with empty cells."""
    hanging: list[tuple[Slot, int]] = []
    for row in table.rows:
        continued = [replace(slot, below=True) for slot, _ in hanging]
        own = list(_own(row, continued, len(table.columns)))
        yield row, sorted([*own, *continued], key=lambda slot: slot.column)
        reaching = [*hanging, *((slot, slot.height) for slot in own)]
        hanging = [(slot, left - 1) for slot, left in reaching if left > 1]


def _own(row: Row, continued: list[Slot], columns: int) -> Iterator[Slot]:
    taken = frozenset(place for slot in continued for place in _covered(slot))
    if len(row.cells) == 1 and not taken:
        yield Slot(as_cell(row.cells[0]), 0, columns)
        return
    used = set(taken)
    for index, content in placed_cells(row, taken):
        cell = as_cell(content)
        slot = Slot(cell, index, cell.colspan, cell.rowspan)
        used.update(_covered(slot))
        yield slot
    yield from (Slot(Cell(), index) for index in range(columns) if index not in used)


def _covered(slot: Slot) -> range:
    return range(slot.column, slot.column + slot.width)


def as_cell(content: Cell | Text) -> Cell:
    return content if isinstance(content, Cell) else Cell(content)


@dataclass(frozen=True, slots=True)
class Heading:
    """A column heading: shared by neighbours (`width` above 1), or over both rows (`height` 2)."""

    text: Text
    column: int
    width: int = 1
    height: int = 1
    below: bool = False


def headings(columns: tuple[Column, ...]) -> list[list[Heading]]:
    """One row of headings, or two where columns share one above their own."""
    if not any(column.group for column in columns):
        return [[Heading(column.title, index) for index, column in enumerate(columns)]]
    upper: list[Heading] = []
    for group, members in groupby(enumerate(columns), key=lambda pair: pair[1].group):
        places = list(members)
        if group:
            upper.append(Heading(group, places[0][0], len(places)))
        else:
            upper += [Heading(column.title, index, height=2) for index, column in places]
    lower = [Heading(column.title, index, below=not column.group) for index, column in enumerate(columns)]
    return [upper, lower]


def alignment(column: Column, cell: Cell | None = None) -> str:
    """left, right or center, as the cell or its column wants it; numbers stand right."""
    wanted = (cell and cell.align) or column.align
    return wanted or ("right" if column.kind == "number" else "left")
