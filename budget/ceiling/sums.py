"""Reads what the reconciliation compares: agreements, DIPA, pools and revisions of one office and year."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from budget.spending.absorption import Spent, together
from budget.spending.totals import OWN_KIND, ceilings_at, spent_by_unit
from divisions.models import CentralUnit, Office, WorkUnit
from indicators.achievement.load import agreements_in_force
from indicators.agreement.models import AgreementBudget
from lkjip.periods import format_date

from .models import Allotment, Pool
from .reconcile import Amount as Said
from .reconcile import (
    Difference,
    ProgrammeLine,
    UnitLine,
    compare,
    programme_lines,
    satker_differences,
    unit_differences,
)
from .reconcile import together as added


@dataclass(frozen=True)
class Reconciliation:
    groups: tuple[tuple[UnitLine, tuple[UnitLine, ...]], ...]
    """(division's total, its central units)."""
    total: UnitLine
    programmes: tuple[ProgrammeLine, ...]
    differences: tuple[Difference, ...]
    stray: tuple[WorkUnit, ...]
    """Satker with a DIPA that belong to no central unit: their money is in the office's total only."""
    office: Spent | None


def reconcile(office: Office, year: int, day: dt.date) -> Reconciliation:
    units = [unit for unit in office.work_units.select_related("central_unit") if unit.covers(year)]
    spent = spent_by_unit(office, year, day)
    budgets = _budgets(office, year)
    lines = _lines(office, year, units, spent, budgets)
    programmes, programme_faults = programme_lines(budgets)
    faults = [fault for line in lines for fault in unit_differences(line)]
    known = [spent[unit.code] for unit in units if unit.code in spent]
    stray = tuple(unit for unit in units if unit.central_unit is None and unit.code in spent)
    total = added(lines, "Jumlah kantor")
    whole = together(known) if known else None
    faults += compare(
        "Kantor",
        Said("jumlah unit utama", total.all_units),
        Said("jumlah satker", whole.ceiling if whole else None),
    )
    return Reconciliation(
        groups=_groups(lines),
        total=total,
        programmes=tuple(programmes),
        differences=(*faults, *programme_faults, *_satker_faults(office, year, day, units)),
        stray=stray,
        office=whole,
    )


def _budgets(office: Office, year: int) -> list[tuple[str, str, str, int | None]]:
    agreements = agreements_in_force(office, [year])
    rows = AgreementBudget.objects.filter(agreement__in=agreements).order_by(
        "agreement__central_unit__order", "pk"
    )
    return list(rows.values_list("agreement__central_unit__name", "programme", "activity", "amount"))


def _lines(
    office: Office,
    year: int,
    units: list[WorkUnit],
    spent: dict[str, Spent],
    budgets: list[tuple[str, str, str, int | None]],
) -> list[UnitLine]:
    promised = _promised(budgets)
    pools: dict[int, list[Pool]] = defaultdict(list)
    for pool in Pool.objects.filter(office=office, year=year):
        pools[pool.central_unit_id].append(pool)
    central = office.central_units.select_related("division")
    return [
        _line(unit, [u for u in units if u.central_unit_id == unit.pk], spent, pools[unit.pk], promised)
        for unit in central
        if unit.covers(year)
    ]


def _promised(budgets: list[tuple[str, str, str, int | None]]) -> dict[str, int]:
    """Central unit → the amount of its agreement: programme lines, or their activities where those are missing."""
    totals: dict[str, int] = {}
    for name in dict.fromkeys(budget[0] for budget in budgets):
        lines, _faults = programme_lines([budget for budget in budgets if budget[0] == name])
        known = [line.amount for line in lines if line.amount is not None]
        if known:
            totals[name] = sum(known)
    return totals


def _line(
    central: CentralUnit,
    units: list[WorkUnit],
    spent: dict[str, Spent],
    pools: list[Pool],
    promised: dict[str, int],
) -> UnitLine:
    every = [spent[unit.code] for unit in units if unit.code in spent]
    own = [spent[unit.code] for unit in units if unit.code in spent and unit.kind.startswith(OWN_KIND)]
    return UnitLine(
        code=central.code,
        name=central.name,
        division=central.division.name if central.division else "",
        agreement=promised.get(central.name),
        own=together(own).ceiling if own else None,
        all_units=together(every).ceiling if every else None,
        pools=sum(pool.ceiling for pool in pools) if pools else None,
        own_realised=together(own).realised if own else None,
        pools_realised=sum(pool.realised for pool in pools) if pools else None,
        all_realised=together(every).realised if every else None,
    )


def _groups(lines: list[UnitLine]) -> tuple[tuple[UnitLine, tuple[UnitLine, ...]], ...]:
    names = dict.fromkeys(line.division for line in lines)
    return tuple(
        (added(mine, name or "Tanpa divisi", name), tuple(mine))
        for name in names
        for mine in [[line for line in lines if line.division == name]]
    )


def _satker_faults(office: Office, year: int, day: dt.date, units: list[WorkUnit]) -> list[Difference]:
    ceilings: dict[str, dict[str, int]] = defaultdict(dict)
    rows = Allotment.objects.filter(work_unit__office=office, year=year)
    for code, kind, ceiling in rows.values_list("work_unit__code", "spending_type", "ceiling"):
        ceilings[code][kind] = ceiling
    revised: dict[str, dict[str, tuple[int, str]]] = defaultdict(dict)
    for (code, kind), row in ceilings_at(office, year, day).items():
        revised[code][kind] = (row.ceiling, f"{row.title} ({format_date(row.date)})")
    return [
        fault
        for unit in units
        for fault in satker_differences(unit.name, ceilings[unit.code], revised[unit.code])
    ]
