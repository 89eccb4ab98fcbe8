"""Pages on which scores are typed: everybody of the office reads them, those with the right see the fields."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from budget.intake.typed_rows import saved, typing_page
from divisions.access import can_fill_targets, can_import, can_see_office
from divisions.gate import for_member
from divisions.models import Division, Membership
from lkjip.periods import MONTHS

from ..board import QUARTERS, Card, board
from .asked import chosen, every, posted
from .forms import FilingForm, MonevForm, TaskForm, units_with


@require_http_methods(["GET", "POST"])
@for_member(can_see_office)
def monev(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """e-Monev: the matrix of four quarters, and the fields of one (`?tw=`)."""
    scores = board(member.office, year)
    cards = units_with(scores, lambda card: card.monev, every(request))
    quarter = chosen(request, "tw", QUARTERS, scores.quarter or 1)
    form = MonevForm(cards, quarter, member, year, posted(request))
    if done := saved(request, form, can_import(member)):
        return done
    context = {
        "form": form,
        "may_type": can_import(member),
        "every": every(request),
        "quarter": quarter,
        "quarters": QUARTERS,
        "cards": cards,
        "means": [(scores.mean_monev(q, "budget"), scores.mean_monev(q, "progress")) for q in QUARTERS],
    }
    return typing_page(request, "budget/monev.html", context, form)


@require_http_methods(["GET", "POST"])
@for_member(can_see_office)
def filings(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """e-Performance: the matrix of twelve months, and the fields of one (`?bulan=`)."""
    scores = board(member.office, year)
    cards = units_with(scores, lambda card: card.filings, every(request))
    month = chosen(request, "bulan", tuple(MONTHS), _latest_filing(cards))
    form = FilingForm(cards, month, member, year, posted(request))
    if done := saved(request, form, can_import(member)):
        return done
    context = {
        "form": form,
        "may_type": can_import(member),
        "every": every(request),
        "month": month,
        "months": MONTHS,
        "cards": cards,
        "counts": [sum(1 for card in cards if card.filings.get(number)) for number in MONTHS],
        "filled": scores.filled,
    }
    return typing_page(request, "budget/filings.html", context, form)


@require_http_methods(["GET", "POST"])
@for_member(can_see_office)
def target_tasks(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    """e-Tarja of one division."""
    divisions = Division.objects.filter(office=member.office).in_force(year)
    division = get_object_or_404(divisions, code=code)
    scores = board(member.office, year)
    may_type = can_fill_targets(member, division.pk)
    form = TaskForm(division, scores.tasks.get(division, []), member, year, posted(request))
    if done := saved(request, form, may_type):
        return done
    context = {
        "form": form,
        "may_type": may_type,
        "division": division,
        "divisions": divisions,
        "tasks": scores.tasks.get(division, []),
        "mean": scores.mean_tasks(division),
    }
    return typing_page(request, "budget/target_tasks.html", context, form)


def _latest_filing(cards: list[Card]) -> int:
    return max((month for card in cards for month in card.filings), default=1)
