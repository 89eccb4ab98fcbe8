"""In which unit a sheet counts its money, and headings without their unit and period: "Pagu (Rp ribu)" is a Pagu."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from .words import plain

_MONEY = r"(?:dalam|dlm|satuan|angka|rp|idr|rupiah)"
_SCALES = (
    (r"(?:ribuan|ribu)", "000", Decimal(1000)),
    (r"(?:jutaan|juta)", "000 000", Decimal(1_000_000)),
    (r"(?:miliaran|miliar|milyar)", "000 000 000", Decimal(1_000_000_000)),
)


def _patterns() -> Iterator[tuple[re.Pattern[str], Decimal]]:
    """Only beside a word of money or measure: "Kepulauan Seribu" and "Rp1.000.000" are no units."""
    for word, noughts, factor in _SCALES:
        said = (
            rf"{_MONEY}(?: {_MONEY})* (?:{word}|{noughts})|{word} (?:rp|rupiah)|rp{noughts}|x rp ?1 {noughts}"
        )
        yield re.compile(rf"\b(?:{said})\b(?! 000)"), factor


_PATTERNS = tuple(_patterns())
_UNIT_AT_END = re.compile(
    r"(?:^| )(?:(?:dalam|dlm|satuan|rp|idr|rupiah|ribuan|ribu|jutaan|juta|miliaran|miliar|milyar|000)(?: |$))+$"
)
_UNTIL_AT_END = re.compile(
    r" (?:s d|sd|sampai|sampai dengan|per|t a|ta|thn|tahun|tahun anggaran) (?:\d{1,2} )?(?:[a-z]{3,9} )?(20\d\d)$"
)


def factor_in(text: str) -> Decimal | None:
    """What "(dalam ribuan rupiah)", "(Rp juta)" or "(Rp.000)" multiplies with; None where nothing is said."""
    bare = plain(text)
    return next((factor for pattern, factor in _PATTERNS if pattern.search(bare)), None)


@lru_cache(maxsize=4096)
def bare_heading(heading: str, year: int) -> str:
    """ "realisasi rp", "pagu dalam ribuan rupiah", "realisasi s d mei 2023", "pagu 2023" → the words before; a period
    of another year stays."""
    text = _UNIT_AT_END.sub("", heading)
    found = _UNTIL_AT_END.search(text)
    if found and int(found[1]) == year:
        return text[: found.start()]
    return text.removesuffix(f" {year}")


def is_unit(text: str) -> bool:
    """Whether a cell says nothing but a unit: "rp", "persen"."""
    return text == "persen" or (bool(text) and not _UNIT_AT_END.sub("", text))
