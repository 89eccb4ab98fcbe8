"""Indonesian numbers: read strictly, rounded once, written the same everywhere. Decimal, never float."""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from enum import StrEnum

from num2words import num2words

NOTHING = "–"
MINUS = "−"

MAX_DIGITS, MAX_DECIMALS = 15, 10
"""Fifteen digits are what SQLite, PostgreSQL and a spreadsheet all keep of a number."""

_FORM_NUMBER = re.compile(r"[-−]?([1-9][0-9]{0,2}(\.[0-9]{3})+|[0-9]+)(,[0-9]+)?")
_HOW_TO_WRITE = "Tulis koma untuk desimal dan titik hanya untuk ribuan, misalnya 3,78 atau 1.250."
_LONE_THOUSAND = re.compile(r"\b(juta|miliar|triliun|kuadriliun) satu ribu\b")
_WIDE = Context(prec=60)


class NumberError(ValueError):
    """A text that is not an Indonesian number; the message says how to write it."""


class Rounding(StrEnum):
    HALF_UP = "half_up"
    TRUNCATE = "truncate"


_MODES = {Rounding.HALF_UP: ROUND_HALF_UP, Rounding.TRUNCATE: ROUND_DOWN}


def round_to(value: Decimal, places: int, mode: Rounding = Rounding.HALF_UP) -> Decimal:
    """The one place where rounding happens; truncation goes toward zero, and zero has no sign."""
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=_MODES[mode], context=_WIDE)
    return rounded if rounded else rounded.copy_abs()


def parse_number(text: str) -> Decimal:
    """Form input as Decimal: "1.250" is 1250, "3,78" is 3.78; "3.78", "0.125", "1 250" and "1e5" are refused.

    Raises NumberError with a sentence for the person who typed it.
    """
    typed = text.strip()
    if not typed:
        raise NumberError("Angka belum diisi. Tulis 0 bila memang tidak ada.")
    if not _FORM_NUMBER.fullmatch(typed):
        raise NumberError(f"“{typed[:40]}” bukan angka yang dapat dibaca. {_HOW_TO_WRITE}")
    whole, _, decimals = typed.replace("−", "-").replace(".", "").partition(",")
    if len((whole + decimals).lstrip("-0")) > MAX_DIGITS or len(decimals) > MAX_DECIMALS:
        raise NumberError(f"Angka paling banyak {MAX_DIGITS} digit dan {MAX_DECIMALS} desimal.")
    return Decimal(f"{whole}.{decimals or 0}") if decimals else Decimal(whole)


def format_number(value: Decimal | int | None, places: int | None = None) -> str:
    """ "1.234.567,89"; without `places` as it is, trailing zeros dropped; None is "–"."""
    if value is None:
        return NOTHING
    number = Decimal(value)
    number = bare(number) if places is None else round_to(number, places)
    whole, _, decimals = f"{abs(number):,f}".partition(".")
    text = whole.replace(",", ".") + (f",{decimals}" if decimals else "")
    return f"{MINUS}{text}" if number < 0 else text


def bare(number: Decimal) -> Decimal:
    """Without trailing zeros and without an exponent: 3.7800 → 3.78, 100.00 → 100, 1E+2 → 100."""
    normal = _WIDE.normalize(number)
    return normal.quantize(Decimal(1), context=_WIDE) if normal == normal.to_integral_value() else normal


def format_percent(value: Decimal | int | None, places: int | None = 2, *, trim: bool = False) -> str:
    """ "98,57%"; `trim` drops ",00"; None is "–"."""
    if value is None:
        return NOTHING
    text = format_number(value, places)
    return f"{text.removesuffix(',' + '0' * (places or 0)) if trim and places else text}%"


def format_rupiah(value: int | Decimal | None) -> str:
    """ "Rp25.389.298.089", "−Rp22.955.116": whole rupiah, no space."""
    if value is None:
        return NOTHING
    amount = format_number(value, 0)
    return f"{MINUS}Rp{amount.removeprefix(MINUS)}" if amount.startswith(MINUS) else f"Rp{amount}"


def spell(value: int) -> str:
    """The number in words: 22 is "dua puluh dua"; num2words misses the "seribu" after a larger scale."""
    words = _LONE_THOUSAND.sub(r"\1 seribu", num2words(abs(value), lang="id"))
    return f"minus {words}" if value < 0 else words


def counted(value: int) -> str:
    """Digits and words, as official prose writes counts: "22 (dua puluh dua)"."""
    return f"{format_number(value)} ({spell(value)})"


def format_nip(nip: str) -> str:
    """Eighteen digits grouped 8 6 1 3; anything else stays as it is."""
    digits = re.sub(r"\s", "", nip)
    if not re.fullmatch(r"[0-9]{18}", digits):
        return nip
    return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"
