"""Chance that is the same on every machine and every day: each figure has its own seed."""

from __future__ import annotations

from decimal import Decimal
from random import Random

SEED = 2025


def draw(low: Decimal | int, high: Decimal | int, step: Decimal | int, *key: object) -> Decimal:
    """One of low, low + step, … high, always the same one for the same key."""
    first, last, width = Decimal(low), Decimal(high), Decimal(step)
    choices = int((last - first) / width) + 1
    seed = "/".join(map(str, (SEED, *key)))
    return first + int(Random(seed).random() * choices) * width
