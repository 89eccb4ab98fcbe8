"""The facts' figures by their words: a page of its own, and for the script of the desk the list alone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from divisions.access import can_see_prose
from divisions.gate import for_member
from divisions.models import Membership
from reports.facts.collect import collect

from ..figures import Figures

LONGEST = 200


@require_GET
@for_member(can_see_prose)
def live_figures(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    query = request.GET.get("q", "")[:LONGEST]
    found, count = Figures(collect(member.office, year)).search(query, request.GET.get("dekat", ""))
    offered = bool(request.headers.get("HX-Request"))
    context = {"query": query, "found": found, "count": count, "offered": offered}
    return render(request, "narrative/_figures.html" if offered else "narrative/figures.html", context)
