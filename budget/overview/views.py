"""The money of an office and of one satker: ceiling, absorption over the months, and all five scores."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET

from budget.intake.provenance import origins_of_division, origins_of_unit
from budget.scores.board import Board, board
from budget.spending.chart import absorption_line
from budget.spending.positions import book
from budget.spending.totals import last_day, spent_in
from divisions.access import can_import, can_see_office, visible_work_units
from divisions.gate import for_member
from divisions.models import Membership, WorkUnit
from indicators.achievement.rating import rate

from .rows import (
    absorption_bands,
    documents_of,
    office_months,
    score_rows,
    total_of,
    type_rows,
    unit_rows,
)

WIDE, NARROW = 640, 350


@require_GET
@for_member()
def money(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """The office's page; an operator of a single satker is led to that satker's."""
    if not can_see_office(member):
        unit = get_object_or_404(visible_work_units(member, WorkUnit.objects.all()))
        return redirect("money_unit", office=member.office.code, year=year, code=unit.code)
    scores = board(member.office, year)
    bands = absorption_bands(member.office, year)
    money_book = book(member.office, year)
    rows = unit_rows(scores, spent_in(money_book, last_day(year)), bands)
    months = office_months(money_book, rows)
    total = total_of(rows)
    context = {
        "board": scores,
        "rows": rows,
        "total": total,
        "months": months,
        "charts": _charts([month for month, _known in months]),
        "bands": [(band, sum(row.colour == band for row in rows)) for band in bands],
        "over": [row for row in rows if row.spent and row.spent.over_ceiling],
        "tasks": [
            (division, len(tasks), scores.mean_tasks(division)) for division, tasks in scores.tasks.items()
        ],
        "quarters": _quarters(scores),
        "may_import": can_import(member),
    }
    return render(request, "budget/money.html", context)


def _charts(months: list) -> dict[str, Any] | None:
    """Nothing to draw before two months are known."""
    if sum(1 for month in months if month.percent is not None) < 2:
        return None
    return {"wide": absorption_line(months, WIDE), "narrow": absorption_line(months, NARROW)}


def _quarters(scores: Board) -> list[tuple[int, Any, Any]]:
    return [
        (number, scores.mean_monev(number, "budget"), scores.mean_monev(number, "progress"))
        for number in range(1, (scores.quarter or 0) + 1)
    ]


@require_GET
@for_member()
def money_unit(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    """One satker."""
    units = visible_work_units(member, WorkUnit.objects.select_related("central_unit__division"))
    unit = get_object_or_404(units.in_force(year), code=code)
    scores, earlier = board(member.office, year), board(member.office, year - 1)
    money_book = book(member.office, year)
    months = money_book.months(code)
    spent = spent_in(money_book, last_day(year)).get(code)
    division = unit.central_unit.division if unit.central_unit else None
    card = scores.cards[code]
    tasks = (scores.mean_tasks(division), earlier.mean_tasks(division))
    origins = origins_of_unit(member.office, year, code)
    if division:
        origins |= origins_of_division(member.office, year, division.code)
    context = {
        "unit": unit,
        "card": card,
        "spent": spent,
        "colour": rate(spent.percent, absorption_bands(member.office, year)) if spent else None,
        "months": months,
        "planned": any(month.planned is not None for month in months),
        "charts": _charts(list(months)),
        "types": type_rows(money_book, code),
        "documents": documents_of(money_book, code),
        "origins": origins,
        "scores": score_rows(card, earlier.cards.get(code), scores.target, origins, tasks),
        "day": money_book.days.get(code),
        "issued": money_book.in_force(code, last_day(year)).get(""),
        "may_import": can_import(member),
    }
    return render(request, "budget/unit.html", context)
