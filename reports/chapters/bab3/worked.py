"""The achievement worked out from the written realisation, as one line of a formula block."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from indicators.achievement.achievement import Polarity
from indicators.achievement.drawing import Bracket, Fraction, Letter, Line, Piece
from lkjip.numbers import format_number
from reports.facts.performance import IndicatorFacts


def achievement_line(indicator: IndicatorFacts) -> Iterator[Line]:
    """Nothing for a range, a text target or a target of zero: there the sentence says what was decided."""
    target, realised = indicator.target.value, indicator.realised.value
    if indicator.achievement.value is None or indicator.target_upper is not None:
        return
    if not target or realised is None:
        return
    share = _SHARES[indicator.polarity](format_number(realised), format_number(target))
    floored = indicator.polarity is not Polarity.MAXIMISE and not indicator.achievement.value
    result = indicator.achievement.display
    ending = f", paling kecil 0, ditulis {result}" if floored else f" = {result}"
    yield (Letter("C"), " = ", share, f" × 100%{ending}")


def _maximise(realised: str, target: str) -> Fraction:
    return Fraction((realised,), (target,))


def _minimise(realised: str, target: str) -> Fraction:
    return Fraction((f"2 × {target} − {realised}",), (target,))


def _exact(realised: str, target: str) -> Bracket:
    return Bracket(("1 − ", Fraction((f"|{realised} − {target}|",), (target,))))


_SHARES: Mapping[str, Callable[[str, str], Piece]] = {
    Polarity.MAXIMISE: _maximise,
    Polarity.MINIMISE: _minimise,
    Polarity.EXACT: _exact,
}
