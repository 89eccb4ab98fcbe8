"""Who is late: the year's matrix, and what stands behind one of its cells."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from divisions.access import visible_divisions, visible_work_units
from divisions.gate import for_member
from divisions.models import Division, Membership, WorkUnit
from indicators.realisation.months import last_ended
from lkjip.periods import MONTHS

from .duties import Duty, tally
from .matrix import Matrix, Owner, readable
from .year import YearDuties


@require_GET
@for_member()
def timeliness(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """Everybody sees what is still missing and whose turn it is; an operator of a satker the own row."""
    today = timezone.localdate()
    matrix = Matrix(member, YearDuties(member.office, year, today))
    context = {"matrix": matrix, "months": MONTHS, "latest": last_ended(year, today)}
    return render(request, "realisation/timeliness/matrix.html", context)


@require_GET
@for_member()
def timeliness_cell(
    request: HttpRequest, member: Membership, year: int, kind: str, code: str, month: int
) -> HttpResponse:
    """What one division or satker owes of a month, entry by entry: those that the member may open."""
    duties = YearDuties(member.office, year, timezone.localdate())
    owner, owned = _owned(member, duties, kind, code)
    mine = readable(member)
    own = [duty for duty in owned if duty.indicator.pk in mine]
    if month not in MONTHS or not own:
        raise Http404
    context = {
        "owner": owner,
        "kind": kind,
        "month": month,
        "duties": [duty for duty in own if duty.month == month],
        "deadline": duties.calendar.of_month(month),
        "tally": tally(own),
        "months": MONTHS,
    }
    return render(request, "realisation/timeliness/cell.html", context)


def _owned(member: Membership, duties: YearDuties, kind: str, code: str) -> tuple[Owner, list[Duty]]:
    if kind == "divisi":
        division = get_object_or_404(visible_divisions(member, Division.objects.all()), code=code)
        return division, duties.by_division.get(division, [])
    unit = get_object_or_404(visible_work_units(member, WorkUnit.objects.all()), code=code)
    return unit, duties.by_work_unit.get(unit, [])
