"""collect(): everything known of one office and year, computed once, in a fixed number of queries."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from divisions.models import Office
from indicators.plan.models import Objective
from lkjip.periods import Period
from lkjip.trees import every

from . import organise
from .agreements import agreements
from .context import Context
from .ended import ended
from .figures import Figure
from .funds import money
from .indicators import indicator_facts
from .performance import DivisionFacts, IndicatorFacts, ObjectiveFacts, Performance
from .prose import arrangement, photos
from .tally import against_plan, categories, movements, tally
from .year import YearFacts


def collect_part(office: Office, year: int, period: Period) -> YearFacts:
    """What the report of a year or of a part of it tells: approved months of January to the period's end."""
    facts = collect(office, year, period.month)
    told = {path: figure for path, figure in facts.register.items() if _month_of(path) <= period.month}
    return dataclasses.replace(facts, period=period, register=told)


def _month_of(path: str) -> int:
    """The month of a monthly figure, by its path; 0 for all others."""
    found = re.search(r"/bulan-(\d+)", path)
    return int(found[1]) if found else 0


def collect(
    office: Office,
    year: int,
    month: int = 12,
    *,
    provisional: bool = False,
    today: dt.date | None = None,
) -> YearFacts:
    """Facts of January to `month`. `provisional` also counts submitted months (screens, never reports)."""
    context = Context(office, year, month, provisional, today or timezone.localdate())
    identity = organise.identity(context)
    performance = _performance(context)
    promised, spent = agreements(context), money(context, performance)
    prose = list(office.section_texts.filter(year=year))
    facts = YearFacts(
        office=identity,
        year=year,
        month=month,
        provisional=provisional,
        report=organise.report(office, year, identity.head_title),
        plan=organise.plan(context),
        central_units=organise.central_units(context),
        work_units=organise.work_units(context),
        staff=organise.staff(context),
        agreements=promised,
        performance=performance,
        money=spent,
        sizes=organise.sizes(len(performance.objectives), len(promised), len(spent.absorption)),
        texts={row.section: row.text for row in prose},
        photos=photos(office, year),
        arrangement=arrangement(office, year),
        goes_on=context.goes_on,
        bases={row.section: row.basis for row in prose if row.basis},
        register={},
    )
    register = {figure.path: figure for figure in every(Figure, facts) if figure.path}
    return dataclasses.replace(facts, register=register)


def _performance(context: Context) -> Performance:
    indicators = [indicator_facts(definition, context) for definition in context.definitions]
    by_objective: dict[int, list[IndicatorFacts]] = defaultdict(list)
    objectives: dict[int, Objective] = {}
    for definition, facts in zip(context.definitions, indicators, strict=True):
        objective = definition.indicator.objective
        objectives[objective.pk] = objective
        by_objective[objective.pk].append(facts)
    facts_of = {pk: _objective(objectives[pk], rows, context) for pk, rows in by_objective.items()}
    return Performance(
        divisions=tuple(_divisions(context, objectives, facts_of)),
        tally=tally(indicators, "kantor", context.cap, context.rule),
        categories=categories(indicators, context.bands),
        movements=movements(indicators),
        plan=against_plan(indicators),
        until=max((i.until for i in indicators if i.until), default=None),
        late=tuple((i.code, m.month) for i in indicators for m in i.months if m.late),
        ended=ended(context),
    )


def _objective(objective: Objective, rows: list[IndicatorFacts], context: Context) -> ObjectiveFacts:
    return ObjectiveFacts(
        code=objective.code,
        number=objective.number,
        name=objective.name,
        division_code=objective.division.code,
        central_unit_code=objective.central_unit.code,
        indicators=tuple(rows),
        tally=tally(rows, f"sasaran/{objective.code}", context.cap, context.rule),
        pool_codes=tuple(dict.fromkeys(code for row in rows for code in row.pool_codes)),
    )


def _divisions(
    context: Context, objectives: dict[int, Objective], facts_of: dict[int, ObjectiveFacts]
) -> Iterator[DivisionFacts]:
    divisions = context.office.divisions.in_force(context.year).prefetch_related("issues", "efforts")
    for division in divisions:
        own = tuple(facts_of[pk] for pk, o in objectives.items() if o.division_id == division.pk)
        rows = [indicator for objective in own for indicator in objective.indicators]
        yield DivisionFacts(
            code=division.code,
            name=division.name,
            short_name=division.short_name or division.name,
            duties=division.duties,
            objectives=own,
            tally=tally(rows, f"divisi/{division.code}", context.cap, context.rule),
            issues=_texts(division.issues, context.year),
            efforts=_texts(division.efforts, context.year),
        )


def _texts(related: Any, year: int) -> tuple[str, ...]:
    rows = sorted((row for row in related.all() if row.year == year), key=lambda row: row.number)
    return tuple(row.text for row in rows)
