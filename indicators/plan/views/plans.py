"""A Renstra's own form: period, vision, items."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from divisions.access import can_edit_plan, visible_plan
from divisions.gate import for_member
from divisions.models import Membership
from indicators.plan.editors import PlanEditor
from indicators.plan.models import StrategicPlan

from .answers import edit, here


@require_http_methods(["GET", "POST"])
@for_member(can_edit_plan)
def plan_new(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    start = year - year % 5
    plan = StrategicPlan(office=member.office, start=start, end=start + 4)
    return _edit(request, member, plan, "Renstra dibuat.")


@require_http_methods(["GET", "POST"])
@for_member(can_edit_plan)
def plan_edit(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    plan = get_object_or_404(visible_plan(member, StrategicPlan.objects.select_related("office")), pk=pk)
    return _edit(request, member, plan, "Renstra disimpan.")


def _edit(request: HttpRequest, member: Membership, plan: StrategicPlan, done: str) -> HttpResponse:
    def then(saved: Any) -> str:
        return here(member, saved.start, "plan")

    return edit(request, PlanEditor(member, plan), "plan/plan_form.html", done, then)
