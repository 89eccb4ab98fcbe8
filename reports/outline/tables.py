"""A table node as HTML: caption inside, real headings, plain text in cells, at most a few short classes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from reports.outline.markup import View, attribute, escape, figure_link, inline, mark_classes
from reports.outline.nodes import Cell, Column, Row, Table, Text

KIND_CLASS = {"number": "n", "code": "kd"}
ROW_CLASS = {"normal": "", "total": "jml", "group": "grup", "subhead": "anak"}


def render_table(table: Table, view: View) -> str:
    """The whole table with its note below it; on screen inside a box that scrolls sideways.

    On paper the lists name the page on which the caption stands, which is the last of a table of several pages.
    """
    anchor = f' id="{escape(table.slug)}"' if table.slug else ""
    above, below = ("", anchor) if view.paper and table.caption else (anchor, "")
    parts = (caption(table, below), column_widths(table.columns), head(table, view), body(table, view))
    kinds = f"t{' rapat' if table.wide else ''}{' pendek' if table.short else ''}"
    markup = f'<table{above} class="{kinds}">{"".join(parts)}</table>'
    if not view.paper:
        label = f"{table.number} {table.caption}".strip() or "Tabel"
        markup = scrolling(markup, label, named=bool(table.caption))
    return markup + note(table.note, view)


def scrolling(markup: str, label: str, *, named: bool) -> str:
    """A box that scrolls sideways, by keyboard too. `named`: its label is its own, as a landmark's has to be."""
    role = "region" if named else "group"
    return f'<div class="gulir" role="{role}" tabindex="0" aria-label="{escape(label)}">{markup}</div>'


def note(text: Text, view: View) -> str:
    """A source or remark that belongs to the table or figure above it."""
    return f'<p class="catatan">{inline(text, view)}</p>' if text else ""


def caption(table: Table, anchor: str = "") -> str:
    """ "Tabel 3.9 Judul"; nothing for a table without caption."""
    if not table.caption:
        return ""
    return f"<caption{anchor}><b>{table.number}</b> {escape(table.caption)}</caption>"


def column_widths(columns: tuple[Column, ...]) -> str:
    """A colgroup with a width class for the columns that ask for one."""
    if not any(column.width for column in columns):
        return ""
    marks = (f'<col class="k{column.width}">' if column.width else "<col>" for column in columns)
    return f"<colgroup>{''.join(marks)}</colgroup>"


def head(table: Table, view: View) -> str:
    """One or two rows of headings, and the row (1) (2) (3) where it is wanted."""
    if not table.head:
        return ""
    grouped = any(column.group for column in table.columns)
    rows = [grouped_titles(table.columns, view)] if grouped else []
    rows.append("".join(title(c, view, "lanjut") for c in table.columns if c.group or not grouped))
    markup = "".join(f"<tr>{row}</tr>" for row in rows)
    if table.column_numbers:
        numbers = "".join(f'<td class="c">({n})</td>' for n in range(1, len(table.columns) + 1))
        markup += f'<tr class="nomor">{numbers}</tr>'
    return f"<thead>{markup}</thead>"


def grouped_titles(columns: tuple[Column, ...], view: View) -> str:
    """The upper row: shared headings over their columns, single ones over both rows."""
    cells = []
    for group, run in groupby(columns, key=lambda column: column.group):
        members = list(run)
        if group:
            cells.append(
                f'<th scope="colgroup" colspan="{len(members)}" class="c induk">{escape(group)}</th>'
            )
        else:
            cells += [title(column, view, rowspan=2) for column in members]
    return "".join(cells)


def title(column: Column, view: View, below: str = "", rowspan: int = 1) -> str:
    classes = align(column) if not (below and column.group) else f"{align(column)} {below}".strip()
    span = f' rowspan="{rowspan}"' if rowspan > 1 else ""
    return f'<th scope="col"{span}{attribute(classes)}>{inline(column.title, view)}</th>'


