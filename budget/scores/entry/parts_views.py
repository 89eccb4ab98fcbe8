"""Pages of the scores that are made of components: everybody of the office reads the table, the planner types it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from budget.intake.typed_rows import saved, typing_page
from divisions.access import can_import, can_see_office
from divisions.gate import for_member
from divisions.models import Membership
from lkjip.periods import MONTHS

from ..board import Board, Card, board
from .asked import chosen, every, posted
from .forms import units_with
from .matrix import means_of, rows_of
from .parts import PLANNING_PARTS, SMART_PARTS, IkpaForm, Part, PartsForm, PlanningForm, SmartForm, ikpa_parts


@require_http_methods(["GET", "POST"])
@for_member(can_see_office)
def smart(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """SMART DJA of the year."""
    scores = board(member.office, year)
    cards = units_with(scores, lambda card: card.smart, every(request))
    form = _form(SmartForm, SMART_PARTS, scores, cards, request, member)
    return _page(request, member, form, cards, {"title": "SMART DJA", "mean": scores.mean_of("smart")})


@require_http_methods(["GET", "POST"])
@for_member(can_see_office)
def planning(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """The planning score that took SMART's place in 2024."""
    scores = board(member.office, year)
    cards = units_with(scores, lambda card: card.planning, every(request))
    form = _form(PlanningForm, PLANNING_PARTS, scores, cards, request, member)
    title = "Nilai perencanaan anggaran"
    return _page(request, member, form, cards, {"title": title, "mean": scores.mean_of("perencanaan")})


@require_http_methods(["GET", "POST"])
@for_member(can_see_office)
def ikpa(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """IKPA up to one month (`?bulan=`)."""
    scores = board(member.office, year)
    month = chosen(request, "bulan", tuple(MONTHS), scores.ikpa_month or 1)
    cards = units_with(scores, lambda card: card.ikpa_by_month, every(request))
    form = _form(IkpaForm, ikpa_parts(scores.rules["ikpa"]), scores, cards, request, member, bulan=month)
    context = {
        "title": "IKPA",
        "mean": scores.mean_of("ikpa", month),
        "month": month,
        "months": MONTHS,
    }
    return _page(request, member, form, cards, context)


def _form(
    kind: type[PartsForm],
    parts: Sequence[Part],
    scores: Board,
    cards: Sequence[Card],
    request: HttpRequest,
    member: Membership,
    **key: int,
) -> PartsForm:
    return kind(cards, scores.rules[kind.target], parts, key, member, scores.year, posted(request))


def _page(
    request: HttpRequest, member: Membership, form: PartsForm, cards: Sequence[Card], more: dict[str, Any]
) -> HttpResponse:
    if done := saved(request, form, can_import(member)):
        return done
    rows = rows_of(form, cards, more.get("month"))
    context = {
        "form": form,
        "kind": form.target,
        "rules": form.rules,
        "parts": form.parts,
        "inputs": [part for part in form.parts if not part.printed],
        "rows": rows,
        "means": means_of(rows),
        "may_type": can_import(member),
        "every": every(request),
        **more,
    }
    return typing_page(request, "budget/parts.html", context, form)
