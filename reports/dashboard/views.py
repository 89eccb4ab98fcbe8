"""The head's screen and the page of one indicator: the same facts as the report."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from divisions.access import can_see_office, visible_indicators
from divisions.gate import for_member
from divisions.models import Membership
from indicators.plan.models import Indicator
from indicators.realisation.months import last_ended, month_asked
from lkjip.periods import MONTHS
from reports.facts.collect import collect

from .indicator_page import IndicatorPage
from .overview import Overview


@require_GET
@for_member(can_see_office)
def dashboard(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """January to `?bulan=`; submitted months count too, and are marked as provisional."""
    month = month_asked(request.GET.get("bulan"), year, timezone.localdate())
    facts = collect(member.office, year, month, provisional=True)
    context = {"overview": Overview(facts), "months": MONTHS, "visible": _codes(member)}
    return render(request, "dashboard/dashboard.html", context)


@require_GET
@for_member()
def indicator(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    """Definition, formula, months, satker, target, history and words of one indicator."""
    if code not in _codes(member):
        raise Http404
    facts = collect(member.office, year, last_ended(year, timezone.localdate()), provisional=True)
    found = next((i for i in facts.performance.indicators if i.code == code), None)
    if found is None:
        raise Http404
    page = IndicatorPage(member, facts, found)
    return render(request, "dashboard/indicator.html", {"page": page, "i": found})


def _codes(member: Membership) -> set[str]:
    """The indicators whose pages this member may open."""
    return set(visible_indicators(member, Indicator.objects.all()).values_list("code", flat=True))
