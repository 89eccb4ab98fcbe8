"""Copy sheets: the month's figures as e-Performance, e-Monev and SMART ask for them."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from divisions.access import can_copy_figures
from divisions.gate import for_member
from divisions.models import Membership
from lkjip.periods import MONTHS

from ..workflow import Refused
from .marking import compare, tick, untick
from .page import CopyPage, CopyRow
from .systems import systems_of


@require_GET
@for_member(can_copy_figures)
def copies(request: HttpRequest, member: Membership, year: int, month: int) -> HttpResponse:
    """The first system that asks for this month."""
    systems = systems_of(member.office, year)
    if month not in MONTHS or not systems:
        raise Http404
    first = next((system for system in systems if system.asks(month)), systems[0])
    return redirect("copy_sheet", office=member.office.code, year=year, month=month, system=first.code)


@require_http_methods(["GET", "POST"])
@for_member(can_copy_figures)
def copy_sheet(request: HttpRequest, member: Membership, year: int, month: int, system: str) -> HttpResponse:
    """POST: `tandai` or `batal` names one indicator; else what the system shows is compared."""
    page = CopyPage(member, year, month, system)
    if month not in MONTHS or page.system is None:
        raise Http404
    if request.method == "POST":
        page.sent = {
            row.indicator.code: request.POST.get(f"tampil-{row.indicator.code}") for row in page.rows
        }
        if done := _done(request.POST, page):
            messages.success(request, done)
            row = request.POST.get("tandai") or request.POST.get("batal") or ""
            return redirect(f"{request.path}#{row}" if row else request.path)
    return render(request, "realisation/copies/sheet.html", {"page": page, "months": MONTHS})


def _done(data: QueryDict, page: CopyPage) -> str:
    """What to tell; "" with the reasons on the page."""
    try:
        if code := data.get("tandai"):
            tick(page, _row(page, code), data.get(f"cap-{code}", ""))
            return f"{code} ditandai sudah diketik."
        if code := data.get("batal"):
            untick(page, _row(page, code))
            return f"Tanda {code} dihapus."
    except Refused as refused:
        page.problems.append(str(refused))
        return ""
    page.problems += compare(page)
    return "" if page.problems else "Perbandingan disimpan."


def _row(page: CopyPage, code: str) -> CopyRow:
    row = next((row for row in page.rows if row.indicator.code == code), None)
    if row is None:
        raise Http404
    return row
