"""What hardly can be true in a month as typed: asked about, never refused (`plausible` and `jumps` say what)."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from decimal import Decimal

from indicators.achievement.accumulate import Method
from indicators.achievement.formula import Symbol, ZeroDivisorError
from indicators.achievement.load import Definition

from .jumps import doubt_about_change
from .plausible import doubt_about_result, doubts_about_inputs
from .preview import Preview


def doubts(result: Preview, units: Container[int | None] | None = None) -> list[str]:
    """What can be true but hardly is, in this month and in the year so far: to be confirmed, never silently kept.

    `units`: only about figures of these satker, for who types no others.
    """
    if result.scale:  # a label is chosen from a list, and a rank is not a quantity
        return []
    found = [
        f"{place}{doubt}"
        for unit, place, values in _month_by_place(result)
        if units is None or unit in units
        for doubt in _about_place(result, unit, values)
    ]
    return found if units is not None else _with_year(found, result)


def _with_year(found: list[str], result: Preview) -> list[str]:
    """With what is odd about the year so far, unless a month says it already."""
    indicator, formula = result.definition.indicator, result.definition.formula.root
    totals = {symbol: total.value for symbol, total in result.assessment.measured.inputs.items()}
    so_far = {symbol: value for symbol, value in totals.items() if value is not None}
    told = dict.fromkeys([*found, *(doubt for _, doubt in doubts_about_inputs(indicator, formula, so_far))])
    outside = doubt_about_result(indicator, result.assessment.realised)
    return list(told) or ([outside] if outside else [])


def _about_place(result: Preview, unit: int | None, values: Mapping[str, Decimal]) -> Iterator[str]:
    """One source's figures beside each other, then beside its own months before."""
    definition = result.definition
    inputs = [
        doubt for _, doubt in doubts_about_inputs(definition.indicator, definition.formula.root, values)
    ]
    outside = doubt_about_result(definition.indicator, _own_result(definition, unit, values))
    yield from inputs or ([outside] if outside else [])
    for c in definition.components:
        if c.symbol in values:
            before = result.earlier.get((c.symbol, unit), ())
            if doubt := doubt_about_change(c.symbol, c.method, values[c.symbol], before, result.jump):
                yield doubt


def _own_result(definition: Definition, unit: int | None, values: Mapping[str, Decimal]) -> Decimal | None:
    """What one source's month makes by itself: a mean over the year hides a figure that no month can have.

    None where a part says nothing about the whole: one month of a sum, one satker of a sum.
    """
    counted = isinstance(definition.formula.root, Symbol) and definition.components[0].method is Method.SUM
    shared = unit is not None and any(c.across is Method.SUM for c in definition.components)
    if counted or shared or not all(c.symbol in values for c in definition.components):
        return None
    try:
        return definition.formula.evaluate(values)
    except ZeroDivisorError:
        return None


def _month_by_place(result: Preview) -> Iterator[tuple[int | None, str, dict[str, Decimal]]]:
    """This month's figures of each source, named where it is a satker."""
    names = {
        source.work_unit_id: source.work_unit.name
        for component in result.definition.indicator.components.all()
        for source in component.sources.all()
    }
    places: dict[int | None, dict[str, Decimal]] = {}
    for (symbol, unit), typed in result.typed.items():
        if typed.value is not None:
            places.setdefault(unit, {})[symbol] = typed.value
    for unit, values in places.items():
        yield unit, f"{names[unit]}: " if unit else "", values
