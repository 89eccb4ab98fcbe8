"""From monthly inputs to one realisation: accumulate each component, evaluate the formula, round once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkjip.numbers import MAX_DIGITS, round_to

from .accumulate import Accumulated, Method, Reading, accumulate
from .achievement import Rule, Status
from .formula import Formula, ZeroDivisorError

NO_CASES = "Jumlah pembaginya nol: tidak ada kasus sampai bulan ini."
TOO_LARGE = f"Hasil rumus lebih dari {MAX_DIGITS} digit. Periksa angka komponennya."


@dataclass(frozen=True, slots=True)
class Component:
    symbol: str
    name: str
    unit: str = ""
    method: Method = Method.SUM
    across: Method = Method.SUM
    expected: tuple[str, ...] = ()
    """Codes of the satker that owe it; empty = one figure for the office."""


@dataclass(frozen=True, slots=True)
class Measured:
    """`raw` unrounded, `displayed` rounded to the indicator's decimals; both None unless computed."""

    raw: Decimal | None
    displayed: Decimal | None
    inputs: dict[str, Accumulated]
    status: Status
    reason: str = ""

    @property
    def complete(self) -> bool:
        return all(accumulated.complete for accumulated in self.inputs.values())


def measure(
    formula: Formula,
    components: Sequence[Component],
    readings: Mapping[str, Sequence[Reading]],
    months: Collection[int],
    places: int,
    rule: Rule,
) -> Measured:
    """The realisation over `months`. Missing, not applicable and "no cases" are statuses, not exceptions."""
    inputs = {c.symbol: _input(c, readings.get(c.symbol, ()), months) for c in components}
    needed = [component for component in components if component.symbol in formula.symbols]
    absent = [c for c in needed if inputs[c.symbol].value is None]
    if absent:
        return Measured(None, None, inputs, *_why(absent, inputs))
    values = {c.symbol: inputs[c.symbol].value or Decimal(0) for c in needed}
    try:
        raw = formula.evaluate(values)
    except ZeroDivisorError:
        return Measured(None, None, inputs, Status.NOT_COMPUTED, NO_CASES)
    if abs(raw) >= 10**MAX_DIGITS:
        return Measured(None, None, inputs, Status.NOT_COMPUTED, TOO_LARGE)
    return Measured(raw, round_to(raw, places, rule.rounding), inputs, Status.COMPUTED)


def _input(component: Component, readings: Sequence[Reading], months: Collection[int]) -> Accumulated:
    return accumulate(
        readings,
        method=component.method,
        across=component.across,
        months=months,
        expected=component.expected,
    )


def _why(absent: Sequence[Component], inputs: Mapping[str, Accumulated]) -> tuple[Status, str]:
    names = ", ".join(f"{c.symbol} ({c.name})" for c in absent)
    if all(inputs[c.symbol].not_applicable for c in absent):
        return Status.NOT_APPLICABLE, f"Komponen {names} dinyatakan tidak berlaku."
    return Status.MISSING, f"Komponen {names} belum diisi."
