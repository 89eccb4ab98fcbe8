"""Property tests that draw the same examples every time: a red test is a fault, never bad luck."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import settings
from hypothesis import strategies as st


def known(value: Decimal | None) -> Decimal:
    """A value that must be there."""
    assert value is not None
    return value


steady = settings(derandomize=True, deadline=None, max_examples=200)


def figures(low: str, high: str, places: int = 4) -> st.SearchStrategy[Decimal]:
    """Decimals as people type them."""
    return st.decimals(Decimal(low), Decimal(high), places=places, allow_nan=False, allow_infinity=False)
