"""Reading the report chapter by chapter, and having it built as PDF in the background."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from divisions.access import can_order_report, can_see_office
from divisions.gate import for_member
from divisions.models import Membership
from lkjip.jobs.models import Job
from lkjip.jobs.queue import order, result_path
from reports.outline.html import navigation, render_chapter

from .build import numbered_report
from .jobs import KIND


def jobs_of(member: Membership, year: int):
    return Job.objects.filter(office=member.office, kind=KIND, params__year=year)


@require_GET
@for_member(can_see_office)
def report(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    tree = numbered_report(member.office, year)
    context = {
        "chapters": tree.chapters,
        "entries": [tree.targets[section.slug] for section in tree.chapters],
        "jobs": jobs_of(member, year).select_related("requested_by")[:10],
        "may_order": can_order_report(member),
        "indicator_count": sum(1 for entry in tree.contents if entry.anchor.startswith("ikk-")),
    }
    return render(request, "edition/report.html", context)


@require_GET
@for_member(can_see_office)
def report_chapter(request: HttpRequest, member: Membership, year: int, chapter: str) -> HttpResponse:
    tree = numbered_report(member.office, year)
    if all(section.slug != chapter for section in tree.chapters):
        raise Http404
    places = {"office": member.office.code, "year": year}

    def url(slug: str) -> str:
        return reverse("report_chapter", kwargs={**places, "chapter": slug})

    def figure_url(path: str) -> str | None:
        """A figure of an indicator leads to its page, where entries and evidence are."""
        room, _, rest = path.partition("/")
        code = rest.partition("/")[0]
        return reverse("indicator", kwargs={**places, "code": code}) if room == "ikk" and code else None

    context = {
        "chapter": render_chapter(tree, chapter, url, figure_url),
        "navigation": navigation(tree, chapter),
        "current": chapter,
    }
    return render(request, "edition/chapter.html", context)


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
