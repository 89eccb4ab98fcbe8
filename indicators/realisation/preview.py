"""What a month's figures would make of the year: the same arithmetic as everywhere, with the typed month put in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from indicators.achievement.accumulate import Reading
from indicators.achievement.achievement import Polarity, Rule
from indicators.achievement.assess import Assessment, assess
from indicators.achievement.bands import bands_for
from indicators.achievement.drawing import draw_html
from indicators.achievement.load import Definition, OfficeYears, Readings
from indicators.achievement.rating import Band, rate
from lkjip.numbers import format_number, format_percent

from .workflow import Source, Typed


@dataclass(frozen=True)
class Preview:
    """January to the month with the typed figures; texts ready for the result panel."""

    definition: Definition
    assessment: Assessment
    band: Band | None
    month: int
    year: int

    @property
    def unit(self) -> str:
        unit = self.definition.indicator.unit
        return "%" if unit == "%" else f" {unit}"

    @property
    def realised(self) -> str:
        value = self.assessment.realised
        places = self.definition.indicator.places
        return "–" if value is None else f"{format_number(value, places)}{self.unit}"

    @property
    def achievement(self) -> str:
        return format_percent(self.assessment.achievement.value)

    @property
    def target(self) -> str:
        target = self.assessment.target
        if target is None:
            return "belum ada"
        return target.text if target.value is None else f"{format_number(target.value)}{self.unit}"

    @property
    def reached(self) -> bool | None:
        return self.assessment.achievement.reached

    @property
    def reason(self) -> str:
        return self.assessment.reason

    @property
    def symbols(self) -> str:
        return draw_html(self.definition.formula)

    @property
    def figures(self) -> str:
        """The formula in numbers; empty where an input is missing."""
        measured = self.assessment.measured
        if measured.raw is None:
            return ""
        values = {symbol: format_number(total.value) for symbol, total in measured.inputs.items()}
        return draw_html(self.definition.formula, values)

    @property
    def raw(self) -> str:
        return format_number(self.assessment.measured.raw, self.definition.indicator.places + 2)


def preview(
    definition: Definition,
    years: OfficeYears,
    year: int,
    month: int,
    typed: Mapping[Source, Typed],
    rule: Rule,
) -> Preview:
    readings = _with_month(definition, years.readings.get((definition.indicator.pk, year), {}), month, typed)
    target = years.target(definition.indicator, year)
    result = assess(definition, readings, target, months=range(1, month + 1), rule=rule)
    band = rate(result.achievement.value, bands_for(year, years.office))
    return Preview(definition, result, band, month, year)


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


def warnings(result: Preview) -> list[str]:
    """What can be true but hardly is; it must be confirmed, never silently kept."""
    indicator, value = result.definition.indicator, result.assessment.realised
    return [*_out_of_range(indicator.minimum, indicator.maximum, value, result), *_share(result)]


def _out_of_range(
    low: Decimal | None, high: Decimal | None, value: Decimal | None, result: Preview
) -> list[str]:
    if value is None or ((low is None or value >= low) and (high is None or value <= high)):
        return []
    bounds = f"{format_number(low)} sampai {format_number(high)}"
    return [f"Realisasi {result.realised} di luar rentang yang mungkin ({bounds}). Periksa angkanya."]


def _share(result: Preview) -> list[str]:
    """A part larger than its whole."""
    source = result.definition.formula.source.replace(" ", "")
    inputs = result.assessment.measured.inputs
    if source != "A/B*100" or result.definition.indicator.maximum != 100:
        return []
    a, b = inputs["A"].value, inputs["B"].value
    if a is None or b is None or a <= b:
        return []
    return [
        f"Komponen A ({format_number(a)}) melebihi komponen B ({format_number(b)}). Periksa kedua angkanya."
    ]


POLARITY_WORDS = {
    Polarity.MAXIMISE: "Makin besar makin baik.",
    Polarity.MINIMISE: "Makin kecil makin baik.",
    Polarity.EXACT: "Paling baik tepat pada target.",
}
