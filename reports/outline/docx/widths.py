"""Column widths. Word and LibreOffice lay a table out by different rules, so that fixed widths are the safe ones."""

from __future__ import annotations

from dataclasses import dataclass

from reports.outline.grid import grid
from reports.outline.markup import plain
from reports.outline.nodes import Cell, Html, Table, Text

PADDING = 4.2
"""Millimetres at both sides of a cell together."""
LETTER = 0.53 * 25.4 / 72
"""Millimetres that a letter takes for each point of its size."""
LONGEST = 34
"""Letters after which a text is expected to wrap."""
DRAWING = 14
"""Letters' worth of room for a small drawing."""


@dataclass(frozen=True, slots=True)
class _Need:
    least: float
    wished: float


def column_widths(table: Table, total: float, size: float) -> list[float]:
    """Millimetres of each column, together `total`, for letters of `size` points."""
    needs = [_need(texts, size) for texts in _texts(table)]
    wishes = [
        _Need(need.least, max(need.least, total * column.width / 100)) if column.width else need
        for need, column in zip(needs, table.columns, strict=True)
    ]
    wished = sum(wish.wished for wish in wishes)
    if wished <= total:
        return [wish.wished * total / wished for wish in wishes]
    return _squeezed(wishes, total)


def _squeezed(wishes: list[_Need], total: float) -> list[float]:
    """Every column keeps its longest word where that is possible; the rest is shared."""
    least, wished = sum(wish.least for wish in wishes), sum(wish.wished for wish in wishes)
    if least >= total:
        return [wish.least * total / least for wish in wishes]
    part = (total - least) / (wished - least)
    return [wish.least + (wish.wished - wish.least) * part for wish in wishes]


def _need(texts: list[str], size: float) -> _Need:
    letter = size * LETTER
    word = max((len(_longest_word(text)) for text in texts), default=1)
    line = max((min(len(text), LONGEST) for text in texts), default=1)
    return _Need(word * letter + PADDING, max(word, line) * letter + PADDING)


def _texts(table: Table) -> list[list[str]]:
    """Every text of each column that stands in this column alone."""
    found = [[plain(column.title)] for column in table.columns]
    for row, slots in grid(table):
        for slot in slots:
            if slot.width == 1 and not slot.below and slot.column < len(found):
                found[slot.column].append(_text(slot.cell, bold=row.style != "normal"))
    return found


def _text(cell: Cell, *, bold: bool) -> str:
    """Letters of about one width: a percent sign takes two, and so many bold ones one more."""
    if _drawn(cell.text):
        return "x" * DRAWING
    heavy = "x" if bold or cell.strong else ""
    return ("xx" if cell.sign else "") + plain(cell.text).replace("%", "%x") + heavy


def _drawn(text: Text) -> bool:
    parts = text if isinstance(text, tuple) else (text,)
    return any(isinstance(part, Html) and "<svg" in part.html for part in parts)


def _longest_word(text: str) -> str:
    return max(text.replace("\u00ad", " ").split(), key=len, default="")