def body(table: Table, view: View) -> str:
    """Rows in one tbody, but rows joined by a rowspan in a tbody of their own that no page break cuts."""
    parts = []
    for joined, rows in row_groups(table.rows):
        markup = "".join(render_row(row, table.columns, taken, view) for row, taken in rows)
        parts.append(f'<tbody class="utuh">{markup}</tbody>' if joined else f"<tbody>{markup}</tbody>")
    return "".join(parts)


Placed = tuple[Row, frozenset[int]]


def row_groups(rows: tuple[Row, ...]) -> Iterator[tuple[bool, list[Placed]]]:
    """Runs of rows: (joined by rowspans?, rows with the columns that are taken from above)."""
    loose: list[Placed] = []
    joined: list[Placed] = []
    open_until: dict[int, int] = {}
    for row in rows:
        taken = frozenset(open_until)
        spans = new_spans(row, taken)
        if spans and not joined and loose:
            yield False, loose
            loose = []
        (joined if spans or taken else loose).append((row, taken))
        open_until = {column: left - 1 for column, left in {**open_until, **spans}.items() if left > 1}
        if joined and not open_until:
            yield True, joined
            joined = []
    for kind, rest in ((True, joined), (False, loose)):
        if rest:
            yield kind, rest


def new_spans(row: Row, taken: frozenset[int]) -> dict[int, int]:
    """Column index and height of the cells in this row that reach further down."""
    spans: dict[int, int] = {}
    for index, cell in placed_cells(row, taken):
        if isinstance(cell, Cell) and cell.rowspan > 1:
            spans |= dict.fromkeys(range(index, index + cell.colspan), cell.rowspan)
    return spans


def placed_cells(row: Row, taken: frozenset[int]) -> Iterator[tuple[int, Cell | Text]]:
    """Each cell with the index of its first column."""
    index = 0
    for cell in row.cells:
        while index in taken:
            index += 1
        yield index, cell
        index += cell.colspan if isinstance(cell, Cell) else 1


def render_row(row: Row, columns: tuple[Column, ...], taken: frozenset[int], view: View) -> str:
    classes = attribute(ROW_CLASS[row.style])
    if len(row.cells) == 1 and not taken and len(columns) > 1:
        return f"<tr{classes}>{spanning(row, len(columns), view)}</tr>"
    cells = (
        render_cell(cell, columns[index] if index < len(columns) else columns[-1], view)
        for index, cell in placed_cells(row, taken)
    )
    return f"<tr{classes}>{''.join(cells)}</tr>"


def spanning(row: Row, width: int, view: View) -> str:
    """The only cell of a row, over all columns: a heading for what follows, or a remark."""
    cell = row.cells[0]
    text = inline(cell.text if isinstance(cell, Cell) else cell, view)
    if row.style in ("group", "subhead"):
        return f'<th scope="rowgroup" colspan="{width}">{text}</th>'
    return f'<td colspan="{width}">{text}</td>'


def render_cell(cell: Cell | Text, column: Column, view: View) -> str:
    if not isinstance(cell, Cell):
        return element(column, attribute(align(column)), inline(cell, view))
    text = figure_link(inline(cell.text, view), cell.source, view)
    classes = " ".join(name for name in (align(column, cell), mark_classes(cell.tone, cell.sign)) if name)
    return element(column, attribute(classes) + spans_of(cell), f"<b>{text}</b>" if cell.strong else text)


def element(column: Column, attributes: str, text: str) -> str:
    if column.kind == "head":
        return f'<th scope="row"{attributes}>{text}</th>'
    return f"<td{attributes}>{text}</td>"


def spans_of(cell: Cell) -> str:
    across = f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
    return across + (f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else "")


def align(column: Column, cell: Cell | None = None) -> str:
    """The letters that set alignment: n numbers, kd codes, c centred, r right, nothing for left."""
    wanted = (cell and cell.align) or column.align
    if wanted:
        return {"left": "", "right": "n" if column.kind == "number" else "r", "center": "c"}[wanted]
    return KIND_CLASS.get(column.kind, "")
