"""e-Performance: how many of the months due were filled in by their deadline."""

from collections.abc import Iterable
from decimal import Decimal

from lkjip.numbers import round_to


def filled_percent(months: Iterable[bool | None]) -> Decimal | None:
    """Filled / known months × 100, two decimals; None where no month is known."""
    known = [filled for filled in months if filled is not None]
    return round_to(Decimal(sum(known)) / len(known) * 100, 2) if known else None
