"""One score and how it came about: inputs, weights, rule set, rounding; and what it would be if one input changed."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from divisions.access import can_import, visible_work_units
from divisions.gate import for_member
from divisions.models import Membership, WorkUnit

from .board import board
from .forms import ChangeForm
from .trace import at_best

PAGES = {"smart": "smart", "perencanaan": "planning", "ikpa": "ikpa"}
"""Kind of a score → the page on which it is typed."""


@require_GET
@for_member()
def score(request: HttpRequest, member: Membership, year: int, code: str, kind: str) -> HttpResponse:
    """`?bulan=` chooses the month of an IKPA; `?komponen=…&nilai=…` asks what if."""
    units = visible_work_units(member, WorkUnit.objects.select_related("central_unit"))
    unit = get_object_or_404(units.in_force(year), code=code)
    card = board(member.office, year).cards[code]
    asked = request.GET.get("bulan", "")
    month = int(asked) if asked.isdigit() else card.ikpa_month
    case = card.case(kind, month)
    if case is None:
        raise Http404
    form = ChangeForm(case, request.GET if "komponen" in request.GET else None)
    context = {
        "unit": unit,
        "case": case,
        "outcome": case.outcome,
        "month": month if kind == "ikpa" else None,
        "months": sorted(card.ikpa_by_month) if kind == "ikpa" else [],
        "best": at_best(case) if case.computed else (),
        "form": form if case.computed else None,
        "may_import": can_import(member),
        "page": PAGES[kind],
        "what_if": form.result() if form.is_bound and case.computed else None,
    }
    return render(request, "budget/score.html", context)
