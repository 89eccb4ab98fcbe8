"""Reads the organisation side of the facts: identity, signatories, plan, agreements, people, issues."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from divisions.models import HeadCount, Official
from divisions.models.office import identity_at
from indicators.achievement.load import agreements_in_force
from indicators.agreement.models import Agreement, AgreementTarget
from indicators.plan.models import PlanItem
from lkjip.numbers import round_to

from .context import Context
from .organisation import (
    AgreementFacts,
    AgreementRow,
    BudgetLine,
    CentralUnitFacts,
    Identity,
    PlanFacts,
    ReportFacts,
    Signatory,
    StaffRow,
    StaffTable,
    WorkUnitFacts,
)
from .show import percent, rupiah

Officials = Sequence[Official]


def identity(context: Context) -> Identity:
    """The name in force at the end of the year; what a dated identity leaves out comes from the office."""
    office = context.office
    named = identity_at(office, dt.date(context.year, 12, 31))
    return Identity(
        code=office.code,
        name=named.name,
        short_name=named.short_name,
        agency=named.agency,
        address=named.address or office.address,
        city=office.city,
        province=office.province,
        postcode=office.postcode,
        phone=named.phone or office.phone,
        fax=office.fax,
        email=named.email or office.email,
        website=named.website or office.website,
        head_title=named.head_title,
        is_sample=office.is_sample,
    )


def report(context: Context, officials: Officials, head_title: str) -> ReportFacts:
    info = context.office.reports.filter(year=context.year).first()
    if info is None:
        year_end = dt.date(context.year, 12, 31)
        return ReportFacts(None, context.office.city, signatory(officials, head_title, year_end), "", None)
    day = info.date or dt.date(context.year, 12, 31)
    signer = signatory(officials, info.signatory or head_title, day)
    place = info.place or context.office.city
    return ReportFacts(info.date, place, signer, info.letter_number, info.data_as_of)


def signatory(officials: Officials, title: str, day: dt.date | None) -> Signatory:
    """Who held a title on a day; the title alone where nobody is recorded."""
    holder = next((o for o in officials if o.title == title and day and _holds(o, day)), None)
    if holder is None:
        return Signatory(title)
    return Signatory(holder.acting_title, holder.name, holder.nip, holder.rank)


def _holds(official: Official, day: dt.date) -> bool:
    return official.start <= day and (official.end is None or day <= official.end)


def officials(context: Context) -> Officials:
    """Latest appointment first, so that the first match is the one in office."""
    return list(context.office.officials.order_by("-start"))


def plan(context: Context) -> PlanFacts | None:
    if context.plan is None:
        return None
    groups: dict[str, list[str]] = defaultdict(list)
    for item in sorted(context.plan.items.all(), key=lambda item: item.number):
        groups[item.group].append(item.text)
    return PlanFacts(
        name=context.plan.name,
        start=context.plan.start,
        end=context.plan.end,
        vision=context.plan.vision,
        missions=tuple(groups[PlanItem.Group.MISSION]),
        goals=tuple(groups[PlanItem.Group.GOAL]),
        strategic_objectives=tuple(groups[PlanItem.Group.STRATEGIC_OBJECTIVE]),
        values=tuple(groups[PlanItem.Group.VALUE]),
    )


def central_units(context: Context) -> tuple[CentralUnitFacts, ...]:
    units = context.office.central_units.select_related("division").in_force(context.year)
    return tuple(
        CentralUnitFacts(u.code, u.name, u.head_title, u.division.code if u.division else "") for u in units
    )


def work_units(context: Context) -> tuple[WorkUnitFacts, ...]:
    return tuple(
        WorkUnitFacts(
            u.code, u.name, u.full_name or u.name, u.kind, u.central_unit.code if u.central_unit else ""
        )
        for u in context.work_units
    )


def staff(context: Context) -> tuple[StaffTable, ...]:
    groups: dict[str, list[StaffRow]] = {group: [] for group in HeadCount.Group.values}
    for row in context.office.head_counts.filter(year=context.year):
        groups[row.group].append(StaffRow(row.item, row.men, row.women, _sum((row.men, row.women))))
    return tuple(_staff_table(group, rows) for group, rows in groups.items() if rows)


def _staff_table(group: str, rows: list[StaffRow]) -> StaffTable:
    men, women = _sum(row.men for row in rows), _sum(row.women for row in rows)
    total = _sum(row.total for row in rows)
    path = f"pegawai/{group}"
    return StaffTable(
        group,
        tuple(rows),
        men=men,
        women=women,
        total=total,
        share_men=percent(_share(men, total), f"{path}/laki-laki"),
        share_women=percent(_share(women, total), f"{path}/perempuan"),
    )


def _share(part: int | None, whole: int | None) -> Decimal | None:
    return round_to(Decimal(part) / whole * 100, 2) if part is not None and whole else None


def _sum(counts) -> int | None:
    """The sum of what is known; None where nothing is (unknown is not nobody)."""
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def agreements(context: Context, officials: Officials) -> tuple[AgreementFacts, ...]:
    chosen = agreements_in_force(context.office, [context.year])
    in_force = sorted(chosen, key=lambda a: (a.central_unit.order or 0, a.central_unit.code))
    versions: dict[int, int] = defaultdict(int)
    for unit in context.office.agreements.filter(year=context.year).values_list("central_unit_id", flat=True):
        versions[unit] += 1
    rows = _rows_by_agreement(in_force)
    budgets = _budgets_by_agreement(in_force)
    return tuple(
        _agreement(a, officials, rows[a.pk], budgets[a.pk], versions[a.central_unit_id]) for a in in_force
    )


def _rows_by_agreement(agreements: Sequence[Agreement]) -> dict[int, list[AgreementTarget]]:
    rows: dict[int, list[AgreementTarget]] = defaultdict(list)
    for row in AgreementTarget.objects.filter(agreement__in=agreements).select_related("indicator"):
        rows[row.agreement_id].append(row)
    return rows


def _budgets_by_agreement(agreements: Sequence[Agreement]) -> dict[int, list[BudgetLine]]:
    from indicators.agreement.models import AgreementBudget

    lines: dict[int, list[BudgetLine]] = defaultdict(list)
    for line in AgreementBudget.objects.filter(agreement__in=agreements).order_by("pk"):
        path = f"pk/{line.agreement_id}/anggaran-{line.pk}"
        lines[line.agreement_id].append(BudgetLine(line.programme, line.activity, rupiah(line.amount, path)))
    return lines


def _agreement(
    agreement: Agreement,
    officials: Officials,
    rows: list[AgreementTarget],
    budget: list[BudgetLine],
    versions: int,
) -> AgreementFacts:
    unit = agreement.central_unit
    day = agreement.date or dt.date(agreement.year, 1, 31)
    amounts = [line.amount.value for line in budget if line.activity and line.amount.value is not None]
    return AgreementFacts(
        central_unit_code=unit.code,
        central_unit_name=unit.name,
        version=agreement.version,
        date=agreement.date,
        place=agreement.place,
        first=signatory(officials, agreement.first_party, day),
        second=signatory(officials, agreement.second_party, day),
        reason=agreement.reason,
        strategic=_level(rows, AgreementTarget.Level.STRATEGIC),
        programme=_level(rows, AgreementTarget.Level.PROGRAMME),
        activity=_level(rows, AgreementTarget.Level.ACTIVITY),
        budget=tuple(budget),
        total=rupiah(int(sum(amounts)) if amounts else None, f"pk/{unit.code}/anggaran"),
        versions=versions,
    )


def _level(rows: list[AgreementTarget], level: str) -> tuple[AgreementRow, ...]:
    return tuple(
        AgreementRow(
            row.objective_number,
            row.indicator_number,
            row.objective_text,
            row.indicator_text,
            row.indicator.code if row.indicator else "",
            row.text,
        )
        for row in rows
        if row.level == level
    )
