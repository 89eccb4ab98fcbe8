"""From a raw sheet and its header to a table of typed rows, totals apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import Any

from .cells import ColumnCells, body
from .fields import INVALID, Column, Field, Row, Setting, Source, Table, What
from .headings import Header, skip_counting_row, title_above
from .opening import RawSheet
from .scales import factor_in, is_unit
from .words import plain, years_in

YEAR_HEADINGS = {"tahun", "tahun anggaran", "thn", "thn anggaran", "ta", "t a"}
TOTAL_WORDS = ("total", "jumlah", "rata rata", "rerata", "grand total", "sub total", "subtotal")
_LONGEST_TOTAL = 5
_HIDDEN = (("ikut", "Ikutkan baris tersembunyi"), ("abaikan", "Abaikan baris tersembunyi"))


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    cells: Sequence[Any]


def build(sheet: RawSheet, header: Header, source: Source, setting: Setting) -> Table:
    table = Table(sheet.name, title_above(sheet, header), header.columns, header.last, [], [])
    lines = _lines(sheet, header, table, setting)
    _mind_columns(table, source, sheet)
    _mind_width(table, lines, sheet)
    table.factor = _factor(table, lines)
    table.years = _years(table, lines)
    cells = _typed(table, lines, sheet, setting)
    for line, values in zip(lines, cells, strict=True):
        _sort_in(table, source, line, values)
    _mind_emptiness(table)
    return table


# which rows


def _lines(sheet: RawSheet, header: Header, table: Table, setting: Setting) -> list[_Line]:
    """Rows below the header that hold something; hidden ones as the planner decides."""
    start = skip_counting_row(sheet, header.last + 1)
    lines = [
        _Line(number, cells)
        for number, cells in enumerate(sheet.rows[start - 1 :], start)
        if any(cell not in ("", None) for cell in cells)
    ]
    above = [_said(cells) for cells in sheet.rows[header.first - 1 : header.last]]
    lines = [line for line in lines if not _repeats(line.cells, above)]
    hidden = [line.number for line in lines if line.number in sheet.marks.hidden_rows]
    answer = setting.answers.get(f"tersembunyi:{sheet.name}")
    if hidden and answer is None:
        text = f"Lembar {sheet.name} menyembunyikan baris {some(hidden)}. Ikut dibaca atau tidak?"
        table.ask(f"tersembunyi:{sheet.name}", text, _HIDDEN)
    if answer == "abaikan":
        return [line for line in lines if line.number not in sheet.marks.hidden_rows]
    return lines


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


def some(numbers: Sequence[int], most: int = 8) -> str:
    shown = ", ".join(str(number) for number in numbers[:most])
    return f"{shown} dan {len(numbers) - most} lainnya" if len(numbers) > most else shown


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


def _mind_width(table: Table, lines: Sequence[_Line], sheet: RawSheet) -> None:
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


def _factor(table: Table, lines: Sequence[_Line]) -> Decimal:
    """Title, money headings or a remark below the table may say "dalam ribuan rupiah"."""
    money = " ".join(c.heading for c in table.columns if c.field and c.field.what is What.RUPIAH)
    remarks = " ".join(_remarks(lines))
    return next((found for text in (table.title, money, remarks) if (found := factor_in(text))), Decimal(1))


def _remarks(lines: Sequence[_Line]) -> Iterator[str]:
    """Texts that stand alone in their row."""
    for line in lines:
        given = islice((cell for cell in line.cells if cell not in ("", None)), 2)
        match list(given):
            case [str(text)]:
                yield text


def _years(table: Table, lines: Sequence[_Line]) -> set[int]:
    """What a column headed "Tahun" says, where the source has no field for it."""
    columns = [c for c in table.columns if c.field is None and c.heading in YEAR_HEADINGS]
    cells = (cell for column in columns for cell in body([line.cells for line in lines], column.index))
    return {year for cell in cells for year in years_in(plain(cell).removesuffix(" 0"))}


# which values


def _typed(table: Table, lines: Sequence[_Line], sheet: RawSheet, setting: Setting) -> list[dict[str, Any]]:
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


def _sort_in(table: Table, source: Source, line: _Line, values: dict[str, Any]) -> None:
    if label := _total_label(line.cells):
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
        table.notes += "\n" + " ".join(str(cell) for cell in line.cells if cell not in ("", None))


def _total_label(cells: Sequence[Any]) -> str:
    """ "" for any other row. The first text of a total says so; a running number may stand before it."""
    texts = (cell for cell in cells if isinstance(cell, str) and not cell.isdigit())
    words = next((text for cell in texts if (text := plain(cell)) and not text.isdigit()), "")
    return words if words.startswith(TOTAL_WORDS) and len(words.split()) <= _LONGEST_TOTAL else ""


def _has_data(table: Table, source: Source, values: dict[str, Any]) -> bool:
    """A note below the table may stand under the name's column; a row of data has more than its name."""
    others = (name for name in values if name not in source.identity)
    return any(values[name] is not None for name in others) or str(values.get("code") or "")[:1].isdigit()


def _number_fields(source: Source) -> list[Field]:
    return [field for field in source.fields if field.what in {What.RUPIAH, What.PERCENT, What.NUMBER}]


def _given(value: Any) -> bool:
    return value is not None and value is not INVALID


def _mind_emptiness(table: Table) -> None:
    if not table.rows:
        table.error(table.header_row, None, "Di bawah judul kolom tidak ada baris data.")
