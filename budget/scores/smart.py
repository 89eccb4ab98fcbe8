"""SMART DJA: NK = 9,7% P + 18,2% K + 43,5% CRO + 28,6% NE (PMK 214/2017, PMK 22/2021)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lkjip.numbers import round_to

HUNDRED, FIFTY = Decimal(100), Decimal(50)
INPUTS = ("absorption", "consistency", "output", "efficiency")
TOLERANCE = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class SmartRule:
    """`weights` in percent, `limit` the clamp of the efficiency on both sides."""

    weights: Mapping[str, Decimal]
    limit: Decimal

    @classmethod
    def from_data(cls, data: Mapping) -> SmartRule:
        weights = {name: Decimal(data["weights"][name]) for name in INPUTS}
        return cls(weights, Decimal(data["efficiency_limit"]))


@dataclass(frozen=True, slots=True)
class SmartResult:
    """`efficiency_value` is NE, unrounded; `score` is NK, rounded once to two decimals."""

    efficiency_value: Decimal
    score: Decimal
    trace: tuple[tuple[str, Decimal, Decimal], ...]
    """(component, value, weight) as they entered the sum."""


def efficiency_value(efficiency: Decimal, limit: Decimal) -> Decimal:
    """NE = 50 + E / limit × 50 with E clamped to ±limit, so that NE stays within 0 and 100."""
    clamped = max(-limit, min(limit, efficiency))
    return FIFTY + clamped / limit * FIFTY


def smart(
    absorption: Decimal, consistency: Decimal, output: Decimal, efficiency: Decimal, rule: SmartRule
) -> SmartResult:
    """The score of one satker; inputs in percent."""
    ne = efficiency_value(efficiency, rule.limit)
    inputs = {"absorption": absorption, "consistency": consistency, "output": output, "efficiency": ne}
    trace = tuple((name, inputs[name], weight) for name, weight in rule.weights.items())
    total = sum((value * weight for _, value, weight in trace), Decimal(0)) / HUNDRED
    return SmartResult(ne, round_to(total, 2), trace)


def differs(computed: Decimal, published: Decimal | None) -> bool:
    """Whether a printed value is further off than hidden decimals explain."""
    return published is not None and abs(round_to(computed, 3) - published) > TOLERANCE
