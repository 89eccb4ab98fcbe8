"""What was reached with which part of the money: by objective with its pools, each difference explained."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from divisions.access import can_see_office, visible_indicators
from divisions.gate import for_member
from divisions.models import Membership
from indicators.plan.models import Indicator
from indicators.realisation.months import last_ended
from reports.facts.collect import collect
from reports.facts.money import PoolFacts
from reports.facts.year import YearFacts
from reports.narrative.efficiency import efficiency_summary

from .rows import objective_rows


@require_GET
@for_member(can_see_office)
def money_objectives(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """Submitted months count too, as on the dashboard."""
    facts = collect(member.office, year, last_ended(year, timezone.localdate()), provisional=True)
    context = {
        "rows": list(objective_rows(facts)),
        "facts": facts,
        "shared": _shared(facts),
        "visible": set(visible_indicators(member, Indicator.objects.all()).values_list("code", flat=True)),
        "summary": efficiency_summary(facts.money.efficiency),
    }
    return render(request, "budget/objectives.html", context)


def _shared(facts: YearFacts) -> list[PoolFacts]:
    """Pools that serve more than one objective: their money stands in each of them, and once in the total."""
    counts: dict[str, int] = {}
    for money in facts.money.efficiency:
        for code in money.pool_codes:
            counts[code] = counts.get(code, 0) + 1
    return [pool for pool in facts.money.pools if counts.get(pool.code, 0) > 1]
