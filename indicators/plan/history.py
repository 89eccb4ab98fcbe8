"""The history of a plan, an objective or an indicator: what its cells said before, and what they say now."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.db import models

from lkjip.numbers import format_number
from lkjip.validity import plain

from .models import Component, Indicator, Objective, PlanEvent, PlanItem, StrategicPlan

Cells = dict[str, str]
"""Name of a cell as people read it → its text, "" where it is empty."""

_UNTOLD = {"id", "office", "indicator"}


def cells_of(record: models.Model) -> Cells:
    """A record's own fields by their Indonesian names, as texts."""
    fields = [field for field in record._meta.concrete_fields if field.name not in _UNTOLD]
    return {str(field.verbose_name): _text(record, field) for field in fields}


def _text(record: models.Model, field: Any) -> str:
    value = getattr(record, field.name)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if field.choices:
        return str(getattr(record, f"get_{field.name}_display")())
    if field.is_relation:
        return str(value.code)
    return format_number(plain(value)) if isinstance(value, Decimal) else str(value)


def indicator_cells(indicator: Indicator) -> Cells:
    """An indicator with its components and who owes them, as they stand in the database."""
    cells = cells_of(indicator)
    rows = Component.objects.filter(indicator=indicator).prefetch_related("sources__work_unit")
    for row in rows:
        cells |= {f"komponen {row.symbol}, {name}": text for name, text in cells_of(row).items()}
        units = ", ".join(source.work_unit.name for source in row.sources.all())
        cells[f"komponen {row.symbol}, satker"] = units
    return cells


def plan_cells(plan: StrategicPlan) -> Cells:
    items = PlanItem.objects.filter(plan=plan)
    return {**cells_of(plan), **{f"{item}": item.text for item in items}}


def objective_cells(objective: Objective) -> Cells:
    return cells_of(objective)


def changes(old: Mapping[str, str], new: Mapping[str, str]) -> list[dict[str, str]]:
    """[{kolom, lama, baru}] of the cells that differ, in the order in which they are read."""
    names = dict.fromkeys((*old, *new))
    return [
        {"kolom": name, "lama": old.get(name, ""), "baru": new.get(name, "")}
        for name in names
        if old.get(name, "") != new.get(name, "")
    ]


def note(
    subject: StrategicPlan | Objective | Indicator,
    by: Any,
    changed: list[dict[str, str]],
    reason: str = "",
) -> PlanEvent | None:
    """One event, unless nothing changed and nothing was said."""
    if not changed and not reason:
        return None
    name = {StrategicPlan: "plan", Objective: "objective", Indicator: "indicator"}[type(subject)]
    return PlanEvent.objects.create(by=by, reason=reason, changes=changed, **{name: subject})
