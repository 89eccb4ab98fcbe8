"""One indicator over some months against its target: measure, round, compare. What every page and export asks."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from lkjip.periods import Frequency, due_months

from .achievement import Achievement, Polarity, Rule, Status, Target, achieve
from .load import Definition, OfficeYears, Readings
from .measure import Measured, measure


@dataclass(frozen=True, slots=True)
class Assessment:
    measured: Measured
    target: Target | None
    achievement: Achievement
    status: Status
    reason: str

    @property
    def realised(self) -> Decimal | None:
        """The displayed realisation; present even where no target makes an achievement of it."""
        return self.measured.displayed

    def under(self, definition: Definition, rule: Rule) -> Decimal | None:
        """The achievement of the same realisation under another rounding rule; None where none is computed."""
        if self.status is not Status.COMPUTED or self.target is None:
            return None
        polarity = Polarity(definition.indicator.polarity)
        return achieve(self.target, _compared(self.measured, rule), polarity, rule).value


NO_TARGET = "Target belum ada dalam perjanjian kinerja tahun ini."


def assess_year(years: OfficeYears, definition: Definition, year: int, month: int, rule: Rule) -> Assessment:
    """January to `month` of a year against the annual target."""
    key = (definition.indicator.pk, year)
    return assess(
        definition,
        years.readings.get(key, {}),
        years.target(definition.indicator, year),
        months=range(1, month + 1),
        rule=rule,
    )


def assess(
    definition: Definition,
    readings: Readings,
    target: Target | None,
    *,
    months: Collection[int],
    rule: Rule,
) -> Assessment:
    """Any months (a quarter, a semester, the year to date) against a target; no exception for missing data."""
    indicator = definition.indicator
    measured = measure(definition.formula, definition.components, readings, months, indicator.places, rule)
    if measured.status is not Status.COMPUTED:
        status = _not_due(definition, measured, months)
        return Assessment(
            measured, target, Achievement(None, status, measured.reason, None), status, measured.reason
        )
    if target is None:
        missing = Achievement(None, Status.NOT_COMPUTED, NO_TARGET, None)
        return Assessment(measured, None, missing, missing.status, missing.reason)
    result = achieve(target, _compared(measured, rule), Polarity(indicator.polarity), rule)
    return Assessment(measured, target, result, result.status, result.reason)


def _compared(measured: Measured, rule: Rule) -> Decimal | None:
    return measured.displayed if rule.from_displayed else measured.raw


def _not_due(definition: Definition, measured: Measured, months: Collection[int]) -> Status:
    """Missing only counts as missing once a month in which the indicator is due lies inside the period."""
    if measured.status is not Status.MISSING:
        return measured.status
    frequency = Frequency(definition.indicator.frequency or Frequency.MONTHLY)
    due = set(due_months(frequency)) & set(months)
    return Status.MISSING if due else Status.NOT_DUE
