"""One figure of the report and what it was made of."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from divisions.access import can_import, can_see_office
from divisions.gate import for_member
from divisions.models import Membership
from reports.facts.collect import collect_part

from .page import FigurePage
from .part import asked_part, part_query
from .places import record_of


@require_GET
@for_member(can_see_office)
def figure(request: HttpRequest, member: Membership, year: int, path: str) -> HttpResponse:
    """As the report of the year, or of the part that is asked for, prints it: from approved months only. What is said
    by a record alone, such as the words of an agreement, leads on to it."""
    facts = collect_part(member.office, year, asked_part(request))
    if path not in facts.register:
        place = record_of(path, facts, visible=set())
        if place is None:
            raise Http404
        page, *rest = place
        return redirect(page, member.office.code, year, *rest)
    context = {
        "page": FigurePage(member, facts, path),
        "part": part_query(facts.period),
        "may_import": can_import(member),
    }
    return render(request, "origin/figure.html", context)
