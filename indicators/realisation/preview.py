"""What a month's figures would make of the year: the same arithmetic as everywhere, with the typed month put in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from indicators.achievement.accumulate import Accumulated, Reading, accumulate
from indicators.achievement.achievement import Polarity, Rule, Target
from indicators.achievement.assess import Assessment, PeriodAssessment, assess_period, assess_year
from indicators.achievement.bands import bands_for
from indicators.achievement.drawing import INPUT_PLACES, draw_html
from indicators.achievement.formula import Symbol
from indicators.achievement.load import Definition, OfficeYears, Readings
from indicators.achievement.measure import Component
from indicators.achievement.ordinal import Scale, explained, label_of, scale_of
from indicators.achievement.rating import Band, rate
from lkjip.numbers import NOTHING, format_number, format_percent, round_to

from .jumps import USUAL_JUMP
from .workflow import Source, Typed

LAST = 12


@dataclass(frozen=True)
class Preview:
    """January to the month with the typed figures; texts ready for the result panel."""

    definition: Definition
    assessment: Assessment
    """Against the year's target."""
    period: PeriodAssessment
    """Against the action plan's target for the months so far."""
    month: int
    band: Band | None
    rule: Rule
    typed: Mapping[Source, Typed]
    this_month: Mapping[str, Accumulated]
    """Component symbol → the month's own figures, put together over the satker."""
    earlier: Mapping[Source, tuple[Decimal, ...]]
    """What each source said in the months before, oldest first."""
    jump: int | None
    """By how many percent a figure may change from month to month before it is asked about."""

    @property
    def realised(self) -> str:
        value = self.assessment.realised
        if label := label_of(value, self.scale):
            return label
        return self._with_unit(format_number(value, self.definition.indicator.places))

    @property
    def achievement(self) -> str:
        return format_percent(self.assessment.achievement.value, self.rule.achievement_places)

    @property
    def target(self) -> str:
        return self._told(self.assessment.target)

    @property
    def period_target(self) -> str:
        """ "" where the action plan has none for these months."""
        return self._told(self.period.result.target) if self.period.planned else ""

    @property
    def period_achievement(self) -> str:
        return format_percent(self.period.result.achievement.value, self.rule.achievement_places)

    @property
    def missed(self) -> bool:
        """Short of what was promised for these months: the action plan's target, or in December the year's."""
        judged = self.period.planned or self.month == LAST
        return judged and self.period.result.achievement.reached is False

    def _told(self, target: Target | None) -> str:
        if target is None:
            return "belum ada"
        if target.value is None or target.scale:
            return target.text or label_of(target.value, target.scale)
        ends = [end for end in (target.value, target.upper) if end is not None]
        return self._with_unit("–".join(map(format_number, ends)))

    def _with_unit(self, figure: str) -> str:
        unit = self.definition.indicator.unit
        if figure == NOTHING:
            return figure
        return f"{figure}%" if unit == "%" else f"{figure} {unit}"

    @property
    def reached(self) -> bool | None:
        return self.assessment.achievement.reached

    @property
    def reason(self) -> str:
        return self.assessment.reason

    @property
    def scale(self) -> Scale:
        return scale_of(self.definition.indicator.unit)

    @property
    def explained(self) -> str:
        """How labels count, where there is no formula to show."""
        return explained(self.definition.indicator.unit)

    @property
    def symbols(self) -> str:
        return "" if self.scale else draw_html(self.definition.formula)

    @property
    def figures(self) -> str:
        """The formula in numbers; empty where an input is missing."""
        measured = self.assessment.measured
        if measured.raw is None or self.scale:
            return ""
        values = {symbol: _printed(total.value) for symbol, total in measured.inputs.items()}
        return draw_html(self.definition.formula, values)

    @property
    def raw(self) -> str:
        """What the numbers make, a little finer than it is shown; "" where they are one number already."""
        raw = self.assessment.measured.raw
        if raw is None or isinstance(self.definition.formula.root, Symbol):
            return ""
        return format_number(round_to(raw, self.definition.indicator.places + 2))


def _printed(value: Decimal | None) -> str:
    return format_number(value if value is None else round_to(value, INPUT_PLACES))


def preview(
    definition: Definition,
    years: OfficeYears,
    year: int,
    month: int,
    typed: Mapping[Source, Typed],
    rule: Rule,
    bands: Sequence[Band] = (),
    jump: int | None = USUAL_JUMP,
) -> Preview:
    """`bands`: the year's, where many previews are made at once; without them they are read."""
    definition = definition.in_year(year)
    readings = _with_month(definition, years.readings.get((definition.indicator.pk, year), {}), month, typed)
    held = replace(years, readings={**years.readings, (definition.indicator.pk, year): readings})
    result = assess_year(held, definition, year, month, rule)
    period = assess_period(held, definition, year, month, rule)
    this_month = {c.symbol: _month(c, readings.get(c.symbol, ()), month) for c in definition.components}
    band = rate(result.achievement.value, bands or bands_for(year, years.office))
    earlier = _earlier(definition, readings, month)
    return Preview(definition, result, period, month, band, rule, typed, this_month, earlier, jump)


def _earlier(definition: Definition, readings: Readings, month: int) -> dict[Source, tuple[Decimal, ...]]:
    units = {unit.code: unit.pk for unit in definition.work_units}
    found: dict[Source, tuple[Decimal, ...]] = {}
    for symbol, rows in readings.items():
        for r in sorted(rows, key=lambda r: r.month):
            if r.month < month and r.value is not None:
                source = (symbol, units.get(r.source) if r.source else None)
                found[source] = (*found.get(source, ()), r.value)
    return found


def _month(component: Component, readings: Sequence[Reading], month: int) -> Accumulated:
    return accumulate(
        readings,
        method=component.method,
        across=component.across,
        months=[month],
        expected=component.expected,
    )


def _with_month(
    definition: Definition, readings: Readings, month: int, typed: Mapping[Source, Typed]
) -> Readings:
    """The counted readings of other months and, for this month, what the form holds."""
    codes = {
        source.work_unit_id: source.work_unit.code
        for component in definition.indicator.components.all()
        for source in component.sources.all()
    }
    overlaid = {symbol: [r for r in rows if r.month != month] for symbol, rows in readings.items()}
    for (symbol, unit), what in typed.items():
        if what.given:
            reading = Reading(month, what.value, codes.get(unit) if unit else None, not what.not_applicable)
            overlaid.setdefault(symbol, []).append(reading)
    return overlaid


POLARITY_WORDS: dict[str, str] = {
    Polarity.MAXIMISE: "Makin besar makin baik.",
    Polarity.MINIMISE: "Makin kecil makin baik.",
    Polarity.EXACT: "Paling baik tepat pada target.",
}
