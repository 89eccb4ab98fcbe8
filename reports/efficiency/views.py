"""What was reached with which part of the money: by objective with its pools, each difference explained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from divisions.access import can_see_office
from divisions.gate import for_member
from divisions.models import Membership
from indicators.realisation.months import last_ended
from reports.facts.collect import collect
from reports.facts.money import EfficiencyFacts, PoolFacts
from reports.facts.performance import ObjectiveFacts
from reports.facts.year import YearFacts
from reports.narrative.counts import efficiency_sentence


@dataclass(frozen=True, slots=True)
class Row:
    """One objective; `pools` may serve others too, so that rows are not added up."""

    objective: ObjectiveFacts
    money: EfficiencyFacts
    pools: tuple[PoolFacts, ...]
    sentence: str


@require_GET
@for_member(can_see_office)
def money_objectives(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """Submitted months count too, as on the dashboard."""
    facts = collect(member.office, year, last_ended(year, timezone.localdate()), provisional=True)
    context = {"rows": list(_rows(facts)), "facts": facts, "shared": _shared(facts)}
    return render(request, "budget/objectives.html", context)


def _rows(facts: YearFacts) -> Iterator[Row]:
    pools = {pool.code: pool for pool in facts.money.pools}
    for money in facts.money.efficiency:
        own = tuple(pools[code] for code in money.pool_codes)
        yield Row(facts.objective(money.objective_code), money, own, efficiency_sentence(money))


def _shared(facts: YearFacts) -> list[PoolFacts]:
    """Pools that serve more than one objective: their money stands in each of them, and once in the total."""
    counts: dict[str, int] = {}
    for money in facts.money.efficiency:
        for code in money.pool_codes:
            counts[code] = counts.get(code, 0) + 1
    return [pool for pool in facts.money.pools if counts.get(pool.code, 0) > 1]
