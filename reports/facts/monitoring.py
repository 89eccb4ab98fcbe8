"""Reads what is watched through the year: e-Monev, e-Performance and e-Tarja."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from budget.scores.emonev import falls
from budget.scores.eperformance import filled_percent
from budget.scores.ikpa import mean
from budget.scores.models import DivisionTarget, MonevProgress, PerformanceFiling

from .context import Context
from .figures import Figure
from .money import DivisionTargets, FilingFacts, MonevFacts, TargetTaskFacts
from .show import percent, plain_number


def monitoring(context: Context) -> dict[str, Any]:
    """Their fields of Money."""
    monev, filings = _monev(context), _filings(context)
    return {
        "monev": monev,
        "monev_means": _monev_means(monev),
        "filings": filings,
        "filing_percent": percent(
            filled_percent(filled for row in filings for filled in row.months), "e-performance/persen"
        ),
        "division_targets": _division_targets(context),
    }


def _monev(context: Context) -> tuple[MonevFacts, ...]:
    rows = MonevProgress.objects.filter(
        work_unit__office=context.office, year=context.year, quarter__lte=context.month // 3
    )
    units: dict[Any, dict[int, MonevProgress]] = {}
    for row in rows.select_related("work_unit"):
        units.setdefault(row.work_unit, {})[row.quarter] = row
    return tuple(_monev_row(unit, quarters) for unit, quarters in units.items())


def _monev_row(unit: Any, quarters: dict[int, MonevProgress]) -> MonevFacts:
    path = f"e-monev/{unit.code}"
    budget = [quarters[q].budget if q in quarters else None for q in range(1, 5)]
    progress = [quarters[q].progress if q in quarters else None for q in range(1, 5)]
    return MonevFacts(
        unit.code,
        unit.name,
        tuple(_number(value, f"{path}/tw-{q}/anggaran") for q, value in enumerate(budget, 1)),
        tuple(_number(value, f"{path}/tw-{q}/progres") for q, value in enumerate(progress, 1)),
        falling=falls(progress),
    )


def _monev_means(rows: tuple[MonevFacts, ...]) -> tuple[tuple[Figure, Figure], ...]:
    if not rows:
        return ()
    return tuple(
        (
            plain_number(mean([r.budget[q].value for r in rows]), f"e-monev/tw-{q + 1}/anggaran", places=2),
            plain_number(mean([r.progress[q].value for r in rows]), f"e-monev/tw-{q + 1}/progres", places=2),
        )
        for q in range(4)
    )


def _filings(context: Context) -> tuple[FilingFacts, ...]:
    rows = PerformanceFiling.objects.filter(
        work_unit__office=context.office, year=context.year, month__lte=context.month
    )
    units: dict[Any, dict[int, bool]] = {}
    for row in rows.select_related("work_unit"):
        units.setdefault(row.work_unit, {})[row.month] = row.filled
    return tuple(_filing(unit, months) for unit, months in units.items())


def _filing(unit: Any, months: dict[int, bool]) -> FilingFacts:
    filled = tuple(months.get(month) for month in range(1, 13))
    return FilingFacts(
        unit.code, unit.name, filled, percent(filled_percent(filled), f"e-performance/{unit.code}")
    )


def _division_targets(context: Context) -> tuple[DivisionTargets, ...]:
    rows = DivisionTarget.objects.filter(division__office=context.office, year=context.year)
    divisions: dict[Any, list[DivisionTarget]] = {}
    for row in rows.select_related("division"):
        divisions.setdefault(row.division, []).append(row)
    return tuple(_division_target(division, tasks) for division, tasks in divisions.items())


def _division_target(division: Any, tasks: list[DivisionTarget]) -> DivisionTargets:
    path = f"target-kinerja/{division.code}"
    facts = tuple(
        TargetTaskFacts(task.number, task.text, percent(task.percent, f"{path}/{task.number}"))
        for task in tasks
    )
    average = percent(mean([task.percent for task in tasks]), f"{path}/rata-rata")
    return DivisionTargets(division.code, division.name, facts, average)


def _number(value: Decimal | None, path: str) -> Figure:
    return plain_number(value, path, places=2)
