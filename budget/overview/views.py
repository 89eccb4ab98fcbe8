"""The money of an office and of one satker: ceiling, absorption over the months, and all five scores."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET

from budget.intake.writing.provenance import (
    Origin,
    origin_of_dipa,
    origins_of_division,
    origins_of_months,
    origins_of_office,
    origins_of_unit,
)
from budget.scores.board import board
from budget.spending.chart import absorption_line
from budget.spending.months import Month
from budget.spending.positions import Book, book
from budget.spending.totals import last_day, spent_in
from divisions.access import can_import, can_see_office, visible_work_units
from divisions.gate import for_member
from divisions.models import Membership, Office, WorkUnit
from indicators.achievement.rating import rate

from .office import office_scores
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
        "scores": office_scores(
            scores, board(member.office, year - 1), origins_of_office(member.office, year)
        ),
        "day": money_book.day(),
        "may_import": can_import(member),
    }
    return render(request, "budget/money.html", context)


def _charts(months: list) -> dict[str, Any] | None:
    """Nothing to draw before two months are known."""
    if sum(1 for month in months if month.percent is not None) < 2:
        return None
    return {"wide": absorption_line(months, WIDE), "narrow": absorption_line(months, NARROW)}


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
        "months": list(_with_origins(member.office, money_book, code)),
        "planned": any(month.planned is not None for month in months),
        "charts": _charts(list(months)),
        "types": type_rows(money_book, code),
        "documents": documents_of(money_book, code),
        "scores": score_rows(card, earlier.cards.get(code), scores.target, origins, tasks),
        "day": money_book.day(code),
        "issued": money_book.in_force(code, last_day(year)).get(""),
        "may_import": can_import(member),
        "sees_office": can_see_office(member),
    }
    return render(request, "budget/unit.html", context)


def _with_origins(office: Office, money_book: Book, code: str) -> Iterator[tuple[Month, Origin | None]]:
    """Each month with where its spending came from; None: the office workbook."""
    by_month = origins_of_months(office, money_book.year, code)
    kind = "" if (code, "") in money_book.allotments else next(iter(money_book.types(code)), "")
    yearly = origin_of_dipa(office, money_book.year, code, kind)
    for month in money_book.months(code):
        own = money_book.has_position(code, month.month)
        yield month, by_month.get(month.month) if own else yearly
