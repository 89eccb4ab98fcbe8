"""Which characters the report's own fonts can print."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FONT = Path(__file__).resolve().parents[2] / "static" / "fonts" / "paper" / "SourceSans3_400Regular.ttf"
SHOWN = 8
"""How many of them a sentence names."""


@cache
def _printable() -> frozenset[int]:
    with TTFont(FONT, lazy=True) as font:
        return frozenset(font.getBestCmap())


def unprintable(text: str) -> tuple[str, ...]:
    """Characters that no font of the report bears, each once, in the order of the text."""
    known = _printable()
    return tuple(sign for sign in dict.fromkeys(text) if not sign.isspace() and ord(sign) not in known)


def told(signs: tuple[str, ...]) -> str:
    """A sentence that names them, also those that cannot be seen, and says what to do."""
    named = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in signs[:SHOWN])
    more = f", dan {len(signs) - SHOWN} lainnya" if len(signs) > SHOWN else ""
    return f"Huruf laporan tidak memuat tanda {named}{more}. Gantilah dengan kata, atau hapus."
