"""The planning score of each satker (KMK 466/2023, from 2024 on) with the rule set in force; printed values beside."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from budget.scores.cases import planning_case
from budget.scores.ikpa import mean, weights_from
from budget.scores.models import PlanningScore
from budget.scores.planning import LABELS
from budget.scores.trace import Case
from lkjip.numbers import format_number
from lkjip.rules.models import RuleSet
from lkjip.validity import plain

from .context import Context
from .figures import Figure
from .money import PlanningFacts, PlanningTable
from .show import percent, plain_number


def planning(context: Context, rules: RuleSet | None) -> PlanningTable | None:
    found = PlanningScore.objects.filter(work_unit__office=context.office, year=context.year)
    rows = [_row(row, planning_case(row, rules)) for row in found.select_related("work_unit")]
    if not rows:
        return None
    weights = weights_from(rules.data, LABELS) if rules else {}
    return PlanningTable(
        weights=tuple(
            (LABELS[name], percent(plain(weight), f"perencanaan/bobot/{name}", places=0))
            for name, weight in weights.items()
        ),
        regulation=rules.regulation if rules else "",
        rows=tuple(rows),
        mean_score=plain_number(mean([row.score.value for row in rows]), "perencanaan/rata-rata", places=2),
        notes=tuple(rules.data.get("open", ())) if rules else (),
    )


def _row(row: PlanningScore, case: Case) -> PlanningFacts:
    path = f"perencanaan/{row.work_unit.code}"
    category = case.category
    return PlanningFacts(
        code=row.work_unit.code,
        name=row.work_unit.name,
        effectiveness=_number(row.effectiveness, f"{path}/efektivitas"),
        efficiency=_number(row.efficiency, f"{path}/efisiensi"),
        score=_number(case.score, f"{path}/nilai"),
        category=category.label if category else "",
        published_score=None if case.printed is None else _number(case.printed, f"{path}/nilai-terbit"),
        differences=tuple(_differences(row.work_unit.name, case)),
    )


def _differences(name: str, case: Case) -> Iterator[str]:
    if case.differs:
        yield (
            f"Nilai perencanaan {name} tercetak {format_number(case.printed, 2)}, "
            f"sedangkan hitungannya {format_number(case.score, 2)}."
        )


def _number(value: Decimal | None, path: str) -> Figure:
    return plain_number(value, path, places=2)
