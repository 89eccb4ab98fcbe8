"""A realisation outside the range that its indicator can have: an index of 5 on a scale of 1 to 4.

The same of what it is the mean of: one month at 5,9 hides in a yearly mean of 3,9.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from indicators.achievement.formula import Formula, ZeroDivisorError
from lkjip.numbers import format_number
from lkjip.periods import month_name
from reports.facts.performance import ComponentFacts, IndicatorFacts
from reports.narrative.words import listed

from ..doubts import about_inputs, about_result, outside, totals
from ..finding import Finding, error
from ..material import Material

TITLE = "Realisasi di luar rentang"


def check(material: Material) -> Iterator[Finding]:
    """Where a part larger than its whole is the cause, `plausibility.numerator` tells it."""
    for indicator in material.indicators:
        if about_inputs(material, indicator, totals(indicator)):
            continue
        if doubt := about_result(material, indicator):
            yield _finding(material, indicator, doubt, indicator.realised.display, None)
        elif strange := list(_strange(material, indicator)):
            told = listed([f"{where} {shown}" for where, shown, _month in strange][:6])
            text = f"Angka di luar rentang ikut dihitung: {told}. Periksa angkanya."
            yield _finding(material, indicator, text, told, strange[0][2])


def _finding(
    material: Material, indicator: IndicatorFacts, message: str, found: str, month: int | None
) -> Finding:
    definition = material.definitions[indicator.code]
    code = indicator.code
    return error(
        f"{code} {indicator.name}",
        message,
        expected=f"{format_number(definition.minimum)} sampai {format_number(definition.maximum)}",
        found=found,
        url=material.url("entry", code=code, month=month) if month else material.entry_url(code),
    )


def _strange(material: Material, indicator: IndicatorFacts) -> Iterator[tuple[str, str, int | None]]:
    """Place, figure and month of each input that the scale does not know."""
    definition = material.definitions[indicator.code]
    if indicator.scale or not _is_mean(indicator.formula):
        return
    for component in indicator.components:
        for where, shown, value, month in _inputs(component):
            if component.accumulation != "jumlah" and value is not None and outside(definition, value):
                yield where, shown, month


def _inputs(component: ComponentFacts) -> Iterator[tuple[str, str, Decimal | None, int | None]]:
    """What each satker gave, or each month where the division types for the office, or else the total."""
    for source in component.sources:
        yield f"{source.code} {source.name}", source.figure.display, source.figure.value, None
    if not component.sources and component.accumulation == "rerata":
        for month, figure in enumerate(component.months, 1):
            yield month_name(month), figure.display, figure.value, month
    elif not component.sources:
        yield component.name, component.total.display, component.total.value, None


def _is_mean(formula: Formula) -> bool:
    """All inputs the same give just that: A, or (A + B) / 2, but no share of one in another."""
    try:
        return all(formula.evaluate(dict.fromkeys(formula.symbols, x)) == x for x in (Decimal(1), Decimal(7)))
    except ZeroDivisorError:
        return False
