"""What can be true but hardly is: a negative figure, a part larger than its whole, a result outside its range.

Never an error: a workbook loads with a warning, a form asks for confirmation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from indicators.achievement.formula import Negative, Node, Number, Operation, Symbol
from indicators.achievement.ordinal import label_of, scale_of
from indicators.plan.models import Indicator
from lkjip.numbers import format_number

HUNDRED = Decimal(100)


def doubts_about_inputs(
    indicator: Indicator, formula: Node, values: Mapping[str, Decimal]
) -> Iterator[tuple[str, str]]:
    """(component symbol, sentence) for one source's figures."""
    for symbol, value in values.items():
        if value < 0:
            yield symbol, f"Komponen {symbol} bernilai negatif ({format_number(value)}). Periksa angkanya."
    if not _is_share(indicator):
        return
    for part, whole in shares(formula):
        if part in values and whole in values and values[part] > values[whole]:
            yield (
                part,
                f"Komponen {part} ({format_number(values[part])}) melebihi komponen {whole} "
                f"({format_number(values[whole])}). Periksa kedua angkanya.",
            )


def _is_share(indicator: Indicator) -> bool:
    """Days per case are a quotient too, but no share; a percentage that may exceed the whole says so by its maximum."""
    if indicator.maximum is None:
        return indicator.unit == "%"
    return indicator.maximum <= HUNDRED


def doubt_about_result(indicator: Indicator, value: Decimal | None) -> str:
    """The sentence for a realisation outside the indicator's possible range; "" where it is inside."""
    low, high = indicator.minimum, indicator.maximum
    if value is None:
        return ""
    if (scale := scale_of(indicator.unit)) and not label_of(value, scale):
        return f"Hasil {format_number(value)} bukan peringkat 1 sampai {len(scale)} dari {', '.join(scale)}."
    if low is not None and value < low:
        return (
            f"Hasil {format_number(value)} di bawah batas terendah, {format_number(low)}. Periksa angkanya."
        )
    if high is not None and value > high:
        return (
            f"Hasil {format_number(value)} di atas batas tertinggi, {format_number(high)}. Periksa angkanya."
        )
    return ""


def shares(node: Node) -> Iterator[tuple[str, str]]:
    """(part, whole) wherever the formula divides a component by the whole that it is a part of.

    A / B, A * 100 / B and (B - A) / B do; a growth (A - B) / B does not.
    """
    match node:
        case Operation("/", above, Symbol(whole)):
            if part := _part(_unscaled(above), whole):
                yield part, whole
        case Operation(_, left, right):
            yield from shares(left)
            yield from shares(right)
        case Negative(operand):
            yield from shares(operand)


def _part(above: Node, whole: str) -> str | None:
    match above:
        case Symbol(name):
            return name
        case Operation("-", Symbol(minuend), Symbol(name)) if minuend == whole:
            return name
    return None


def _unscaled(node: Node) -> Node:
    """Without a constant factor."""
    match node:
        case Operation("*", inner, Number()) | Operation("*", Number(), inner):
            return inner
    return node
