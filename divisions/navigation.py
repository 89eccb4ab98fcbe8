"""What the header shows: the member's pages, the office's years, the person's other offices."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from .access import can_keep_members, can_load_workbook, can_see_office, memberships_of
from .models import Membership, Office, Role
from .models.office import identity_at

DASHBOARD, ENTRIES, REPORT = ("Dasbor", "dashboard"), ("Realisasi", "entry_list"), ("Laporan", "report")
MONEY, PROSE = ("Anggaran", "money"), ("Naskah", "manuscript")
REVIEW = ("Reviu", "review")
PLAN, AGREEMENTS = ("Renstra", "plan"), ("Perjanjian", "agreements")


@dataclass(frozen=True, slots=True)
class Link:
    title: str
    url: str
    here: bool = False


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Context of every page inside an office; nothing elsewhere."""
    member: Membership | None = getattr(request, "member", None)
    if member is None:
        return {}
    year: int = getattr(request, "year", 0)
    menu = _menu(member, year, request.path)
    return {
        "member": member,
        "office": member.office,
        "year": year,
        "menu": menu,
        "years": _years(member, year, request.path),
        "tools": _tools(member, year, request.path),
        "offices": _offices(member),
        "named": identity_at(member.office, dt.date(year, 12, 31)) if year else member.office,
    }


def _pages(member: Membership) -> tuple[tuple[str, str], ...]:
    if not can_see_office(member):
        return (ENTRIES, MONEY)
    return (DASHBOARD, PLAN, AGREEMENTS, ENTRIES, MONEY, PROSE, REVIEW, REPORT)


def _menu(member: Membership, year: int, path: str) -> list[Link]:
    links = [(title, _url(page, member, year)) for title, page in _pages(member)]
    return [Link(title, url, path.startswith(url)) for title, url in links]


def _tools(member: Membership, year: int, path: str) -> list[Link]:
    """What keeps the office itself in order, for whom it concerns; in the person's own menu."""
    pages = (("Buku kerja", "workbook", can_load_workbook), ("Pengguna", "members", can_keep_members))
    urls = [(title, _url(page, member, year)) for title, page, right in pages if right(member)]
    return [Link(title, url, path.startswith(url)) for title, url in urls]


def _years(member: Membership, year: int, path: str) -> list[Link]:
    """The same part of the site in another year, newest first; empty where there is no other year."""
    years = sorted({*years_of(member.office), year}, reverse=True)
    pages = [page for _, page in _pages(member)]
    here = next((page for page in pages if path.startswith(_url(page, member, year))), pages[0])
    return [Link(str(y), _url(here, member, y), y == year) for y in years] if len(years) > 1 else []


def _offices(member: Membership) -> list[Link]:
    others = memberships_of(member.user).exclude(pk=member.pk)
    return [Link(str(other.office), first_page(other)) for other in others]


def _url(page: str, member: Membership, year: int) -> str:
    return reverse(page, kwargs={"office": member.office.code, "year": year})


BEGINNINGS: dict[str, str] = {
    Role.WORK_UNIT_OPERATOR: "entry_list",
    Role.DIVISION_OPERATOR: "entry_list",
    Role.VERIFIER: "approvals",
    Role.REVIEWER: "review",
}


def first_page(member: Membership) -> str:
    """Where a member's own work lies: months to type, months to approve, findings to judge; else the dashboard."""
    return _url(BEGINNINGS.get(member.role, "dashboard"), member, current_year(member.office))


def current_year(office: Office) -> int:
    """The newest year with an agreement that has begun; else the newest, else this year."""
    today = timezone.localdate(timezone=office.zone).year
    years = years_of(office)
    return max((year for year in years if year <= today), default=min(years, default=today))


def years_of(office: Office) -> set[int]:
    """The years for which the office has signed."""
    return set(office.agreements.order_by().values_list("year", flat=True).distinct())
