"""Pages of the month: the year's grid, and the form of one indicator and month."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from divisions.access import can_judge, visible_indicators
from divisions.gate import for_member
from divisions.models import Membership
from indicators.plan.models import Indicator
from lkjip.periods import MONTHS

from . import workflow
from .listing import grid
from .models import Entry
from .page import EntryPage, find_entry

CURRENT_STATES = ("belum_diisi", "draf", "dikembalikan", "diajukan", "disetujui", "terkunci")


@require_GET
@for_member()
def entry_list(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """The grid; `?bulan=` chooses the month in focus, `?keadaan=` filters by its state."""
    today = timezone.localdate()
    month = _month(request, year)
    rows = grid(member, year, today)
    states = [row.cells[month - 1].state for row in rows]
    wanted = request.GET.get("keadaan", "")
    context = {
        "month": month,
        "months": MONTHS,
        "wanted": wanted,
        "counts": [(state, states.count(state)) for state in CURRENT_STATES if state in states],
        "rows": [row for row in rows if not wanted or row.cells[month - 1].state == wanted],
        "total": len(rows),
    }
    return render(request, "realisation/list.html", context)


def _month(request: HttpRequest, year: int) -> int:
    """The month asked for; else the last one that has ended (December of past years)."""
    asked = request.GET.get("bulan", "")
    if asked.isdigit() and int(asked) in MONTHS:
        return int(asked)
    today = timezone.localdate()
    if today.year != year:
        return 12
    return max(1, today.month - 1)


@require_http_methods(["GET", "POST"])
@for_member()
def entry(request: HttpRequest, member: Membership, year: int, code: str, month: int) -> HttpResponse:
    """One indicator and month: read, type, hand in, approve, return."""
    page = _page(request, member, year, code, month)
    if request.method == "POST":
        done = page.save(request.POST)
        if done:
            messages.success(request, done)
            return redirect(request.path)
    return render(request, "realisation/entry.html", {"page": page}, status=page.status)


@require_POST
@for_member()
def entry_preview(request: HttpRequest, member: Membership, year: int, code: str, month: int) -> HttpResponse:
    """The result panel for what is typed, nothing saved (htmx)."""
    page = _page(request, member, year, code, month)
    page.read(request.POST)
    return render(request, "realisation/_result.html", {"page": page})


@require_POST
@for_member()
def judge(request: HttpRequest, member: Membership, year: int, code: str, month: int) -> HttpResponse:
    """Approve or return a month."""
    indicator = _indicator(member, code)
    found = find_entry(indicator, year, month)
    if found is None:
        raise Http404
    if not can_judge(member, found):
        raise PermissionDenied
    try:
        message = _judged(request.POST, member, found)
    except workflow.Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, message)
    return redirect("entry", office=member.office.code, year=year, code=code, month=month)


def _judged(data: Any, member: Membership, found: Entry) -> str:
    if data.get("langkah") == "setujui":
        workflow.approve(member, found)
        return "Isian disetujui."
    workflow.give_back(member, found, data.get("alasan", ""))
    return "Isian dikembalikan."


def _indicator(member: Membership, code: str) -> Indicator:
    seen = visible_indicators(member, Indicator.objects.all())
    found = seen.select_related("objective__division", "objective__central_unit").prefetch_related(
        "components__sources__work_unit"
    )
    return get_object_or_404(found, code=code)


def _page(request: HttpRequest, member: Membership, year: int, code: str, month: int) -> EntryPage:
    if month not in MONTHS:
        raise Http404
    indicator = _indicator(member, code)
    if not indicator.covers(year):
        raise Http404
    return EntryPage(member, indicator, year, month, timezone.localdate())
