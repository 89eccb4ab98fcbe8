"""How a column writes its numbers: decided from all its cells, asked where they do not tell, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Style(StrEnum):
    INDONESIAN = "id"
    ENGLISH = "en"


EMPTY = {"", "-", "–", "—", "n/a", "na", "nihil", "tidak berlaku", "tb"}
_CURRENCY = re.compile(r"^(-?\s*)(?:rp|idr)(?![a-z])\.?\s*", re.IGNORECASE)
_NO_CENTS = re.compile(r"\s*[,.]\s*-+$")
_SPACED = re.compile(r"-?\d{1,3}(?: \d{3})+(?:[.,]\d+)?")
_SHAPES = {
    Style.INDONESIAN: re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"),
    Style.ENGLISH: re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"),
}
_MOST_SIGNS = 24
_SEN = 2


def is_empty(text: str) -> bool:
    """Also "Rp -", as Excel writes an empty amount in its accounting format."""
    return _CURRENCY.sub("", text.strip()).lower() in EMPTY


def bare(text: str) -> str:
    """ "Rp. 375,000,000 ,-" → "375,000,000"; "(22.955.116)" → "-22.955.116"; "98,57 %" → "98,57"."""
    token = " ".join(text.replace("−", "-").replace("\u00a0", " ").split())
    token = _NO_CENTS.sub("", _CURRENCY.sub(r"\1", token.removesuffix("%").rstrip()))
    if token.startswith("(") and token.endswith(")"):
        token = f"-{_CURRENCY.sub('', token[1:-1].strip())}"
    token = token.replace("- ", "-")
    return token.replace(" ", "") if _SPACED.fullmatch(token) else token


def value_in(token: str, style: Style) -> Decimal | None:
    """The number that a bare token is in one style; None where it is none."""
    if len(token) > _MOST_SIGNS or not _SHAPES[style].fullmatch(token):
        return None
    if style is Style.INDONESIAN:
        token = token.replace(".", "").replace(",", ".")
    return Decimal(token.replace(",", ""))


Readings = Mapping[Style, Decimal]


@dataclass(frozen=True, slots=True)
class Decision:
    """`style` None: no cell depends on it. `ambiguous` shows a cell that both styles read differently.

    `mixed` shows one cell of each style: then every cell is read by the only style that fits it.
    """

    style: Style | None = None
    ambiguous: str = ""
    mixed: tuple[str, str] | None = None


def readings(token: str, factor: Decimal, whole: bool, only: Style | None = None) -> Readings:
    """Every style (or the only one asked for) in which a token is a number.

    `whole`: as whole rupiah, which are never written with three decimals (900.000 is nine hundred thousand)
    unless the sheet counts in thousands.
    """
    found = {style: value_in(token, style) for style in ([only] if only else Style)}
    return {
        style: value
        for style, value in found.items()
        if value is not None and not (whole and _is_no_rupiah(value, factor))
    }


def _is_no_rupiah(value: Decimal, factor: Decimal) -> bool:
    exponent = value.as_tuple().exponent
    written_decimals = -exponent if isinstance(exponent, int) else 0
    return bool((value * factor) % 1) or (factor == 1 and written_decimals > _SEN)


def decide(tokens: Iterable[str], factor: Decimal = Decimal(1), whole: bool = False) -> Decision:
    """The style of a column, from its distinct bare tokens in the order of its cells."""
    only: dict[Style, str] = {}
    unclear = ""
    for token in dict.fromkeys(tokens):
        found = readings(token, factor, whole)
        if len(found) == 1:
            only.setdefault(next(iter(found)), token)
        elif len(found) == 2 and len(set(found.values())) == 2:
            unclear = unclear or token
    if len(only) == 2:
        return Decision(mixed=(only[Style.INDONESIAN], only[Style.ENGLISH]), ambiguous=unclear)
    if only:
        return Decision(style=next(iter(only)))
    return Decision(ambiguous=unclear)
