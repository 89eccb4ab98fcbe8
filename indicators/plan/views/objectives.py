"""The form of a sasaran."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from divisions.access import can_edit_plan
from divisions.gate import for_member
from divisions.models import Membership
from indicators.plan.editors import ObjectiveEditor
from indicators.plan.models import Objective
from indicators.plan.removing import remove_objective

from .answers import edit, here, objective_of


@require_http_methods(["GET", "POST"])
@for_member(can_edit_plan)
def objective_new(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    return _edit(request, member, year, Objective(office=member.office), "Sasaran dibuat.")


@require_http_methods(["GET", "POST"])
@for_member(can_edit_plan)
def objective_edit(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    return _edit(request, member, year, objective_of(member, code), "Sasaran disimpan.")


def _edit(
    request: HttpRequest, member: Membership, year: int, objective: Objective, done: str
) -> HttpResponse:
    def then(_saved: Any) -> str:
        return here(member, year, "plan")

    return edit(request, ObjectiveEditor(member, objective), "plan/objective_form.html", done, then)


@require_POST
@for_member(can_edit_plan)
def objective_remove(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    objective = objective_of(member, code)
    if problem := remove_objective(objective):
        messages.error(request, problem)
        return redirect(here(member, year, "objective_edit", code=code))
    messages.success(request, f"Sasaran {code} dihapus.")
    return redirect(here(member, year, "plan"))
