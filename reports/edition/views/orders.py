"""Having the report built in the background: ordering, watching, taking back, downloading."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from divisions.access import can_order_report, can_see_office, can_take_back_order
from divisions.gate import for_member
from divisions.models import Membership
from lkjip.jobs.models import Job
from lkjip.jobs.queue import ahead_of, order, result_path, take_back

from ..forms import OrderForm
from ..order import EDITION, FILE, ordered
from .page import jobs_of, orders_of, report_page


@require_POST
@for_member(can_order_report)
def order_report(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    form = OrderForm(request.POST)
    if not form.is_valid():
        return report_page(request, member, year, form)
    job = order(FILE, form.order(year).params, office=member.office, by=member.user)
    return redirect("report_job", office=member.office.code, year=year, pk=job.pk)


@require_GET
@for_member(can_see_office)
def report_job(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    """Progress of one order; htmx asks for the inner part only."""
    job = get_object_or_404(jobs_of(member, year), pk=pk)
    template = "edition/_job.html" if request.headers.get("HX-Request") else "edition/job.html"
    context = {
        "job": job,
        "order": ordered(job),
        "is_edition": job.kind == EDITION,
        "ahead": ahead_of(job) if job.status == Job.Status.QUEUED else 0,
        "may_take_back": can_take_back_order(member, job),
    }
    return render(request, template, context)


@require_POST
@for_member(can_order_report)
def cancel(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    """Takes back one's own order; others who ordered the same keep theirs."""
    job = get_object_or_404(jobs_of(member, year), pk=pk)
    if not can_take_back_order(member, job):
        raise PermissionDenied
    take_back(job, member.user)
    if job.status == Job.Status.CANCELLED:
        messages.success(request, "Pesanan dibatalkan.")
    elif job.is_active:
        messages.success(request, "Pesanan Anda dibatalkan; pemesan lain tetap menunggunya.")
    return redirect("report_job", office=member.office.code, year=year, pk=pk)


@require_GET
@for_member(can_see_office)
def download(request: HttpRequest, member: Membership, year: int, pk: int) -> FileResponse:
    job = get_object_or_404(orders_of(member, year), pk=pk, status=Job.Status.DONE)
    path = result_path(job)
    if not path.is_file():
        raise Http404
    return FileResponse(path.open("rb"), as_attachment=True, filename=path.name)
