"""Small words that sentences share: counts, lists, and turns of phrase. Pure text."""

from __future__ import annotations

from collections.abc import Sequence

from lkjip.numbers import spell


def number_word(count: int) -> str:
    """Small counts in letters, larger ones in digits, as Indonesian prose writes them."""
    return spell(count) if 0 <= count <= 12 else str(count)


def every(count: int) -> str:
    """ "Kedua", "Kesepuluh", "Seluruh 21": all of them, at the head of a sentence."""
    return f"Ke{spell(count)}" if 2 <= count <= 10 else f"Seluruh {count}"


def listed(items: Sequence[str], last: str = "dan") -> str:
    """ "a", "a dan b", "a, b, dan c"."""
    if len(items) < 3:
        return f" {last} ".join(items)
    return f"{', '.join(items[:-1])}, {last} {items[-1]}"


def some_codes(codes: Sequence[str], most: int = 8) -> str:
    """The first codes, and how many more there are."""
    shown = list(codes[:most])
    rest = len(codes) - len(shown)
    return listed([*shown, f"{rest} indikator lain"] if rest else shown)


def sentence(text: str) -> str:
    """First letter large, one full stop at the end."""
    bare = text.strip().rstrip(".")
    return f"{bare[:1].upper()}{bare[1:]}." if bare else ""
