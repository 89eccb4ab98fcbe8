"""From a raw sheet and its header to a table of typed rows, totals apart."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from .cells import ColumnCells, body
from .fields import INVALID, Column, Field, Row, Setting, Source, Table, What
from .headings import Header, title_above
from .lines import Line, lines_below, remarks, total_label, without_signature, words_of
from .opening import RawSheet
from .scales import factor_in
from .words import plain, years_in

YEAR_HEADINGS = {"tahun", "tahun anggaran", "thn", "thn anggaran", "ta", "t a"}


def build(sheet: RawSheet, header: Header, source: Source, setting: Setting) -> Table:
    table = Table(sheet.name, title_above(sheet, header), header.columns, header.last, [], [])
    lines = lines_below(sheet, header, table, setting)
    _mind_columns(table, source, sheet)
    _mind_width(table, lines, sheet)
    table.factor = _factor(table, lines)
    table.years = _years(table, lines)
    lines = without_signature(table, lines, sheet.marks)
    cells = _typed(table, lines, sheet, setting)
    for line, values in zip(lines, cells, strict=True):
        _sort_in(table, source, line, values)
    _mind_emptiness(table)
    return table


# which columns


def _mind_columns(table: Table, source: Source, sheet: RawSheet) -> None:
    """A field in two columns is an error until the planner says which one counts; a hidden column is told."""
    for column in table.columns:
        if column.field and column.index in sheet.marks.hidden_columns:
            table.warn(
                table.header_row, column.field.name, "Kolom ini disembunyikan di lembarnya, tetapi dibaca."
            )
    held: dict[str, list[Column]] = {}
    for column in table.columns:
        if column.field:
            held.setdefault(column.field.name, []).append(column)
    for columns in held.values():
        if len(columns) > 1:
            places = " dan ".join(column.shown for column in columns)
            table.error(
                table.header_row,
                None,
                f"Kolom {_label(columns[0])} ada {len(columns)} kali: {places}. Pilih satu pada pemetaan kolom.",
            )
    found = set(held)
    for group in source.needs:
        if not found & set(group):
            labels = " atau ".join(
                source.field(name).label for name in (group if len(group) == 2 else group[:1])
            )
            table.error(
                table.header_row, None, f"Kolom {labels} tidak ada. Pilih kolomnya pada pemetaan kolom."
            )


def _label(column: Column) -> str:
    assert column.field is not None
    return column.field.label


def _mind_width(table: Table, lines: Sequence[Line], sheet: RawSheet) -> None:
    """Where commas separate values, a row with more cells than its header was cut by commas of its own numbers."""
    if not sheet.by_comma:
        return
    width = max((column.index for column in table.columns if column.heading), default=0)
    longer = [line for line in lines if any(cell not in ("", None) for cell in line.cells[width:])]
    if longer:
        count = len(longer[0].cells)
        table.error(
            longer[0].number,
            None,
            f"Baris ini terbagi menjadi {count} kolom, padahal judulnya {width}: koma desimalnya ikut memisahkan "
            "kolom. Simpan ulang sebagai .xlsx, atau sebagai CSV dengan pemisah titik koma.",
        )


def _factor(table: Table, lines: Sequence[Line]) -> Decimal:
    """Title, money headings or a remark below the table may say "dalam ribuan rupiah"."""
    money = " ".join(c.heading for c in table.columns if c.field and c.field.what is What.RUPIAH)
    alone = " ".join(remarks(lines))
    return next((found for text in (table.title, money, alone) if (found := factor_in(text))), Decimal(1))


def _years(table: Table, lines: Sequence[Line]) -> set[int]:
    """What a column headed "Tahun" says, where the source has no field for it."""
    columns = [c for c in table.columns if c.field is None and c.heading in YEAR_HEADINGS]
    cells = (cell for column in columns for cell in body([line.cells for line in lines], column.index))
    return {year for cell in cells for year in years_in(plain(cell).removesuffix(" 0"))}


# which values


def _typed(table: Table, lines: Sequence[Line], sheet: RawSheet, setting: Setting) -> list[dict[str, Any]]:
    """Column by column, because a column decides how its numbers are read."""
    numbers = [line.number for line in lines]
    rows: list[dict[str, Any]] = [{} for _ in lines]
    for column in table.columns:
        if column.field is None or column.field.name in _done(rows):
            continue
        raw = list(body([line.cells for line in lines], column.index))
        if column.field.what in {What.TEXT, What.CODE}:
            _fill_merged(raw, numbers, column, sheet)
        values = ColumnCells(table, column, numbers, raw, sheet.marks).read(setting)
        for row, value in zip(rows, values, strict=True):
            row[column.field.name] = value
    return rows


def _done(rows: Sequence[dict[str, Any]]) -> set[str]:
    return set(rows[0]) if rows else set()


def _fill_merged(raw: list[Any], numbers: Sequence[int], column: Column, sheet: RawSheet) -> None:
    """A code or name merged over several rows belongs to each of them."""
    places = {number: index for index, number in enumerate(numbers)}
    for top, left, bottom, _right in sheet.merged:
        if left != column.index or top == bottom or top not in places:
            continue
        for number in range(top + 1, bottom + 1):
            if number in places:
                raw[places[number]] = raw[places[top]]


# which kind of row


def _sort_in(table: Table, source: Source, line: Line, values: dict[str, Any]) -> None:
    if label := total_label(line.cells):
        table.totals.append(Row(line.number, values, label))
    elif any(_given(values.get(name)) for name in source.identity) and _has_data(table, source, values):
        table.rows.append(Row(line.number, values))
    elif any(_given(values.get(field.name)) for field in _number_fields(source)):
        labels = " atau ".join(source.field(name).label for name in source.identity)
        table.error(
            line.number, None, f"Baris ini berisi angka tanpa {labels}. Lengkapi atau hapus barisnya."
        )
        table.rows.append(Row(line.number, values))
    else:
        table.notes += "\n" + words_of(line)


def _has_data(table: Table, source: Source, values: dict[str, Any]) -> bool:
    """A note below the table may stand under the name's column; a row of data has more than its name."""
    others = (name for name in values if name not in source.identity)
    if any(values[name] is not None for name in others):
        return True
    if "code" in source.identity:
        return str(values.get("code") or "")[:1].isdigit()
    return sum(_given(values.get(name)) for name in source.identity) > 1


def _number_fields(source: Source) -> list[Field]:
    return [field for field in source.fields if field.what in {What.RUPIAH, What.PERCENT, What.NUMBER}]


def _given(value: Any) -> bool:
    return value is not None and value is not INVALID


def _mind_emptiness(table: Table) -> None:
    if not table.rows:
        table.error(table.header_row, None, "Di bawah judul kolom tidak ada baris data.")
