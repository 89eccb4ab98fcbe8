"""Reading the report chapter by chapter, and having it built as PDF in the background."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET, require_POST

from divisions.access import can_order_report, can_see_office, visible_indicators
from divisions.gate import for_member
from divisions.models import Membership
from indicators.plan.models import Indicator
from lkjip.jobs.models import Job
from lkjip.jobs.queue import order, result_path
from reports.outline.html import FigureUrl, navigation, render_chapter

from .build import numbered_report
from .jobs import KIND

DEEPEST = 4
"""Sections of this depth and below are left out of the contents beside a chapter."""


def jobs_of(member: Membership, year: int) -> QuerySet[Job]:
    return Job.objects.filter(office=member.office, kind=KIND, params__year=year)


@require_GET
@for_member(can_see_office)
def report(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """What the report holds, and the files that were ordered."""
    tree = numbered_report(member.office, year)
    context = {
        "entries": [tree.targets[section.slug] for section in tree.chapters],
        "jobs": jobs_of(member, year).select_related("requested_by")[:10],
        "may_order": can_order_report(member),
    }
    return render(request, "edition/report.html", context)


@require_GET
@for_member(can_see_office)
def report_chapter(request: HttpRequest, member: Membership, year: int, chapter: str) -> HttpResponse:
    """One chapter to read, its contents beside it."""
    tree = numbered_report(member.office, year)
    if all(section.slug != chapter for section in tree.chapters):
        raise Http404
    place = navigation(tree, chapter)

    def chapter_url(slug: str) -> str:
        return reverse("report_chapter", args=[member.office.code, year, slug])

    context = {
        "title": tree.targets[chapter].title,
        "chapter": mark_safe(render_chapter(tree, chapter, chapter_url, _figure_url(member, year))),
        "navigation": place,
        "sections": [section for section in place.sections if section.depth < DEEPEST],
        "current": chapter,
    }
    return render(request, "edition/chapter.html", context)


def _figure_url(member: Membership, year: int) -> FigureUrl:
    """A figure of an indicator leads to the indicator's page, for those who may open it."""
    visible = set(visible_indicators(member, Indicator.objects.all()).values_list("code", flat=True))

    def url(path: str) -> str | None:
        room, _, rest = path.partition("/")
        code = rest.partition("/")[0]
        if room != "ikk" or code not in visible:
            return None
        return reverse("indicator", args=[member.office.code, year, code])

    return url


@require_POST
@for_member(can_order_report)
def order_report(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    job = order(KIND, {"year": year}, office=member.office, by=member.user)
    return redirect("report_job", office=member.office.code, year=year, pk=job.pk)


@require_GET
@for_member(can_see_office)
def report_job(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    """Progress of one order; htmx asks for the inner part only."""
    job = get_object_or_404(jobs_of(member, year), pk=pk)
    template = "edition/_job.html" if request.headers.get("HX-Request") else "edition/job.html"
    return render(request, template, {"job": job})


@require_GET
@for_member(can_see_office)
def download(request: HttpRequest, member: Membership, year: int, pk: int) -> FileResponse:
    job = get_object_or_404(jobs_of(member, year), pk=pk, status=Job.Status.DONE)
    path = result_path(job)
    if not path.is_file():
        raise Http404
    return FileResponse(path.open("rb"), as_attachment=True, filename=path.name)
