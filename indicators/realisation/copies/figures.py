"""The figures that other systems may ask for: each as people read it here, and as it is typed there.

Typed there means: a plain number with a decimal comma, no grouping, no unit; or words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from indicators.achievement.achievement import HUNDRED, Rule, Target
from indicators.achievement.assess import Assessment, PeriodAssessment, assess, assess_period, assess_year
from indicators.achievement.load import Definition, OfficeYears
from indicators.achievement.ordinal import label_of, scale_of
from indicators.plan.models import Indicator
from lkjip.numbers import format_number

from ..words import Words


@dataclass(frozen=True)
class Known:
    """What is known of one indicator's month."""

    definition: Definition
    years: OfficeYears
    year: int
    month: int
    rule: Rule
    words: Words = field(default_factory=dict)

    @property
    def indicator(self) -> Indicator:
        return self.definition.indicator

    @cached_property
    def so_far(self) -> Assessment:
        return assess_year(self.years, self.definition, self.year, self.month, self.rule)

    @cached_property
    def period(self) -> PeriodAssessment:
        return assess_period(self.years, self.definition, self.year, self.month, self.rule)

    @cached_property
    def alone(self) -> Assessment:
        """This month by itself."""
        readings = self.years.readings.get((self.indicator.pk, self.year), {})
        definition = self.definition.in_year(self.year)
        target = self.years.target(self.indicator, self.year)
        return assess(definition, readings, target, months=[self.month], rule=self.rule)


@dataclass(frozen=True, slots=True)
class Asked:
    """One figure of a form."""

    heading: str
    text: Callable[[Known], str]
    """As typed there; "" where there is nothing to type."""
    is_words: bool = False


def plain_figure(value: Decimal | None, places: int | None = None) -> str:
    return "" if value is None else format_number(value, places).replace(".", "").replace("−", "-")


def _target(target: Target | None) -> str:
    if target is None:
        return ""
    if target.ordinal:
        return target.text
    ends = [plain_figure(end) for end in (target.value, target.upper) if end is not None]
    return "-".join(ends) or target.text


def _realised(known: Known, result: Assessment) -> str:
    label = label_of(result.realised, scale_of(known.indicator.unit))
    return label or plain_figure(result.realised, known.indicator.places)


def _period_target(known: Known) -> str:
    """The action plan's; where it has none for these months, the year's."""
    return _target(known.period.result.target)


def _achievement(known: Known, result: Assessment) -> str:
    return plain_figure(result.achievement.value, known.rule.achievement_places)


def _progress(known: Known) -> str:
    """How far the year's target is reached, never above the whole."""
    value = known.so_far.achievement.value
    capped = None if value is None else min(max(value, Decimal(0)), HUNDRED)
    return plain_figure(capped, known.rule.achievement_places)


def _words(name: str) -> Callable[[Known], str]:
    return lambda known: known.words.get(name, "")


FIGURES: dict[str, Asked] = {
    "target": Asked("Target tahun", lambda known: _target(known.so_far.target)),
    "target_periode": Asked("Target sampai bulan ini", _period_target),
    "realisasi_bulan": Asked("Realisasi bulan ini", lambda known: _realised(known, known.alone)),
    "realisasi_sampai": Asked("Realisasi sampai bulan ini", lambda known: _realised(known, known.so_far)),
    "capaian": Asked("Capaian, %", lambda known: _achievement(known, known.so_far)),
    "capaian_periode": Asked("Capaian periode, %", lambda known: _achievement(known, known.period.result)),
    "progres": Asked("Progres, %", _progress),
    "penyebab": Asked("Penyebab", _words("cause"), is_words=True),
    "kendala": Asked("Kendala", _words("obstacle"), is_words=True),
    "tindak_lanjut": Asked("Tindak lanjut", _words("follow_up"), is_words=True),
}
"""Name in a rule set → the figure."""
