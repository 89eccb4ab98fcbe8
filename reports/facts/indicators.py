"""One indicator's facts: measured, compared, rated, with its months, its satker and its words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from indicators.achievement.achievement import Polarity, Rule, Status, Target, achieve
from indicators.achievement.assess import Assessment, assess_period, assess_year
from indicators.achievement.load import Definition
from indicators.achievement.ordinal import scale_of
from indicators.achievement.rating import rate
from indicators.plan.models import Indicator
from indicators.realisation.models import PublishedFigure
from indicators.realisation.months import is_late, state_of
from lkjip.validity import plain

from .compare import against, against_plan, plan_end
from .components import component_facts
from .context import Context
from .figures import Figure
from .lineage import Ancestor, ancestor
from .performance import (
    Comparison,
    ComponentFacts,
    IndicatorFacts,
    MonthFacts,
    PlanComparison,
    Words,
    YearPoint,
)
from .show import nothing, percent, quantity, with_unit


def indicator_facts(definition: Definition, context: Context) -> IndicatorFacts:
    indicator = definition.indicator
    path = f"ikk/{indicator.code}"
    now = assess_year(
        context.years, definition, context.year, context.month, context.rule, today=context.today
    )
    realised = _realised(definition, now, f"{path}/realisasi")
    achievement = _achievement(now, context.rule, f"{path}/capaian")
    row = context.years.targets.get((indicator.pk, context.year))
    components = component_facts(definition, context)
    return IndicatorFacts(
        code=indicator.code,
        number=indicator.number,
        name=indicator.name,
        unit=indicator.unit,
        polarity=Polarity(indicator.polarity),
        formula=definition.formula,
        places=indicator.places,
        definition=indicator.definition,
        data_source=indicator.data_source,
        frequency=indicator.frequency or indicator.Frequency.MONTHLY,
        responsible=indicator.responsible,
        objective_code=indicator.objective.code,
        division_code=indicator.objective.division.code,
        central_unit_code=indicator.objective.central_unit.code,
        status=now.status,
        reason=now.reason,
        target_text=row.text if row else "",
        target=_target(now.target, indicator.unit, f"{path}/target"),
        target_upper=now.target.upper if now.target else None,
        raw=now.measured.raw,
        realised=realised,
        achievement=achievement,
        reached=now.achievement.reached,
        category=rate(achievement.value, context.bands),
        provisional=_is_provisional(definition, context),
        complete=now.measured.complete,
        components=components,
        months=tuple(_month(definition, context, n) for n in range(1, 13)),
        previous=_previous(definition, context, realised),
        plan=_against_plan(indicator, context, realised.value),
        series=tuple(_plan_point(definition, context, year) for year in context.plan_years),
        published=_published_point(definition, context, context.year),
        words=_words(definition, context),
        words_so_far=_words_so_far(definition, context),
        until=_until(components, context.month),
        pool_codes=tuple(context.pools_by_indicator.get(indicator.pk, ())),
    )


def _against_plan(indicator: Indicator, context: Context, realised: Decimal | None) -> PlanComparison:
    targets, year, rule = context.plan_targets, context.year, context.rule
    end = plan_end(indicator, targets.get((indicator.pk, context.plan_years[-1])), realised, year, rule)
    return replace(against_plan(indicator, targets.get((indicator.pk, year)), realised, year, rule), end=end)


def _until(components: tuple[ComponentFacts, ...], month: int) -> int | None:
    filled = (n for n in range(month, 0, -1) if any(c.months[n - 1].value is not None for c in components))
    return next(filled, None)


def _realised(definition: Definition, assessment: Assessment, path: str) -> Figure:
    indicator = definition.indicator
    return quantity(
        assessment.realised,
        indicator.unit,
        path,
        places=indicator.places,
        status=assessment.measured.status,
        reason=assessment.measured.reason,
    )


def _achievement(assessment: Assessment, rule: Rule, path: str) -> Figure:
    value = assessment.achievement.value
    return percent(
        value, path, places=rule.achievement_places, status=assessment.status, reason=assessment.reason
    )


def _target(target: Target | None, unit: str, path: str) -> Figure:
    """The target in the indicator's own unit; a range as "80–90%"; words (minimal BB) as signed."""
    if target is None:
        return nothing(path, "Target belum ada dalam perjanjian kinerja tahun ini.")
    if target.rank is not None:
        return Figure(plain(target.rank), target.text or with_unit(target.rank, unit), path)
    if target.value is None:
        return Figure(None, target.text, path, Status.NOT_COMPUTED, "Target berupa teks.")
    value = plain(target.value)
    if target.upper is None:
        return quantity(value, unit, path)
    span = f"{with_unit(value, '')}–{with_unit(plain(target.upper), unit)}"
    return Figure(value, span, path)


def _is_provisional(definition: Definition, context: Context) -> bool:
    pk, year = definition.indicator.pk, context.year
    return any((pk, year, month) in context.years.provisional for month in range(1, context.month + 1))


