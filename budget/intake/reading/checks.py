"""Checks that several readers share: the period of a sheet, its totals, keys that stand once."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Hashable, Sequence
from decimal import Decimal

from lkjip.numbers import format_number, format_rupiah
from lkjip.periods import month_name

from .fields import INVALID, Row, Setting, Table
from .words import budget_years_in, day_in, period_below, period_end, plain, unstamped, years_in

_MEANS = ("rata rata", "rerata")
_NEAR = Decimal("0.0105")
"""Hidden decimals of the rows and the rounding of the mean."""
_KEEP = (("ya", "Ya, simpan menurut barisnya"),)


def mind_year(table: Table, setting: Setting) -> None:
    """The title, the filter below the table or a column of years must not speak of another year only."""
    years = _years(table)
    if years and setting.year not in years:
        shown = ", ".join(str(year) for year in sorted(years))
        table.error(
            None,
            None,
            f"Berkas ini menyebut tahun {shown}, sedangkan halaman impor ini tahun {setting.year}. "
            "Buka halaman impor tahun itu.",
        )


def _years(table: Table) -> set[int]:
    """What names a budget year goes before a mere date: a table of 2023 may be told as it stood in January 2024."""
    ends = _period(table)
    dated = {ends[0]} if ends else years_in(plain(unstamped(table.title)))
    return table.years or budget_years_in(unstamped(table.title)) or dated


def _period(table: Table) -> tuple[int, int] | None:
    return period_end(table.title) or period_below(table.notes)


def month_of(table: Table, setting: Setting) -> int | None:
    """The month up to which the sheet counts: as it says itself, else as the planner says; None asks."""
    said = _period(table)
    chosen = setting.answers.get("bulan")
    month = int(chosen) if chosen and chosen.isdigit() and 1 <= int(chosen) <= 12 else None
    if said and said[0] == setting.year:
        if month and month != said[1]:
            table.error(
                None,
                None,
                f"Berkas menyebut sampai {month_name(said[1])} {said[0]}, sedangkan yang dipilih "
                f"{month_name(month)}. Kosongkan pilihan bulan atau periksa berkasnya.",
            )
        return said[1]
    if said and setting.year not in _years(table):  # another year's file: mind_year has said so
        return said[1]
    if month is None:
        months = tuple((str(number), month_name(number)) for number in range(1, 13))
        table.ask("bulan", "Sampai bulan apa data ini dihitung?", months)
    return month


def as_of(table: Table, setting: Setting, month: int) -> dt.date:
    """The day that the title names, else the last day of the month."""
    named = day_in(unstamped(table.title))
    if named and named.year == setting.year and named.month == month:
        return named
    return dt.date(setting.year, month, calendar.monthrange(setting.year, month)[1])


def mind_totals(table: Table, setting: Setting, names: Sequence[str]) -> None:
    """Each printed total equals the rows above it: since the total before, or from the first row on; one that stands
    above every row equals them all."""
    for name in names:
        if table.has(name) and not any(row[name] is INVALID for row in table.rows):
            _mind_total(table, setting, name)


def _mind_total(table: Table, setting: Setting, name: str) -> None:
    before = 0
    for total in table.totals:
        printed = total[name]
        if printed is None or printed is INVALID:
            continue
        block = [row for row in table.rows if before < row.number < total.number]
        everything = [row for row in table.rows if row.number < total.number] or table.rows
        before = total.number
        sums = {_sum(block, name), _sum(everything, name)}
        if printed not in sums:
            _report_total(table, setting, total, name, printed, _sum(everything, name))


def _sum(rows: Sequence[Row], name: str) -> int:
    return sum(row[name] for row in rows if row.has(name))


def _report_total(table: Table, setting: Setting, total: Row, name: str, printed: int, added: int) -> None:
    column = table.column(name)
    assert column is not None
    label = column.field.label if column.field else column.heading
    off = printed - added
    more = "lebih besar" if off > 0 else "lebih kecil"
    text = (
        f"Jumlah {label} tercetak {format_rupiah(printed)}, sedangkan jumlah barisnya {format_rupiah(added)}: "
        f"{more} {format_rupiah(abs(off))}."
    )
    key = f"jumlah:{column.letters}{total.number}"
    if setting.answers.get(key) == "ya":
        table.warn(total.number, name, f"{text} Disimpan menurut barisnya.")
    else:
        table.error(total.number, name, f"{text} Perbaiki berkasnya, atau nyatakan barisnya yang benar.")
        table.ask(key, f"{text} Simpan menurut barisnya?", _KEEP)


def mind_means(table: Table, names: Sequence[str], rows: Sequence[Row] | None = None) -> None:
    """A printed mean is that of the rows that have a value; what does not apply is no nought in it."""
    means = [row for row in table.totals if row.label.startswith(_MEANS)]
    for name in names:
        for printed in (row for row in means if row.has(name)):
            known = [row[name] for row in (table.rows if rows is None else rows) if row.has(name)]
            if known and abs(sum(known, Decimal(0)) / len(known) - printed[name]) > _NEAR:
                _report_mean(table, printed, name, known)


def _report_mean(table: Table, printed: Row, name: str, known: Sequence[Decimal]) -> None:
    column = table.column(name)
    label = column.field.label if column and column.field else name
    table.warn(
        printed.number,
        name,
        f"Rata-rata {label} tercetak {format_number(printed[name], 2)}, sedangkan rata-rata {len(known)} nilai di "
        f"atasnya {format_number(sum(known, Decimal(0)) / len(known), 2)}. Yang dipakai yang kedua.",
    )


class Once:
    """Says where a key stands a second time."""

    def __init__(self, table: Table, what: str) -> None:
        self._table, self._what = table, what
        self._first: dict[Hashable, int] = {}

    def allows(self, key: Hashable, shown: str, row: int) -> bool:
        if key in self._first:
            self._table.error(
                row,
                None,
                f"{self._what} {shown} sudah ada pada baris {self._first[key]}. Hapus atau perbaiki salah satunya.",
            )
            return False
        self._first[key] = row
        return True


def mind_over_hundred(table: Table, names: Sequence[str]) -> None:
    """A percentage above 100 happens; it is saved only after somebody has looked."""
    for row in table.rows:
        for name in names:
            if row.has(name) and row[name] > 100:
                table.warn(
                    row.number, name, f"Nilai {format_number(row[name])} melebihi 100. Periksa letak komanya."
                )


def mind_negative(table: Table, names: Sequence[str]) -> None:
    for row in table.rows:
        for name in names:
            if row.has(name) and row[name] < 0:
                table.error(row.number, name, f"Nilai {format_number(row[name])} kurang dari nol.")


def mind_missing(table: Table, row: Row, names: Sequence[str]) -> bool:
    """Whether all required cells of a row are there; empty ones are findings."""
    sound = True
    for name in names:
        if not row.has(name):
            sound = False
            if row[name] is None and table.has(name):
                column = table.column(name)
                label = column.field.label if column and column.field else name
                table.error(row.number, name, f"{label} kosong. Isi, atau tulis 0 bila memang nol.")
    return sound
