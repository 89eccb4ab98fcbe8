"""Cells of one column become values: the column's style of numbers is decided first, then each cell is read once."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from lkjip.numbers import format_number, round_to
from lkjip.periods import format_date
from lkjip.validity import plain

from .fields import INVALID, Column, Setting, Table, What
from .marks import Marks
from .numerals import Decision, Style, bare, decide, is_empty, readings
from .words import day_in

_FIRST_DAY = dt.date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 36_526, 73_051
"""Excel's numbers of the days from 2000 to 2099."""
_MOST_DIGITS, _MOST_DECIMALS = 15, 10
_LARGEST = 1e15
_NOISE = Decimal("1e-10")
_YES = {"ya", "y", "v", "√", "✓", "✔", "terisi", "sudah", "sudah terisi"}
_NO = {"tidak", "belum", "tidak terisi", "belum terisi"}
_YES_NO = (("ya", "Ya, 0,9857 berarti 98,57%"), ("tidak", "Tidak, 0,9857 berarti 0,9857%"))
_ONE = Decimal(1)

Read = Callable[[Any, int], Any]


class ColumnCells:
    """The raw cells of one mapped column and the sheet rows on which they stand."""

    def __init__(
        self, table: Table, column: Column, numbers: Sequence[int], raw: Sequence[Any], marks: Marks
    ):
        assert column.field is not None
        self.table, self.column, self.field = table, column, column.field
        self.numbers, self.raw, self.marks = numbers, raw, marks

    def read(self, setting: Setting) -> list[Any]:
        reader = self._reader(setting)
        quick = self._quick()
        values = [
            int(cell) if quick(cell) else self._one(reader, cell, row)
            for cell, row in zip(self.raw, self.numbers, strict=True)
        ]
        return self._fractions(values, setting) if self.field.what is What.PERCENT else values

    def _quick(self) -> Callable[[Any], bool]:
        """Whole numbers in a column of rupiah, by far the most cells of a large file, need no second look."""
        plain_rupiah = self.field.what is What.RUPIAH and self.table.factor == _ONE and self._no_percent()
        if not plain_rupiah:
            return lambda cell: False
        return lambda cell: type(cell) is float and -_LARGEST < cell < _LARGEST and cell.is_integer()

    def _no_percent(self) -> bool:
        return self.column.index not in self.marks.percent_columns

    def _reader(self, setting: Setting) -> Read:
        if self.field.what in {What.TEXT, What.CODE}:
            return self._text
        if self.field.what is What.DATE:
            return self._date
        if self.field.what is What.TICK:
            return self._tick
        return self._number_reader(setting)

    def _one(self, reader: Read, cell: Any, row: int) -> Any:
        place = (row, self.column.index)
        if place in self.marks.faults:
            return self._refuse(row, f"Sel berisi galat Excel {self.marks.faults[place]}. Perbaiki rumusnya.")
        if place in self.marks.no_result:
            return self._refuse(
                row, "Sel berisi rumus tanpa hasil. Buka dan simpan di Excel, atau tempel nilainya."
            )
        if cell is None or (isinstance(cell, str) and is_empty(cell)):
            return None
        return reader(cell, row)

    def _refuse(self, row: int, message: str) -> Any:
        self.table.error(row, self.field.name, message)
        return INVALID

    # texts and dates

    def _text(self, cell: Any, row: int) -> Any:
        if isinstance(cell, float) and cell.is_integer():
            return str(int(cell))
        if isinstance(cell, dt.date):
            return self._refuse(row, f"Sel berisi tanggal {format_date(cell)}, padahal kolom ini teks.")
        return " ".join(str(cell).split())

    def _date(self, cell: Any, row: int) -> Any:
        if isinstance(cell, dt.datetime):
            return cell.date()
        if isinstance(cell, dt.date):
            return cell
        serial = _serial(cell)
        if serial is not None and _FIRST_SERIAL <= serial < _LAST_SERIAL:
            day = _FIRST_DAY + dt.timedelta(days=serial)
            self.table.warn(
                row, self.field.name, f"Angka {serial} dibaca sebagai tanggal {format_date(day)}."
            )
            return day
        return _written_day(cell) or self._refuse(
            row,
            f"“{str(cell if serial is None else serial)[:40]}” bukan tanggal. Tulis misalnya 31 Desember 2023.",
        )

    def _tick(self, cell: Any, row: int) -> Any:
        """1 or 0, however it is said; a count stays a number, and a cross may mean either."""
        said = str(int(cell)) if isinstance(cell, bool | float) else str(cell).strip().lower()
        if said in _YES or said in _NO:
            return Decimal(said in _YES)
        if said.isdecimal():
            return Decimal(said)
        return self._refuse(row, f"“{said[:40]}” tidak dikenal. Tulis 1 bila terisi, 0 bila tidak.")

    # numbers

    def _number_reader(self, setting: Setting) -> Read:
        whole = self.field.what is What.RUPIAH
        factor = self.table.factor if whole else _ONE
        texts = [bare(c) for c in self.raw if isinstance(c, str) and not is_empty(c)]
        decision = decide(texts, factor, whole)
        answer = setting.answers.get(f"angka:{self.column.letters}")
        style = Style(answer) if answer in set(Style) else decision.style
        if style is None:
            self._ask_style(decision, factor)

        def read(cell: Any, row: int) -> Any:
            if isinstance(cell, bool | dt.date | dt.time | dt.timedelta):
                return self._not_a_number(cell, row)
            value = self._from_text(cell, style, row) if isinstance(cell, str) else _from_float(cell)
            if value is INVALID or value is None:
                return self._refuse(row, "Angka di sel ini terlalu besar.") if value is None else INVALID
            if (row, self.column.index) in self.marks.percent and not isinstance(cell, str):
                value = (value * 100).normalize() + 0
            return self._whole(value * factor, cell, row) if whole else self._limited(value, row)

        return read

    def _ask_style(self, decision: Decision, factor: Decimal) -> None:
        if decision.ambiguous:
            found = readings(decision.ambiguous, factor, self.field.what is What.RUPIAH)
            options = tuple(
                (style.value, f"{decision.ambiguous} = {format_number(found[style])}") for style in found
            )
            text = f"Cara tulis angka kolom {self.column.shown} tidak dapat dipastikan. Bagaimana membacanya?"
            self.table.ask(f"angka:{self.column.letters}", text, options)
        if decision.mixed:
            one, other = decision.mixed
            self.table.warn(
                None,
                self.field.name,
                f"Kolom ini memakai dua cara tulis angka: {one} dan {other}. Periksa hasil bacaannya.",
            )

    def _not_a_number(self, cell: Any, row: int) -> Any:
        if isinstance(cell, dt.date):
            shown = format_date(cell.date() if isinstance(cell, dt.datetime) else cell)
            return self._refuse(
                row,
                f"Excel mengubah isi sel ini menjadi tanggal {shown}. Ketik ulang angkanya sebagai angka.",
            )
        return self._refuse(row, "Sel ini bukan angka. Ubah format selnya menjadi Angka lalu ketik ulang.")

    def _from_text(self, cell: str, style: Style | None, row: int) -> Any:
        whole = self.field.what is What.RUPIAH
        found = readings(bare(cell), self.table.factor if whole else _ONE, whole, style)
        if style is None and len(set(found.values())) > 1:
            return self._unread(cell, found, row)
        return next(iter(found.values())) if found else self._unread(cell, {}, row)

    def _unread(self, cell: str, found: Any, row: int) -> Any:
        """An ambiguous cell is asked about once for its column, so it is no finding of its own."""
        if found:
            return INVALID
        what = "rupiah bulat" if self.field.what is What.RUPIAH else "angka"
        return self._refuse(row, f"“{cell.strip()[:40]}” bukan {what} menurut cara tulis kolom ini.")

    def _whole(self, value: Decimal, cell: Any, row: int) -> Any:
        if value != value.to_integral_value():
            return self._refuse(
                row,
                f"{format_number(_from_float(cell) if not isinstance(cell, str) else value)} bukan rupiah bulat. "
                "Mungkin Excel membaca titik ribuan sebagai desimal; ketik ulang angkanya.",
            )
        if abs(value) >= 10**_MOST_DIGITS:
            return self._refuse(row, f"Angka paling banyak {_MOST_DIGITS} digit.")
        return int(value)

    def _limited(self, value: Decimal, row: int) -> Any:
        """Binary noise of a spreadsheet (0.30000000000000004) ends at the tenth decimal."""
        if abs(value) >= 10**_MOST_DIGITS:
            return self._refuse(row, f"Angka paling banyak {_MOST_DIGITS} digit.")
        return plain(round_to(value, _MOST_DECIMALS)) if value % _NOISE else value

    # percentages written as fractions

    def _fractions(self, values: list[Any], setting: Setting) -> list[Any]:
        """Cells below one in a column of percentages may be fractions: asked, unless Excel itself says percent."""
        small = [index for index, value in enumerate(values) if self._may_be_fraction(index, value)]
        if not small or not self._doubtful(values, small):
            return values
        key = f"pecahan:{self.column.letters}"
        answer = setting.answers.get(key)
        if answer is None:
            first = small[0]
            text = (
                f"Kolom {self.column.shown} berisi nilai {format_number(values[first])} (baris {self.numbers[first]}). "
                "Apakah nilai yang tidak lebih dari 1 berupa pecahan?"
            )
            self.table.ask(key, text, _YES_NO)
            return [INVALID if index in set(small) else value for index, value in enumerate(values)]
        if answer == "ya":
            return [value * 100 if index in set(small) else value for index, value in enumerate(values)]
        return values

    def _may_be_fraction(self, index: int, value: Any) -> bool:
        shown_as_percent = (self.numbers[index], self.column.index) in self.marks.percent
        written = isinstance(self.raw[index], str) and "%" in self.raw[index]
        return isinstance(value, Decimal) and 0 < value <= 1 and not shown_as_percent and not written

    def _doubtful(self, values: list[Any], small: list[int]) -> bool:
        """A plain 1 among larger values is one percent; anything broken, or a column without larger ones, is asked."""
        larger = any(isinstance(value, Decimal) and abs(value) > 1 for value in values)
        broken = any(values[index] < 1 for index in small)
        return broken or not larger


def _from_float(cell: Any) -> Decimal | None:
    if isinstance(cell, float):
        if not math.isfinite(cell):
            return None
        if cell.is_integer():
            return Decimal(int(cell))
        return Decimal(repr(cell))
    return Decimal(cell)


def _serial(cell: Any) -> int | None:
    """Excel's number of a day, also where a CSV holds it as text."""
    if isinstance(cell, float) and math.isfinite(cell):
        return int(cell)
    return int(cell) if isinstance(cell, str) and re.fullmatch(r"\s*\d{5}\s*", cell) else None


def _written_day(cell: Any) -> dt.date | None:
    text = str(cell).strip()
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return day_in(text)


def body(rows: Sequence[Sequence[Any]], index: int) -> Iterator[Any]:
    """The cells of one column, short rows padded."""
    return (row[index - 1] if index <= len(row) else None for row in rows)
