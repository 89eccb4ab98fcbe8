"""Any other table, with the columns of the office workbook: the planner maps them once, they are saved as given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lkjip.workbooks import Column, Kind
from lkjip.workbooks import Table as Definition

from ..reading.checks import Once, mind_totals
from ..reading.fields import INVALID, Field, Record, Row, Setting, Source, Table, What, record
from ..reading.words import plain

_WHAT = {
    Kind.TEXT: What.TEXT,
    Kind.RUPIAH: What.RUPIAH,
    Kind.DATE: What.DATE,
    Kind.DECIMAL: What.NUMBER,
}
_RANGES = {Kind.MONTH: (1, 12), Kind.QUARTER: (1, 4), Kind.FLAG: (0, 1), Kind.INTEGER: (0, 99_999)}


class _Reader:
    """Reads rows of one table of the office workbook."""

    def __init__(self, definition: Definition) -> None:
        self._definition = definition

    def __call__(self, table: Table, setting: Setting) -> list[Record]:
        once, records = Once(table, "Kunci"), []
        for row in table.rows:
            values = dict(self._values(table, row, setting))
            if len(values) < len(self._present(table)):
                continue
            key = {name: values.pop(name) for name in self._definition.key}
            if once.allows(tuple(key.values()), " ".join(str(part) for part in key.values()), row.number):
                records.append(record(self._definition.name, table, row.number, key, values))
        money = [column.name for column in self._definition.columns if column.kind is Kind.RUPIAH]
        mind_totals(table, setting, money)
        return records

    def _present(self, table: Table) -> list[Column]:
        """Columns of the sheet, and those of the key that it leaves out."""
        return [column for column in self._definition.columns if column.key or table.has(column.name)]

    def _values(self, table: Table, row: Row, setting: Setting) -> Iterator[tuple[str, Any]]:
        for column in self._present(table):
            cell = row[column.name]
            if column.name == "tahun":
                cell = setting.year if cell is None else cell
            if fault := self._fault(column, cell, setting):
                table.error(row.number, column.name, fault)
            elif cell is not INVALID:
                yield column.name, self._stored(column, cell)

    def _fault(self, column: Column, cell: Any, setting: Setting) -> str:
        if cell is INVALID:
            return ""
        if cell is None:
            return "Sel ini wajib diisi." if column.required else ""
        if column.name == "tahun" and int(cell) != setting.year:
            return f"Baris ini tahun {cell}, sedangkan halaman impor ini tahun {setting.year}."
        low, high = _RANGES.get(column.kind, (None, None))
        if low is not None and high is not None and not (low <= cell <= high and cell == int(cell)):
            return f"Nilai {cell} di luar batas. Tulis angka {low} sampai {high}."
        if fault := _unplaced(column, cell, setting):
            return fault
        if column.choices and cell not in column.choices:
            return f"“{cell}” tidak dikenal. Pilih salah satu: {', '.join(column.choices)}."
        return ""

    def _stored(self, column: Column, cell: Any) -> Any:
        if cell is None:
            return "" if column.kind is Kind.TEXT else None
        if column.kind is Kind.FLAG:
            return cell == 1
        return int(cell) if column.kind in _RANGES or column.kind is Kind.YEAR else cell


def _unplaced(column: Column, cell: Any, setting: Setting) -> str:
    known = {"satker": setting.units, "divisi": setting.divisions}.get(column.name)
    if known is None or any(unit.code == cell for unit in known):
        return ""
    return f"Kode {column.name} {cell} bukan milik kantor ini. Perbaiki kodenya atau hapus barisnya."


def table_source(definition: Definition) -> Source:
    fields = tuple(
        Field(
            column.name,
            column.name.replace("_", " "),
            _WHAT.get(column.kind, What.NUMBER),
            (plain(column.name),),
        )
        for column in definition.columns
    )
    needs = tuple(
        (column.name,) for column in definition.columns if column.required and column.name != "tahun"
    )
    identity = tuple(column.name for column in definition.columns if column.key and column.name != "tahun")
    return Source(
        code=f"tabel-{definition.name}",
        label=f"Tabel {definition.name} (buku kerja)",
        fields=fields,
        needs=needs,
        hints=(),
        read=_Reader(definition),
        identity=identity,
    )
