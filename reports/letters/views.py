"""Agreements as files, one or all of a year, and one to be read on the site."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from divisions.access import can_see_office, visible_agreements
from divisions.gate import for_member
from divisions.models import Membership
from indicators.agreement.models import Agreement
from reports.outline.html import render_chapter

from .build import TYPES
from .build import render as render_letters
from .document import in_force, numbered_letters


def _find(member: Membership, year: int, unit: str, version: int) -> Agreement:
    seen = visible_agreements(member, Agreement.objects.select_related("office", "central_unit"))
    return get_object_or_404(seen, year=year, central_unit__code=unit, version=version)


@require_GET
@for_member(can_see_office)
def letter(
    request: HttpRequest, member: Membership, year: int, unit: str, version: int, form: str
) -> HttpResponse:
    """One agreement as it was signed, or as its draft stands."""
    found = _find(member, year, unit, version)
    name = f"perjanjian-{year}-{found.central_unit.code.lower()}-v{version}.{form}"
    return _file(member, [found], form, name)


@require_GET
@for_member(can_see_office)
def letters(request: HttpRequest, member: Membership, year: int, form: str) -> HttpResponse:
    """All of the year's agreements in one file."""
    found = in_force(member.office, year)
    if not found:
        raise Http404
    return _file(member, found, form, f"perjanjian-{year}-{member.office.code}.{form}")


def _file(member: Membership, agreements: Sequence[Agreement], form: str, name: str) -> HttpResponse:
    content = render_letters(member.office, agreements, form)
    headers = {"Content-Disposition": content_disposition_header(True, name) or "attachment"}
    return HttpResponse(content, content_type=TYPES[form], headers=headers)


@require_GET
@for_member(can_see_office)
def read(request: HttpRequest, member: Membership, year: int, unit: str, version: int) -> HttpResponse:
    """The three papers on the screen."""
    found = _find(member, year, unit, version)
    tree = numbered_letters(member.office, [found])
    papers = [render_chapter(tree, paper.slug) for paper in tree.chapters]
    return render(request, "agreement/read.html", {"agreement": found, "papers": papers})
