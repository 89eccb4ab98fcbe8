"""How one score came about: what went in, with which weight, under which regulation, rounded where; and what if.

Pure: a `Case` holds the inputs and the rule set, `trace` works it out, `change` asks for another value of one input.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from indicators.achievement.rating import Band, rate

Inputs = Mapping[str, Decimal | None]
Arithmetic = Callable[[Inputs], "Outcome"]

HUNDRED = Decimal(100)
TOLERANCE = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Term:
    """One line of the sum. `value` None does not apply; `product` is value × weight."""

    name: str
    label: str
    value: Decimal | None
    weight: Decimal

    @property
    def product(self) -> Decimal | None:
        return None if self.value is None else self.value * self.weight


@dataclass(frozen=True, slots=True)
class Outcome:
    """`total` is the weighted sum, `divisor` what it is divided by; `score` is rounded once, None = not computed."""

    terms: tuple[Term, ...]
    total: Decimal
    divisor: Decimal
    score: Decimal | None
    deduction: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Input:
    """What a score is computed from; `low` and `high` bound what may be asked in a what-if."""

    name: str
    label: str
    value: Decimal | None
    low: Decimal = Decimal(0)
    high: Decimal = HUNDRED
    best: Decimal = HUNDRED
    """Beyond it nothing more is gained: an efficiency is clamped."""


@dataclass(frozen=True)
class Case:
    """One score of one satker. `arithmetic` None: no rule set is known for the year, only what was printed."""

    kind: str
    title: str
    inputs: tuple[Input, ...]
    arithmetic: Arithmetic | None
    regulation: str = ""
    bands: tuple[Band, ...] = ()
    printed: Decimal | None = None
    rounding: str = "dibulatkan sekali ke dua desimal, setengah ke atas"
    notes: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()
    """Printed parts that do not follow from their inputs, as sentences."""

    @property
    def values(self) -> dict[str, Decimal | None]:
        return {one.name: one.value for one in self.inputs}

    @property
    def outcome(self) -> Outcome | None:
        return self.arithmetic(self.values) if self.arithmetic else None

    @property
    def score(self) -> Decimal | None:
        """Computed where a rule set is known, else as printed."""
        outcome = self.outcome
        return outcome.score if outcome else self.printed

    @property
    def computed(self) -> bool:
        return self.arithmetic is not None

    @property
    def category(self) -> Band | None:
        return rate(self.score, self.bands) if self.bands else None

    @property
    def differs(self) -> bool:
        """Whether the printed value is further off than hidden decimals explain."""
        outcome = self.outcome
        if outcome is None or outcome.score is None or self.printed is None:
            return False
        return abs(outcome.score - self.printed) > TOLERANCE

    @property
    def own_inputs(self) -> bool:
        """Whether what goes in is something else than the terms of the sum, and has to be told apart."""
        outcome = self.outcome
        return outcome is None or {t.value for t in outcome.terms} != {one.value for one in self.inputs}

    @property
    def flagged(self) -> bool:
        return self.differs or bool(self.slips)

    def input(self, name: str) -> Input:
        return next(one for one in self.inputs if one.name == name)


@dataclass(frozen=True, slots=True)
class WhatIf:
    """One input changed; `gain` in points, None where one of the two scores is not known."""

    input: Input
    value: Decimal | None
    score: Decimal | None
    gain: Decimal | None
    category: Band | None


def change(case: Case, name: str, value: Decimal | None) -> WhatIf:
    """The score if one input were `value`; None takes the component out."""
    inputs = tuple(replace(one, value=value) if one.name == name else one for one in case.inputs)
    other = replace(case, inputs=inputs)
    gain = None if other.score is None or case.score is None else other.score - case.score
    return WhatIf(case.input(name), value, other.score, gain, other.category)


def at_best(case: Case) -> tuple[WhatIf, ...]:
    """What each applicable input would bring at its best value, the largest gain first."""
    tried = [change(case, one.name, one.best) for one in case.inputs if one.value not in (None, one.best)]
    helpful = [result for result in tried if (result.gain or 0) > 0]
    return tuple(sorted(helpful, key=lambda result: (-(result.gain or 0), result.input.name)))
