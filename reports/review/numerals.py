"""Numbers in prose that could be checked against data. Pure text.

Counts of indicators, objectives, divisions and agreements are left to `words.counts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

SCALES = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12}
SMALL = 12

_SKIPPED = re.compile(
    r"\b(?:nomor|no\.?|pasal|ayat|lampiran|bab|tabel|gambar|huruf|angka|kelas|tipe|versi|pukul|skala|semester|triwulan|tw)"
    r"\.?\s+[\w.\-/]+(?:\s*(?:-|–|sampai|s\.d\.)\s*[\d.,]+)?"
    r"|\b\d{1,2}\s+(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b"
    r"(?:\s+\d{4})?"
    r"|\bke-?\d+\b(?=\s+(?:kali|arah))|\b\d+\s*x\s*\d+\b|\b(?!Rp)\w*[A-Za-z]-?\d[\w.\-/]*|\b\d+/\d+\b|\b\d+\s*(?:\([^)]*\)\s*)?(?=(?:indikator|ikk|sasaran|divisi|perjanjian)\b)",
    re.IGNORECASE,
)
_NUMERAL = re.compile(
    rf"(?<![\w.,])(?:Rp\s?)?(\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|\d+\.\d{{1,2}}(?=\s?%|\spersen\b)|\d+(?:,\d+)?)(?:\s({'|'.join(SCALES)})\b)?(%|\spersen\b)?",
    re.IGNORECASE,
)

_POINT = re.compile(r"\d+\.\d{1,2}")
"""A percentage typed with a decimal point: 87.35%."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """`unit` is the size of its last digit: 0.01 for 7,28, a hundred thousand for "7,7 juta"."""

    text: str
    value: Decimal
    unit: Decimal


def numerals(sentence: str) -> Iterator[Numeral]:
    for match in _NUMERAL.finditer(_SKIPPED.sub(" ", sentence)):
        written, scale, percent = match.groups()
        power = SCALES.get((scale or "").lower(), 0)
        if _POINT.fullmatch(written):
            written = written.replace(".", ",")
        value = Decimal(written.replace(".", "").replace(",", ".")).scaleb(power)
        if _says_something(value, bool(percent), scale):
            decimals = len(written.partition(",")[2])
            yield Numeral(match[0].strip(), value, Decimal(1).scaleb(power - decimals))


def _says_something(value: Decimal, percent: bool, scale: str | None) -> bool:
    whole = value == value.to_integral_value()
    is_year = whole and 1900 <= value < 2100 and not percent and not scale
    small = whole and value <= SMALL and not percent
    return not is_year and not small
