"""What changes too much from one month to the next: true perhaps, but to be confirmed.

A figure that more than doubles or more than halves (the office's share, 100% unless it chose another); and one that is
read as it stands at the month's end, grew all year, and now is smaller: a figure that already counts from January on
does not shrink. In its second month such a figure doubles by itself, so it may go twice as far then. Figures below
ten jump too easily to mean anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from indicators.achievement.accumulate import Method
from lkjip.numbers import format_number

USUAL_JUMP = 100
SMALL = 10
KNOWN = 2
"""How many months must have grown before a fall is a surprise."""


def doubt_about_change(
    symbol: str, method: Method, now: Decimal, earlier: Sequence[Decimal], jump: int | None
) -> str:
    """One source's figure against its earlier months of the year, oldest first; "" where nothing is odd.

    `jump` is a share in percent; None asks about no jump.
    """
    if not earlier:
        return ""
    last = earlier[-1]
    if method is Method.LAST and now < last and _grew(earlier):
        return (
            f"Komponen {symbol} turun dari {format_number(last)} menjadi {format_number(now)}, padahal selama ini "
            "naik. Angka yang sudah dihitung sejak Januari tidak berkurang."
        )
    young = method is Method.LAST and len(earlier) < KNOWN
    if jump is not None and _jumps(last, now, 2 * jump + 100 if young else jump):
        way = "naik" if now > last else "turun"
        return (
            f"Komponen {symbol} {way} jauh, dari {format_number(last)} menjadi {format_number(now)}. "
            "Periksa angkanya."
        )
    return ""


def _grew(earlier: Sequence[Decimal]) -> bool:
    never_fell = all(a <= b for a, b in pairwise(earlier))
    return len(earlier) >= KNOWN and never_fell and earlier[0] < earlier[-1]


def _jumps(last: Decimal, now: Decimal, jump: int) -> bool:
    small, large = sorted((abs(last), abs(now)))
    return large >= SMALL and last != 0 and large * 100 > small * (100 + jump)
