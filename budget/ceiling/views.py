"""The reconciliation: totals by division, central unit, programme and office, and every difference named."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from divisions.access import can_see_office
from divisions.gate import for_member
from divisions.models import Membership

from .sums import reconcile


@require_GET
@for_member(can_see_office)
def reconciliation(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """Ceilings as they stood at the year's end; in the running year, today."""
    day = min(dt.date(year, 12, 31), timezone.localdate())
    return render(
        request, "budget/reconciliation.html", {"r": reconcile(member.office, year, day), "day": day}
    )
