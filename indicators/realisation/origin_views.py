"""Where an indicator's figures of a year come from, month by month and source by source."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from divisions.gate import for_member
from divisions.models import Membership

from .doors import indicator_of
from .provenance import origins_of


@require_GET
@for_member()
def origins(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    indicator = indicator_of(member, year, code)
    context = {"indicator": indicator, "origins": origins_of(member, indicator, year)}
    return render(request, "realisation/origins.html", context)
