"""The Renstra of a year, for everybody of the office."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from divisions.access import can_see_plan
from divisions.gate import for_member
from divisions.models import Membership
from indicators.plan.overview import Overview


@require_GET
@for_member(can_see_plan)
def overview(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    return render(request, "plan/overview.html", {"page": Overview(member, year)})
