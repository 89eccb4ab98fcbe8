"""A table node as a native Word table: headings that repeat, merged cells, rules instead of boxes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reports.outline import nodes as n
from reports.outline.grid import Heading, Slot, alignment, grid, headings

from . import theme
from .captions import caption, note
from .inline import PLAIN, Letters, runs, sign
from .package import Package
from .styles import rule
from .widths import column_widths
from .xml import Element, mm, on, w

_Line = tuple[str, int, str]
"""Side, width in eighths of a point, kind."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the cells of one table share."""

    table: n.Table
    package: Package
    widths: tuple[int, ...]

    @property
    def dense(self) -> str:
        return "Rapat" if self.table.wide else ""

    def width(self, column: int, columns: int) -> int:
        return sum(self.widths[column : column + columns])


def table(node: n.Table, package: Package, room: float) -> Iterator[Element]:
    """The table with its caption and its note below it; `room` is the width of the text in millimetres."""
    widths = tuple(mm(width) for width in column_widths(node, room, 8 if node.wide else 9.4))
    frame = _Frame(node, package, widths)
    rows = [*_head(frame), *_body(frame)]
    yield w("tbl", _properties(sum(widths), node), _columns(widths), *rows)
    if node.caption:
        yield caption("Tabel", node, package)
    yield from note(node.note, package)
    if not node.caption and not node.note:
        yield spacer()


def spacer() -> Element:
    """Air after a table: Word joins two tables that stand next to each other."""
    return w("p", w("pPr", w("spacing", before=0, after=0, line=200, lineRule="exact")))


def _properties(width: int, node: n.Table) -> Element:
    title = f"{node.number} {node.caption}".strip()
    return w(
        "tblPr",
        w("tblStyle", val="TabelLaporan"),
        w("tblW", w=width, type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1),
        w("tblCaption", val=title) if title else None,
    )


def _columns(widths: tuple[int, ...]) -> Element:
    return w("tblGrid", *(w("gridCol", w=width) for width in widths))


# --- head ---


def _head(frame: _Frame) -> Iterator[Element]:
    if not frame.table.head:
        return
    rows = headings(frame.table.columns)
    for place, row in enumerate(rows):
        cells = (_heading(item, frame, place, len(rows)) for item in row)
        yield _row(cells, head=True)
    if frame.table.column_numbers:
        numbers = (_number(index, frame) for index in range(len(frame.table.columns)))
        yield _row(numbers, head=True)


def _number(index: int, frame: _Frame) -> Element:
    look = _Look("center", lines=(("bottom", 6, "single"),), keep=True)
    grey = Letters(colour=theme.INK_2)
    return _cell(frame, index, 1, runs(f"({index + 1})", frame.package, grey), look)


def _heading(item: Heading, frame: _Frame, place: int, rows: int) -> Element:
    """A thick rule above the first row and below the last; none between a shared heading and its own."""
    column = frame.table.columns[item.column]
    look = _Look(
        align="center" if item.width > 1 else alignment(column),
        style="KepalaTabel",
        lines=(
            ("top", 6, "single") if place == 0 else ("top", 0, "nil"),
            ("bottom", 6, "single") if place == rows - 1 else ("bottom", 0, "nil"),
        ),
        merge="restart" if item.height > 1 else "continue" if item.below else "",
        bottom=True,
    )
    content = () if item.below else runs(item.text, frame.package)
    return _cell(frame, item.column, item.width, content, look)


# --- body ---


def _body(frame: _Frame) -> Iterator[Element]:
    """The first row stays with the second, the last with its neighbour and the caption; a short table as a whole."""
    rows = list(grid(frame.table))
    last = len(rows) - 1
    held = {*range(last)} if frame.table.short else {0, last - 1}
    held |= {last} if frame.table.caption else set()
    for place, (row, slots) in enumerate(rows):
        together = place in held or row.style in ("group", "subhead")
        yield _row(_slot(slot, row, frame, keep=together) for slot in slots)


def _slot(slot: Slot, row: n.Row, frame: _Frame, *, keep: bool) -> Element:
    column = frame.table.columns[min(slot.column, len(frame.table.columns) - 1)]
    ground, letters = _tone(slot.cell.tone, row.style)
    letters = replace(letters, bold=letters.bold or slot.cell.strong)
    whole = slot.width == len(frame.widths) > 1
    look = _Look(
        align="left" if whole else alignment(column, slot.cell),
        lines=_TOTAL if row.style == "total" else (),
        ground=ground,
        merge="continue" if slot.below else "restart" if slot.height > 1 else "",
        keep=keep,
    )
    content = () if slot.below else _content(slot.cell, letters, frame.package)
    return _cell(frame, slot.column, slot.width, content, look)


_TOTAL: tuple[_Line, ...] = (("top", 6, "single"), ("bottom", 6, "double"))


def _content(cell: n.Cell, letters: Letters, package: Package) -> Iterator[Element]:
    if cell.sign:
        yield from sign(cell.sign, package)
        letters = replace(letters, bold=True)
    yield from runs(cell.text, package, letters)


def _tone(tone: str, style: n.RowStyle) -> tuple[str, Letters]:
    """Ground and letters: of the cell's tone, or of its row."""
    if tone:
        ground, colour = theme.TONES[tone]
        return ground, Letters(colour=colour)
    if style == "group":
        return theme.SUNKEN, Letters(bold=True)
    if style == "subhead":
        return "", Letters(bold=True, colour=theme.NAVY)
    return "", replace(PLAIN, bold=style == "total")


# --- rows and cells ---


def _row(cells: Iterator[Element], *, head: bool = False) -> Element:
    return w("tr", w("trPr", w("cantSplit"), on("tblHeader", head)), *cells)


@dataclass(frozen=True, slots=True)
class _Look:
    """How one cell looks, and how it holds together with its neighbours."""

    align: str = "left"
    style: str = "IsiTabel"
    lines: tuple[_Line, ...] = ()
    ground: str = ""
    merge: str = ""
    keep: bool = False
    bottom: bool = False


def _cell(frame: _Frame, column: int, columns: int, content: Iterable[Element], look: _Look) -> Element:
    properties = w(
        "tcPr",
        w("tcW", w=frame.width(column, columns), type="dxa"),
        w("gridSpan", val=columns) if columns > 1 else None,
        w("vMerge", val=look.merge) if look.merge else None,
        w("tcBorders", *(_drawn(line) for line in look.lines)) if look.lines else None,
        w("shd", val="clear", color="auto", fill=look.ground) if look.ground else None,
        w("vAlign", val="bottom") if look.bottom else None,
    )
    paragraph = w(
        "pPr",
        w("pStyle", val=f"{look.style}{frame.dense}"),
        on("keepNext", look.keep),
        w("jc", val=look.align) if look.align != "left" else None,
    )
    return w("tc", properties, w("p", paragraph, *content))


def _drawn(line: _Line) -> Element:
    side, eighths, kind = line
    return rule(side, eighths, theme.INK, kind)
