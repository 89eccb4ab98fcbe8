"""Rencana aksi of one agreement: targets on the way to the year's."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from divisions.access import can_keep_agreements, can_see_office
from divisions.gate import for_member
from divisions.models import Membership
from indicators.agreement import action_plan as plan
from indicators.agreement.forms.action_plan import ActionPlanForm

from . import find


@require_http_methods(["GET", "POST"])
@for_member(can_see_office)
def action_plan(request: HttpRequest, member: Membership, year: int, unit: str, version: int) -> HttpResponse:
    """By quarter, or by month with `?per=bulan`. Everybody of the office reads, the planner writes."""
    found = find(member, year, unit, version)
    ways, monthly = plan.ways_of(found), request.GET.get("per") == "bulan"
    keeps = can_keep_agreements(member)
    form = ActionPlanForm(ways, monthly, initial={"seen": plan.stamp(ways)})
    status, conflict = 200, []
    if request.method == "POST" and not keeps:
        raise PermissionDenied
    if request.method == "POST":
        form = ActionPlanForm(ways, monthly, request.POST, initial={"seen": plan.stamp(ways)})
        if not form.is_valid():
            status = 422
        else:
            try:
                changed = plan.save(member, found, form.typed(), form.cleaned_data["seen"])
            except plan.StalePlanError:
                status, conflict = 409, _differing(form, ways)
                form.data = {**request.POST.dict(), "seen": plan.stamp(ways)}
            else:
                messages.success(request, f"Rencana aksi {changed} indikator disimpan.")
                return redirect(request.get_full_path())
    context = {"agreement": found, "form": form, "monthly": monthly, "keeps": keeps, "conflict": conflict}
    return render(request, "agreement/action_plan.html", context, status=status)


def _differing(form: ActionPlanForm, ways: list[plan.Way]) -> list[tuple[str, str, str]]:
    """(indicator, mine, theirs) where somebody else saved in between."""
    typed = form.typed()
    pairs = ((way, plan.told(typed[way.indicator.pk]), plan.told(way.cells)) for way in ways)
    return [(way.indicator.code, mine, theirs) for way, mine, theirs in pairs if mine != theirs]
