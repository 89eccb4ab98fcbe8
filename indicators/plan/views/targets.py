"""The table of mid-term targets of the plan in force in a year."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from divisions.access import can_edit_plan
from divisions.gate import for_member
from divisions.models import Membership
from indicators.plan.overview import Overview
from indicators.plan.targets.table import TargetTable

from .answers import here


@require_http_methods(["GET", "POST"])
@for_member(can_edit_plan)
def plan_targets(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """POST saves the table; with `langkah=tempel` it only puts a pasted block into it."""
    plan = Overview(member, year).plan
    if plan is None:
        raise Http404
    table = TargetTable(member, plan)
    if request.method == "POST":
        if request.POST.get("langkah") == "tempel":
            table.paste(request.POST)
        elif table.save(request.POST):
            messages.success(request, "Target Renstra disimpan.")
            return redirect(here(member, year, "plan"))
    return render(request, "plan/targets.html", {"page": table}, status=table.status)
