"""All agreements of a year."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from divisions.access import can_keep_agreements, can_see_office
from divisions.gate import for_member
from divisions.models import Membership
from indicators.agreement.draw_up import OutsidePlanError, open_units, plan_of
from indicators.agreement.listing import rows_of
from indicators.agreement.models import Agreement


@require_GET
@for_member(can_see_office)
def agreements(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """Per central unit: versions, state, what is still missing; for the planner also what can be drawn up."""
    rows = rows_of(member, year)
    versions = [agreement for row in rows for agreement in row.versions]
    keeps = can_keep_agreements(member)
    context = {
        "rows": rows,
        "signed": sum(1 for row in rows if any(a.is_signed for a in row.versions)),
        "drafts": [a for a in versions if not a.is_signed],
        "versions": versions,
        "keeps": keeps,
        "open_units": open_units(member.office, year) if keeps else [],
        "outside": _outside(member, year) if keeps else "",
        "State": Agreement.State,
    }
    return render(request, "agreement/list.html", context)


def _outside(member: Membership, year: int) -> str:
    try:
        plan_of(member.office, year)
    except OutsidePlanError as error:
        return str(error)
    return ""
