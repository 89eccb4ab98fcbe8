"""Ceiling and spending of each satker in a year, at a day: the DIPA in force then, and what was spent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from budget.ceiling.models import Allotment, DipaRevision
from divisions.models import Office

from .absorption import Spent, together

OWN_KIND = "dipa"
"""A satker whose `jenis` begins so is a budget of the office itself, not of a technical unit."""

Key = tuple[str, str]
"""(satker code, spending type); "" is the satker's total."""


def ceilings_at(office: Office, year: int, day: dt.date) -> dict[Key, DipaRevision]:
    """The last DIPA issued by a day, for every satker and type of which any is recorded."""
    rows = DipaRevision.objects.filter(work_unit__office=office, year=year, date__lte=day)
    rows = rows.select_related("work_unit").order_by("date", "number")
    return {(row.work_unit.code, row.spending_type): row for row in rows}


def spent_by_unit(office: Office, year: int, day: dt.date | None = None) -> dict[str, Spent]:
    """Each satker's total: its own row where it has one, else the sum of its spending types.

    With a `day`, the ceiling is that of the last DIPA revision recorded by then, where one is.
    """
    rows = Allotment.objects.filter(work_unit__office=office, year=year).order_by("work_unit__code")
    given: dict[Key, Spent] = {
        (code, kind): Spent(ceiling, realised)
        for code, kind, ceiling, realised in rows.values_list(
            "work_unit__code", "spending_type", "ceiling", "realised"
        )
    }
    totals = unit_totals(given, together)
    revised = ceilings_at(office, year, day) if day else {}
    ceilings = unit_totals({key: row.ceiling for key, row in revised.items()}, sum)
    return {code: Spent(ceilings.get(code, spent.ceiling), spent.realised) for code, spent in totals.items()}


def unit_totals(values: Mapping[Key, Any], add: Any) -> dict[str, Any]:
    """Code → the satker's own total, or its types added up where it has none."""
    by_type: dict[str, list[Any]] = {}
    for (code, kind), value in values.items():
        if kind:
            by_type.setdefault(code, []).append(value)
    own = {code: value for (code, kind), value in values.items() if not kind}
    return {code: add(parts) for code, parts in by_type.items()} | own
