"""The head's screen and the page of one indicator: the same facts as the report."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from divisions.access import can_see_office, visible_indicators
from divisions.gate import for_member
from divisions.models import Membership
from indicators.achievement.drawing import draw_html
from indicators.plan.models import Indicator
from indicators.realisation.models import EntryEvent
from lkjip.numbers import format_number
from reports.facts.collect import collect
from reports.facts.performance import IndicatorFacts
from reports.facts.year import YearFacts
from reports.narrative.sentences import against_last_year, against_plan, against_target

from . import charts
from .attention import matters


@require_GET
@for_member(can_see_office)
def dashboard(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """Submitted months count too, and are marked as provisional."""
    facts = collect(member.office, year, provisional=True)
    context = {
        "facts": facts,
        "headline": _headline(facts),
        "matters": matters(facts),
        "divisions": [(d, charts.division_bar(d)) for d in facts.performance.divisions if d.objectives],
        "spread": charts.spread_picture(facts) if facts.performance.indicators else None,
        "absorption": charts.absorption_picture(facts),
        "provisional": [i.code for i in facts.performance.indicators if i.provisional],
        "lowest": [row for row in facts.money.absorption if row.colour != "hijau"][-4:],
    }
    return render(request, "dashboard/dashboard.html", context)


def _headline(facts: YearFacts) -> str:
    tally = facts.performance.tally
    if not tally.total:
        return "Belum ada indikator tahun ini"
    return f"{len(tally.reached)} dari {tally.total} indikator mencapai target"


@require_GET
@for_member()
def indicator(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    """Definition, formula, months, satker, target, history and words of one indicator."""
    if not visible_indicators(member, Indicator.objects.filter(code=code)).exists():
        raise Http404
    facts = collect(member.office, year, provisional=True)
    found = next((i for i in facts.performance.indicators if i.code == code), None)
    if found is None:
        raise Http404
    return render(request, "dashboard/indicator.html", _context(member, facts, found))


def _context(member: Membership, facts: YearFacts, found: IndicatorFacts) -> dict:
    totals = {c.symbol: format_number(c.total.value) for c in found.components}
    return {
        "facts": facts,
        "i": found,
        "objective": facts.objective(found.objective_code),
        "division": facts.division(found.division_code),
        "symbols": draw_html(found.formula),
        "figures": draw_html(found.formula, totals) if found.raw is not None else "",
        "raw": format_number(found.raw, found.places + 2),
        "line": charts.month_line(found),
        "plan_bars": charts.plan_bars(found),
        "sentences": (
            against_target(found, facts.year),
            against_last_year(found, facts.year),
            against_plan(found, facts.year),
        ),
        "pools": [pool for pool in facts.money.pools if pool.code in found.pool_codes],
        "split": [component for component in found.components if component.sources],
        "events": _events(member, found.code, facts.year),
    }


def _events(member: Membership, code: str, year: int) -> list[EntryEvent]:
    events = EntryEvent.objects.filter(
        entry__indicator__office=member.office, entry__indicator__code=code, entry__year=year
    )
    return list(events.select_related("by", "entry").order_by("-at", "-pk")[:20])
