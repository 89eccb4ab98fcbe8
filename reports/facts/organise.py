"""Reads the organisation side of the facts: identity, signatories, plan, agreements, people, issues."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from django.utils.text import slugify

from divisions.models import Division, HeadCount, Office
from divisions.models.office import identity_at
from indicators.agreement.parties import officials_of, signatory
from indicators.plan.models import PlanItem
from lkjip.numbers import round_to

from .context import Context
from .figures import Figure
from .organisation import (
    CentralUnitFacts,
    Identity,
    PlanFacts,
    ReportFacts,
    Sizes,
    StaffRow,
    StaffTable,
    WorkUnitFacts,
)
from .show import percent, plain_number


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


def report(office: Office, year: int, head_title: str) -> ReportFacts:
    officials = officials_of(office)
    info = office.reports.filter(year=year).first()
    if info is None:
        year_end = dt.date(year, 12, 31)
        return ReportFacts(None, office.city, signatory(officials, head_title, year_end), "", None)
    day = info.date or dt.date(year, 12, 31)
    signer = signatory(officials, info.signatory or head_title, day)
    place = info.place or office.city
    return ReportFacts(info.date, place, signer, info.letter_number, info.data_as_of)


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
        CentralUnitFacts(u.code, u.name, u.head_title, _code_in_force(u.division, context.year))
        for u in units
    )


def _code_in_force(division: Division | None, year: int) -> str:
    """Empty where the division that once answered is dissolved."""
    return division.code if division and division.covers(year) else ""


def work_units(context: Context) -> tuple[WorkUnitFacts, ...]:
    return tuple(
        WorkUnitFacts(
            u.code, u.name, u.full_name or u.name, u.kind, u.central_unit.code if u.central_unit else ""
        )
        for u in context.work_units
    )


def sizes(objectives: int, agreements: int, work_units: int) -> Sizes:
    return Sizes(
        plain_number(objectives, "kantor/sasaran"),
        plain_number(agreements, "kantor/perjanjian"),
        plain_number(work_units, "kantor/satker"),
    )


def staff(context: Context) -> tuple[StaffTable, ...]:
    groups: dict[str, list[HeadCount]] = {group: [] for group in HeadCount.Group.values}
    for row in context.office.head_counts.filter(year=context.year):
        groups[row.group].append(row)
    return tuple(_staff_table(group, rows) for group, rows in groups.items() if rows)


def _staff_table(group: str, counted: list[HeadCount]) -> StaffTable:
    path = f"pegawai/{group}"
    rows = tuple(_staff_row(row.item, f"{path}/{item_key(row.item)}", row.men, row.women) for row in counted)
    whole = _staff_row(
        "", f"{path}/jumlah", _sum(row.men for row in counted), _sum(row.women for row in counted)
    )
    return StaffTable(
        group,
        rows,
        men=whole.men,
        women=whole.women,
        total=whole.total,
        share_men=percent(_share(whole.men, whole.total), f"{path}/laki-laki"),
        share_women=percent(_share(whole.women, whole.total), f"{path}/perempuan"),
    )


def _staff_row(item: str, path: str, men: int | None, women: int | None) -> StaffRow:
    return StaffRow(
        item,
        men=plain_number(men, f"{path}/laki-laki"),
        women=plain_number(women, f"{path}/perempuan"),
        total=plain_number(_sum((men, women)), path),
    )


def item_key(item: str) -> str:
    """What an item is called in a path: "III/a" → "iii-a"."""
    return slugify(item.replace("/", " "), allow_unicode=True)


def _share(part: Figure, whole: Figure) -> Decimal | None:
    return round_to(part.value / whole.value * 100, 2) if part.value is not None and whole.value else None


def _sum(counts: Iterable[int | None]) -> int | None:
    """The sum of what is known; None where nothing is (unknown is not nobody)."""
    known = [count for count in counts if count is not None]
    return sum(known) if known else None
