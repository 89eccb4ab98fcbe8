"""The reconciliation, with every difference named; and the page on which a satker's DIPA is typed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET, require_http_methods

from budget.intake.typed_rows import saved, typing_page
from budget.spending.positions import book
from budget.spending.totals import last_day
from divisions.access import can_import, can_see_office, visible_work_units
from divisions.gate import for_member
from divisions.models import Membership, WorkUnit

from .forms import COLUMNS, DipaForm
from .sums import reconcile


@require_GET
@for_member(can_see_office)
def reconciliation(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """Ceilings as they stood at the year's end; in the running year, today."""
    day = last_day(year)
    return render(
        request, "budget/reconciliation.html", {"r": reconcile(member.office, year, day), "day": day}
    )


@require_http_methods(["GET", "POST"])
@for_member(can_import)
def dipa_entry(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    """The first document and its revisions of one satker."""
    unit = get_object_or_404(visible_work_units(member, WorkUnit.objects.all()).in_force(year), code=code)
    issues = book(member.office, year).issues.get(code, [])
    form = DipaForm(unit, issues, member, year, request.POST if request.method == "POST" else None)
    if done := saved(request, form, can_import(member)):
        return done
    context = {"form": form, "unit": unit, "columns": COLUMNS, "kind": form.target}
    return typing_page(request, "budget/dipa_entry.html", context, form)
