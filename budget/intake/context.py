"""What the readers must know of the office, fetched once: satker, divisions, rule sets, what was remembered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from budget.spending.totals import OWN_KIND
from divisions.models import Office
from indicators.plan.models import Component
from lkjip.rules.models import RuleSet

from .models import Remembered
from .reading.fields import Setting, Slot, Unit

_KINDS = ("ikpa", "smart", "perencanaan")


def setting_for(office: Office, year: int, answers: Mapping[str, str]) -> Setting:
    return Setting(
        year=year,
        province=office.province,
        units=units_of(office, year),
        divisions=tuple(
            Unit(division.code, division.name, division.short_name)
            for division in office.divisions.all()
            if division.covers(year)
        ),
        answers=answers,
        memory={
            (f"{source}|{what}", text): value
            for source, what, text, value in Remembered.objects.filter(office=office).values_list(
                "source", "what", "text", "value"
            )
        },
        rules=_rules(office, year),
        slots=_slots(office, year),
    )


def units_of(office: Office, year: int) -> tuple[Unit, ...]:
    units = office.work_units.select_related("central_unit")
    return tuple(
        Unit(
            unit.code,
            unit.name,
            unit.full_name,
            unit.kind.startswith(OWN_KIND),
            unit.central_unit.name if unit.central_unit else "",
        )
        for unit in units
        if unit.covers(year)
    )


def _rules(office: Office, year: int) -> dict[str, Any]:
    found = {}
    for kind in _KINDS:
        try:
            found[kind] = RuleSet.objects.for_year(kind, year, office.pk).data
        except RuleSet.DoesNotExist:
            continue
    return found


def _slots(office: Office, year: int) -> dict[str, Slot]:
    """Components that hold an index: their months are averaged."""
    rows = Component.objects.filter(indicator__office=office, accumulation=Component.Method.MEAN)
    rows = rows.select_related(
        "indicator__objective__division", "indicator__objective__central_unit"
    ).prefetch_related("sources__work_unit")
    return {
        f"{row.indicator.code}|{row.symbol}": Slot(
            f"{row.indicator.code} {row.indicator.name}: {row.name}",
            frozenset(source.work_unit.code for source in row.sources.all()),
            row.indicator.minimum,
            row.indicator.maximum,
        )
        for row in rows
        if row.indicator.in_force_in(year)
    }
