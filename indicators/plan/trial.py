"""A formula tried with sample numbers, as it will print: nothing is saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString

from indicators.achievement.accumulate import Reading
from indicators.achievement.achievement import Rule
from indicators.achievement.drawing import draw_html
from indicators.achievement.formula import Formula, FormulaError, parse
from indicators.achievement.measure import Component, Measured, measure
from lkjip.numbers import format_number

from .words import with_unit

Samples = Mapping[str, Decimal | None]
"""Component symbol → the number tried; None where none was typed."""


@dataclass(frozen=True)
class Trial:
    """`problem` is why the formula cannot be read; the rest is empty then."""

    problem: str = ""
    formula: Formula | None = None
    missing: tuple[str, ...] = ()
    """Symbols of the formula that no component has."""
    unused: tuple[str, ...] = ()
    """Components that the formula does not use."""
    measured: Measured | None = None
    samples: Mapping[str, Decimal | None] | None = None
    places: int = 2
    unit: str = ""

    @property
    def blank(self) -> bool:
        return not (self.problem or self.formula)

    @property
    def symbols(self) -> SafeString | str:
        return draw_html(self.formula) if self.formula else ""

    @property
    def figures(self) -> SafeString | str:
        """The formula in the sample numbers; "…" where one is missing."""
        if self.formula is None or not self.samples:
            return ""
        typed = {name: format_number(value) for name, value in self.samples.items() if value is not None}
        return draw_html(self.formula, typed) if typed else ""

    @property
    def raw(self) -> str:
        known = self.measured is not None and self.measured.raw is not None
        return format_number(self.measured.raw, self.places + 2) if self.measured and known else ""

    @property
    def result(self) -> str:
        """The realisation as it would be written: "87,66%", "3,78 Indeks"."""
        if self.measured is None or self.measured.displayed is None:
            return ""
        return with_unit(self.measured.displayed, self.unit, self.places)

    @property
    def reason(self) -> str:
        return self.measured.reason if self.measured else ""


def try_formula(text: str, samples: Samples, places: int, unit: str, rule: Rule) -> Trial:
    """Reads the formula, names what is missing or unused, and computes where every sample is there."""
    if not text.strip():
        return Trial()
    try:
        formula = parse(text)
    except FormulaError as error:
        return Trial(problem=str(error))
    missing = tuple(sorted(formula.symbols - set(samples)))
    unused = tuple(sorted(set(samples) - formula.symbols))
    measured = None if missing else _measured(formula, samples, places, rule)
    return Trial("", formula, missing, unused, measured, samples, places, unit)


def _measured(formula: Formula, samples: Samples, places: int, rule: Rule) -> Measured | None:
    """One month of one source, so that accumulation changes nothing; None before the first sample is typed."""
    if all(value is None for value in samples.values()):
        return None
    components = [Component(symbol, "angka contoh") for symbol in samples]
    readings = {symbol: [Reading(1, value)] for symbol, value in samples.items() if value is not None}
    return measure(formula, components, readings, [1], places, rule)
