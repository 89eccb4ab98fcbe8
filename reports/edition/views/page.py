"""The report's own page, where an order that was not understood is shown again."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from divisions.access import can_order_report
from divisions.models import Membership
from lkjip.jobs.models import Job
from lkjip.periods import Period
from reports.origin.part import asked_part, part_query

from ..build import numbered_report
from ..forms import OrderForm
from ..order import EDITION, FILE, PERIODS, Order

SHOWN = 10


def jobs_of(member: Membership, year: int) -> QuerySet[Job]:
    """Files and editions that were ordered."""
    return Job.objects.filter(office=member.office, kind__in=(FILE, EDITION), params__year=year)


def orders_of(member: Membership, year: int) -> QuerySet[Job]:
    return jobs_of(member, year).filter(kind=FILE)


def report_page(request: HttpRequest, member: Membership, year: int, form: OrderForm) -> HttpResponse:
    period = asked_part(request)
    tree = numbered_report(member.office, year, period)
    jobs = orders_of(member, year).select_related("requested_by")[:SHOWN]
    context = {
        "period": period,
        "part": part_query(period),
        "parts": [(name, part_query(Period(value)), value == period) for value, name in PERIODS.items()],
        "entries": [tree.targets[section.slug] for section in tree.chapters],
        "jobs": [(job, Order.of(job)) for job in jobs],
        "may_order": can_order_report(member),
        "form": form,
    }
    return render(request, "edition/report.html", context, status=422 if form.is_bound else 200)
