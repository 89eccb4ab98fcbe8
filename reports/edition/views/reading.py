"""Reading the report on the site, chapter by chapter."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET

from divisions.access import can_see_office
from divisions.gate import for_member
from divisions.models import Membership
from reports.origin.part import asked_part, part_query
from reports.origin.places import figure_url
from reports.outline.html import navigation, render_chapter
from reports.outline.nodes import Photo

from ..build import report_of
from ..forms import OrderForm
from .page import report_page

DEEPEST = 4
"""Sections of this depth and below are left out of the contents beside a chapter."""


@require_GET
@for_member(can_see_office)
def report(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """What the report holds, and the files that were ordered."""
    return report_page(request, member, year, OrderForm(initial={"period": asked_part(request).value}))


@require_GET
@for_member(can_see_office)
def report_chapter(request: HttpRequest, member: Membership, year: int, chapter: str) -> HttpResponse:
    """One chapter to read, its contents beside it."""
    period = asked_part(request)
    report, part = report_of(member.office, year, period), part_query(period)
    tree = report.tree
    if all(section.slug != chapter for section in tree.chapters):
        raise Http404
    place = navigation(tree, chapter)

    def chapter_url(slug: str) -> str:
        return reverse("report_chapter", args=[member.office.code, year, slug]) + part

    def photo_url(photo: Photo) -> str:
        """A page stays light: its pictures come one by one."""
        return reverse("photo", args=[member.office.code, year, photo.key])

    html = render_chapter(tree, chapter, chapter_url, figure_url(member, report.facts), photo_url)
    context = {
        "title": tree.targets[chapter].title,
        "chapter": mark_safe(html),
        "navigation": place,
        "sections": [section for section in place.sections if section.depth < DEEPEST],
        "current": chapter,
        "period": period,
        "part": part,
    }
    return render(request, "edition/chapter.html", context)
