"""What the header shows: the member's pages, the year, the other offices."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from .access import can_see_office
from .models import Membership


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Context of every page inside an office; nothing elsewhere."""
    member: Membership | None = getattr(request, "member", None)
    if member is None:
        return {}
    year: int = request.year  # type: ignore[attr-defined]
    base = f"/{member.office.code}/{year}/"
    items = [("Realisasi", f"{base}realisasi/")]
    if can_see_office(member):
        items = [("Dasbor", f"{base}dasbor/"), *items, ("Laporan", f"{base}laporan/")]
    return {
        "member": member,
        "office": member.office,
        "year": year,
        "menu": [(title, url, request.path.startswith(url)) for title, url in items],
        "place": member.division or member.work_unit or member.office,
    }