def _month(definition: Definition, context: Context, month: int) -> MonthFacts:
    """The year to date at the month's end, against the action plan where it says something of the month."""
    indicator = definition.indicator
    period = assess_period(context.years, definition, context.year, month, context.rule, today=context.today)
    until = period.result
    entry = context.entries.get((indicator.pk, month))
    state = state_of(indicator, entry, context.year, month, context.today)
    path = f"ikk/{indicator.code}/bulan-{month}"
    return MonthFacts(
        month=month,
        state=state,
        late=is_late(indicator, entry, month, context.calendar, context.today),
        realised=_realised(definition, until, f"{path}/realisasi"),
        target=_target(until.target, indicator.unit, f"{path}/target"),
        planned=period.planned,
        achievement=_achievement(until, context.rule, f"{path}/capaian"),
        filled=entry is not None,
    )


def _previous(definition: Definition, context: Context, now: Figure) -> Comparison:
    last = context.year - 1
    found = ancestor(definition, context, last)
    before = year_point(found.definition, context, last)
    if before.realised.value is None and not found.broken:  # printed under the new code
        before = year_point(definition, context, last)
    return against(before, now, definition.indicator, context.year, found.broken)


def year_point(definition: Definition, context: Context, year: int) -> YearPoint:
    """A year from the system's own entries where it has any, else from what an earlier report printed."""
    if (definition.indicator.pk, year) in context.years.readings:
        return _own_point(definition, context, year)
    return _published_point(definition, context, year) or _empty_point(definition, year)


def _own_point(definition: Definition, context: Context, year: int) -> YearPoint:
    path = f"ikk/{definition.code}/{year}"
    month = context.month if year == context.year else 12
    rule = context.rule_in(year)
    result = assess_year(context.years, definition, year, month, rule, today=context.today)
    return YearPoint(
        year,
        _target(result.target, definition.indicator.unit, f"{path}/target"),
        _realised(definition, result, f"{path}/realisasi"),
        _achievement(result, rule, f"{path}/capaian"),
        "sistem",
    )


def _published_point(definition: Definition, context: Context, year: int) -> YearPoint | None:
    row = context.published.get((definition.indicator.pk, year))
    if row is None:
        return None
    unit, path = definition.indicator.unit, f"ikk/{definition.code}/terbit-{year}"
    return YearPoint(
        year,
        quantity(plain(row.target), unit, f"{path}/target"),
        quantity(plain(row.realised), unit, f"{path}/realisasi"),
        percent(_recomputed(row, definition, context), f"{path}/capaian"),
        row.source,
    )


def _recomputed(row: PublishedFigure, definition: Definition, context: Context) -> Decimal | None:
    """A printed achievement is computed again from the printed target and realisation, so that years agree."""
    if row.target is None or row.realised is None or row.year == context.year:
        return plain(row.achievement)
    polarity = Polarity(definition.indicator.polarity)
    target = Target(row.target, scale=scale_of(definition.indicator.unit))
    return achieve(target, row.realised, polarity, context.rule).value


def _empty_point(definition: Definition, year: int, reason: str = "") -> YearPoint:
    path, reason = f"ikk/{definition.code}/{year}", reason or f"Tidak ada data tahun {year}."
    return YearPoint(
        year,
        nothing(f"{path}/target", reason),
        nothing(f"{path}/realisasi", reason),
        nothing(f"{path}/capaian", reason),
    )


def _plan_point(definition: Definition, context: Context, year: int) -> YearPoint:
    """A year of the Renstra series: its target beside what was realised, both of the definition of that year.

    Of years after the report's own only the target is told, whatever is known by now.
    """
    found = ancestor(definition, context, year) if year < context.year else Ancestor(definition)
    if found.broken:
        return _empty_point(definition, year, found.broken)
    definition, later = found.definition, year > context.year
    point = _empty_point(definition, year) if later else year_point(definition, context, year)
    plan = context.plan_targets.get((definition.indicator.pk, year))
    path = f"ikk/{definition.code}/renstra-{year}/target"
    if plan is None:
        return YearPoint(year, nothing(path), point.realised, point.achievement, point.origin)
    target = quantity(plain(plan.value), plan.unit or definition.indicator.unit, path)
    return YearPoint(year, target, point.realised, point.achievement, point.origin)


def _words(definition: Definition, context: Context) -> Words:
    row = context.words.get(definition.indicator.pk)
    if row is None:
        return Words()
    return Words(row.national_standard, row.cause, row.supporting_programme, row.obstacle, row.follow_up)


def _words_so_far(definition: Definition, context: Context) -> Words:
    """What a report of a part of the year tells: each from the newest month that says it; the year's own words only
    while nobody can know more of the year than is told."""
    rows = context.month_words.get(definition.indicator.pk, ())
    year = Words() if context.goes_on else _words(definition, context)
    names = ("cause", "supporting_programme", "obstacle", "follow_up")
    said = {name: next((text for row in rows if (text := getattr(row, name).strip())), "") for name in names}
    return replace(year, **{name: text for name, text in said.items() if text})
