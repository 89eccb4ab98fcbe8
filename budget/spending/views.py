"""Pages on which the planner types a satker's money month by month; a block from a spreadsheet may be pasted."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from budget.intake.typed_rows import saved, typing_page
from divisions.access import can_import, visible_work_units
from divisions.gate import for_member
from divisions.models import Membership, WorkUnit

from .forms import COLUMNS, MonthsForm, PlanForm, PositionForm, name_of
from .pasting import Pasted, read_block
from .positions import book


@require_http_methods(["GET", "POST"])
@for_member(can_import)
def plan_entry(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    """RPD (halaman III DIPA)."""
    return _months(request, member, year, code, PlanForm)


@require_http_methods(["GET", "POST"])
@for_member(can_import)
def position_entry(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    """Realisation up to each month's end."""
    return _months(request, member, year, code, PositionForm)


def _months(
    request: HttpRequest, member: Membership, year: int, code: str, kind: type[MonthsForm]
) -> HttpResponse:
    """POST saves; with `langkah=tempel` it only puts a pasted block into the table."""
    unit = get_object_or_404(visible_work_units(member, WorkUnit.objects.all()).in_force(year), code=code)
    pasting = request.method == "POST" and request.POST.get("langkah") == "tempel"
    context: dict[str, Any] = {"unit": unit, "columns": COLUMNS, "kind": kind.target}
    if pasting:
        pasted = read_block(request.POST.get("tempelan", ""))
        form = kind(unit, book(member.office, year), member, year, initial=_filled(request, pasted))
        context |= {"form": form, "pasted": pasted}
        return typing_page(request, "budget/months_entry.html", context, form, request.POST.get("stamp", ""))
    form = kind(
        unit, book(member.office, year), member, year, request.POST if request.method == "POST" else None
    )
    if done := saved(request, form, can_import(member)):
        return done
    return typing_page(request, "budget/months_entry.html", {**context, "form": form}, form)


def _filled(request: HttpRequest, pasted: Pasted) -> dict[str, str]:
    """What was typed, with the pasted cells in their places."""
    typed = {name: text for name, text in request.POST.items() if isinstance(text, str)}
    return typed | {name_of(*place): text for place, text in pasted.cells.items()}
