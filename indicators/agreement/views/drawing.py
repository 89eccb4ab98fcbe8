"""Drafts from the Renstra: for this year by one click, for the next one after a look at what changes."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from divisions.access import can_keep_agreements
from divisions.gate import for_member
from divisions.models import Membership
from indicators.agreement import workflow
from indicators.agreement.draw_up import Drawn, OutsidePlanError, draw_up, open_units
from indicators.agreement.models import Agreement


@require_POST
@for_member(can_keep_agreements)
def draw(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """Drafts for every unit without an agreement, or for the one named by `unit`."""
    wanted = request.POST.get("unit", "")
    units = [unit for unit in open_units(member.office, year) if wanted in ("", unit.code)]
    try:
        made = workflow.start(member, year, draw_up(member.office, year, units))
    except (OutsidePlanError, workflow.Refused) as refused:
        messages.error(request, str(refused))
    else:
        _tell(request, made, year)
    return redirect("agreements", office=member.office.code, year=year)


def _tell(request: HttpRequest, made: list, year: int) -> None:
    if made:
        messages.success(request, f"{len(made)} draf perjanjian {year} disusun dari Renstra.")
    else:
        messages.info(request, "Tidak ada yang disusun: semua unit utama sudah punya perjanjian.")


@require_http_methods(["GET", "POST"])
@for_member(can_keep_agreements)
def next_year(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """What next year's drafts would say differently from this year's agreements; a POST makes them."""
    following = year + 1
    drawn, outside = _drawn(member, following)
    if request.method == "POST" and drawn:
        try:
            made = workflow.start(member, following, drawn)
        except workflow.Refused as refused:
            messages.error(request, str(refused))
        else:
            _tell(request, made, following)
        return redirect("agreements", office=member.office.code, year=following)
    busy = Agreement.objects.filter(office=member.office, year=following).select_related("central_unit")
    context = {"following": following, "drawn": drawn, "outside": outside, "busy": list(busy)}
    return render(request, "agreement/next_year.html", context)


def _drawn(member: Membership, year: int) -> tuple[list[Drawn], str]:
    try:
        return draw_up(member.office, year, open_units(member.office, year)), ""
    except OutsidePlanError as error:
        return [], str(error)
