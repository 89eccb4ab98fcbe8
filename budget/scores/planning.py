"""Planning score from 2024 (KMK 466/2023): 75% effectiveness (output achieved) + 25% efficiency (use of SBK).

How the 25 splits inside, and the categories, are not established: what the application prints as efficiency goes in.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from lkjip.numbers import round_to

LABELS = {"effectiveness": "Efektivitas (capaian RO)", "efficiency": "Efisiensi (SBK)"}


def planning_score(values: Mapping[str, Decimal | None], weights: Mapping[str, Decimal]) -> Decimal | None:
    """Σ(value × weight) / 100, two decimals; None where a part is missing: it always applies."""
    parts = [(values.get(name), weight) for name, weight in weights.items()]
    if any(value is None for value, _weight in parts):
        return None
    total = sum((value * weight for value, weight in parts if value is not None), Decimal(0))
    return round_to(total / sum(weights.values()), 2)
