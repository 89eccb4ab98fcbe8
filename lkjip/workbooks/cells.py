"""One cell: what a file holds becomes text, Decimal, int, date or bool, or a sentence that says why not."""

from __future__ import annotations

import datetime as dt
import math
import re
from decimal import Decimal
from typing import Any

from openpyxl.cell.cell import ERROR_CODES

from lkjip.numbers import MAX_DECIMALS, bare, round_to

from .columns import Column, Kind

_PLAIN_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_MAX_WHOLE = 20
_RANGES = {Kind.YEAR: (1900, 2200), Kind.MONTH: (1, 12), Kind.QUARTER: (1, 4), Kind.FLAG: (0, 1)}


class CellError(ValueError):
    """The sentence for one cell."""


def convert(raw: Any, column: Column) -> Any:
    """The typed value of a cell; None where it is empty. Raises CellError."""
    if raw is None or (isinstance(raw, str) and not raw.strip()):
        return None
    if raw in ERROR_CODES:
        raise CellError(f"Sel berisi galat rumus {raw}. Perbaiki rumusnya atau ketik nilainya.")
    if column.kind is Kind.TEXT:
        return _text(raw, column)
    if column.kind is Kind.DATE:
        return _date(raw)
    number = _number(raw)
    if column.kind is not Kind.DECIMAL:
        number = _whole(number, column)
    _check_range(number, column)
    if column.kind is Kind.FLAG:
        return bool(number)
    return number if column.kind is Kind.DECIMAL else int(number)


def _text(raw: Any, column: Column) -> str:
    text = _as_text(raw)
    if _CONTROL.search(text):
        raise CellError("Teks berisi tanda kendali yang tidak terlihat. Ketik ulang isinya.")
    if len(text) > column.max_length:
        raise CellError(f"Teks berisi {len(text)} tanda, paling banyak {column.max_length}. Persingkat.")
    if column.choices and text not in column.choices:
        raise CellError(f"“{text[:40]}” tidak dikenal. Pilih salah satu: {', '.join(column.choices)}.")
    return text


def _as_text(raw: Any) -> str:
    """Codes typed as numbers (406602) are text; a float with decimals keeps them."""
    if isinstance(raw, bool):
        raise CellError("Sel berisi BENAR/SALAH, padahal kolom ini teks.")
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    if isinstance(raw, dt.date | dt.datetime):
        raise CellError("Sel berisi tanggal, padahal kolom ini teks. Ubah format selnya menjadi Teks.")
    return str(raw).strip()


def _date(raw: Any) -> dt.date:
    if isinstance(raw, dt.datetime):
        return raw.date()
    if isinstance(raw, dt.date):
        return raw
    text = str(raw).strip()
    try:
        if _ISO_DATE.fullmatch(text):
            return dt.date.fromisoformat(text)
    except ValueError:  # 2023-02-30
        pass
    raise CellError(f"“{text[:40]}” bukan tanggal. Tulis tahun-bulan-hari, misalnya 2023-12-31.")


def _number(raw: Any) -> Decimal:
    if isinstance(raw, (bool, dt.date | dt.time)):
        raise CellError("Sel ini bukan angka. Ubah format selnya menjadi Angka lalu ketik ulang.")
    if isinstance(raw, str):
        number = _from_text(raw.strip())
    elif isinstance(raw, float) and not math.isfinite(raw):
        raise CellError("Angka di sel ini terlalu besar untuk dibaca.")
    else:
        number = Decimal(repr(raw))
    _sign, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int) or len(digits) + exponent > _MAX_WHOLE:
        raise CellError(f"Angka paling banyak {_MAX_WHOLE} digit dan {MAX_DECIMALS} desimal.")
    return _limit_decimals(number)


def _limit_decimals(number: Decimal) -> Decimal:
    """Binary noise of a spreadsheet (0.30000000000000004) ends at the tenth decimal; zeros at the end go."""
    return bare(round_to(number, MAX_DECIMALS))


def _from_text(text: str) -> Decimal:
    if not _PLAIN_NUMBER.fullmatch(text):
        raise CellError(
            f"“{text[:40]}” bukan angka. Tulis angka tanpa pemisah ribuan dengan titik desimal, misalnya 98.57."
        )
    if len(text) > _MAX_WHOLE + MAX_DECIMALS + 2:
        raise CellError(f"Angka paling banyak {_MAX_WHOLE} digit dan {MAX_DECIMALS} desimal.")
    return Decimal(text)


def _whole(number: Decimal, column: Column) -> Decimal:
    if number != number.to_integral_value():
        raise CellError(f"Kolom ini berisi {column.kind.value}, jadi tidak boleh berdesimal.")
    return number


def _check_range(number: Decimal, column: Column) -> None:
    low, high = _RANGES.get(column.kind, (column.minimum, None))
    if (low is not None and number < low) or (high is not None and number > high):
        allowed = f"antara {low} dan {high}" if high is not None else f"{low} atau lebih"
        raise CellError(f"Nilai {number:f} di luar batas. Tulis angka {allowed}.")
