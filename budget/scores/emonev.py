"""e-Monev: cumulative percentages by quarter; a progress that falls is worth a question."""

import itertools
from collections.abc import Sequence
from decimal import Decimal


def falls(progress: Sequence[Decimal | None]) -> bool:
    """Whether a cumulative series ever decreases, gaps left out."""
    known = [value for value in progress if value is not None]
    return any(later < earlier for earlier, later in itertools.pairwise(known))
