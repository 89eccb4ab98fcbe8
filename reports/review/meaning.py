"""Does more of a component mean better? Read from its name and its place in the formula."""

from __future__ import annotations

import re
from decimal import Decimal

from indicators.achievement.achievement import Polarity
from indicators.achievement.formula import ZeroDivisorError
from reports.facts.performance import ComponentFacts, IndicatorFacts

_BAD = re.compile(
    r"\b(meng|peng|ber)?ulang(i|an)?\b|\bresidiv|\bmelanggar|\bgagal|\bkabur\b|\bmelarikan|\bmeninggal|\bhilang\b"
    r"|\brusak\b|\bterlambat|\bkedaluwarsa|\bditolak|\bmenunggak|\btunggakan|\boverstay|\bmelewati (masa|batas)"
    r"|\b(tidak|belum) (selesai|memenuhi|patuh|hadir|lulus|tercapai|terlayani|sesuai)",
    re.IGNORECASE,
)
_MENDED = re.compile(
    r"cegah|tangan|selesai|pulih|tindak ?lanjut|berkurang|menurun|bebas|tanpa|kembali|(?<!tidak )(?<!belum )sembuh",
    re.IGNORECASE,
)


def counts_the_bad(component: ComponentFacts) -> bool:
    """Its name tells of a failure, and of nothing that was done about it."""
    bad = _BAD.search(component.name)
    if bad is None:
        return False
    rest = component.name[: bad.start()] + component.name[bad.end() :]
    return not _MENDED.search(rest)


def rewarded(indicator: IndicatorFacts, component: ComponentFacts) -> bool:
    """More of this component makes the achievement better."""
    change = _effect(indicator, component)
    if change is None or indicator.polarity is Polarity.EXACT:
        return False
    return change > 0 if indicator.polarity is Polarity.MAXIMISE else change < 0


def _effect(indicator: IndicatorFacts, component: ComponentFacts) -> Decimal | None:
    """What one more of the component does to the formula's result."""
    values = {c.symbol: c.total.value for c in indicator.components if c.total.value is not None}
    if component.symbol not in values or not indicator.formula.symbols <= values.keys():
        return None
    more = {**values, component.symbol: values[component.symbol] + 1}
    try:
        return indicator.formula.evaluate(more) - indicator.formula.evaluate(values)
    except ZeroDivisorError:
        return None
