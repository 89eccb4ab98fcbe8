"""One indicator over some months against its target: measure, round, compare. What every page and export asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace
from decimal import Decimal

from lkjip.periods import Frequency, due_months, last_month_over, month_name

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
NOTHING_PLANNED = "Rencana aksi belum menjadwalkan hasil sampai bulan ini."


def assess_year(
    years: OfficeYears,
    definition: Definition,
    year: int,
    month: int,
    rule: Rule,
    *,
    today: dt.date | None = None,
) -> Assessment:
    """January to `month` of a year against the annual target; on `today`, later months are not due yet."""
    return assess(
        definition.in_year(year),
        years.readings.get((definition.indicator.pk, year), {}),
        years.target(definition.indicator, year),
        months=range(1, month + 1),
        rule=rule,
        over=12 if today is None else last_month_over(year, today),
    )


@dataclass(frozen=True, slots=True)
class PeriodAssessment:
    """January to a month against the action plan's target for it; without one against the year's."""

    result: Assessment
    planned: bool
    """Whether the action plan has a target for the period: if not, the year's is what it was held against."""


def assess_period(
    years: OfficeYears,
    definition: Definition,
    year: int,
    month: int,
    rule: Rule,
    *,
    today: dt.date | None = None,
) -> PeriodAssessment:
    """As `assess_year`, against the period's own target where there is one."""
    whole = assess_year(years, definition, year, month, rule, today=today)
    target = years.period_target(definition.indicator, year, month)
    if target is None:
        return PeriodAssessment(whole, planned=False)
    if whole.measured.status is not Status.COMPUTED:
        return PeriodAssessment(replace(whole, target=target), planned=True)
    polarity = Polarity(definition.indicator.polarity)
    if target.value == 0 and polarity is Polarity.MAXIMISE:  # planned for later: nothing to be held against
        result = Achievement(None, Status.NOT_DUE, NOTHING_PLANNED)
    else:
        result = achieve(target, _compared(whole.measured, rule), polarity, rule)
    held = Assessment(whole.measured, target, result, result.status, result.reason)
    return PeriodAssessment(held, planned=True)


def assess(
    definition: Definition,
    readings: Readings,
    target: Target | None,
    *,
    months: Collection[int],
    rule: Rule,
    over: int = 12,
) -> Assessment:
    """Any months (a quarter, a semester, the year to date) against a target; no exception for missing data.

    `over` is the last month that has passed: what is due after it cannot be missing yet.
    """
    indicator = definition.indicator
    measured = measure(definition.formula, definition.components, readings, months, indicator.places, rule)
    if measured.status is not Status.COMPUTED:
        frequency = Frequency(indicator.frequency or Frequency.MONTHLY)
        due = [month for month in due_months(frequency) if month in months and month <= over]
        result = Achievement(None, *_absence(measured, readings, frequency, due))
    elif target is None:
        result = Achievement(None, Status.NOT_COMPUTED, NO_TARGET)
    else:
        result = achieve(target, _compared(measured, rule), Polarity(indicator.polarity), rule)
    return Assessment(measured, target, result, result.status, result.reason)


def _compared(measured: Measured, rule: Rule) -> Decimal | None:
    return measured.displayed if rule.from_displayed else measured.raw


def _absence(
    measured: Measured, readings: Readings, frequency: Frequency, due: Collection[int]
) -> tuple[Status, str]:
    """Nothing is missing before a month is due; and "tidak berlaku" holds for the months that said so."""
    if measured.status is Status.MISSING and not due:
        return Status.NOT_DUE, f"Belum jatuh tempo: indikator ini diisi {frequency}."
    if measured.status is Status.NOT_APPLICABLE and (silent := _silent(measured, readings, due)):
        return Status.MISSING, f"Bulan {', '.join(map(month_name, silent))} belum diisi."
    return measured.status, measured.reason


def _silent(measured: Measured, readings: Readings, due: Collection[int]) -> list[int]:
    """Due months without a word for a component that otherwise says that it does not apply."""
    absent = [symbol for symbol, total in measured.inputs.items() if total.not_applicable]
    said = [{reading.month for reading in readings.get(symbol, ())} for symbol in absent]
    return [month for month in due if not all(month in months for months in said)]
