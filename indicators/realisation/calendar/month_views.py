"""Closing a month, opening it again, and giving approved entries back: the planner's page of one month."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from divisions.access import can_keep_calendar
from divisions.gate import for_member
from divisions.models import Membership
from indicators.realisation.chosen import chosen_among
from indicators.realisation.many import for_each
from indicators.realisation.workflow import Refused, reopen
from lkjip.periods import MONTHS

from .closing import Closing, DivisionMonth
from .forms import ClosingForm


@require_http_methods(["GET", "POST"])
@for_member(can_keep_calendar)
def month_close(request: HttpRequest, member: Membership, year: int, month: int) -> HttpResponse:
    """What is missing, then the lock. A refused step shows its reason above everything typed."""
    if month not in MONTHS:
        raise Http404
    closing = Closing(member, year, month, timezone.localdate())
    if request.method == "GET":
        return _show(request, closing)
    form = ClosingForm(request.POST)
    if not form.is_valid():
        raise BadRequest
    try:
        messages.success(request, STEPS[form.cleaned_data["langkah"]](request, closing, form.cleaned_data))
    except Refused as refused:
        return _show(request, closing, str(refused), form.cleaned_data)
    return redirect("month_close", office=member.office.code, year=year, month=month)


def _show(
    request: HttpRequest, closing: Closing, problem: str = "", typed: dict[str, str] | None = None
) -> HttpResponse:
    ticked = request.POST.getlist("isian")
    context = {"closing": closing, "problem": problem, "typed": typed or {}, "ticked": ticked}
    return render(request, "realisation/calendar/close.html", context, status=409 if problem else 200)


def _lock(request: HttpRequest, closing: Closing, typed: dict[str, str]) -> str:
    chosen = _chosen(closing, typed["divisi"], locked=False)
    count = closing.lock(chosen, typed["alasan"])
    return f"Dikunci: {_names(chosen)}. {count} isian terkunci."


def _unlock(request: HttpRequest, closing: Closing, typed: dict[str, str]) -> str:
    chosen = _chosen(closing, typed["divisi"], locked=True)
    closing.unlock(chosen, typed["alasan"])
    return f"Kunci dibuka: {_names(chosen)}."


def _reopen(request: HttpRequest, closing: Closing, typed: dict[str, str]) -> str:
    """Each by itself: one that changed meanwhile holds back no other."""
    if not typed["alasan"].strip():
        raise Refused("Tulis alasannya, agar pengisi tahu apa yang diperbaiki.")
    known = {entry.pk: entry for one in closing.divisions for entry in one.approved}
    entries = chosen_among(known, request.POST.getlist("isian"))
    if not entries:
        raise Refused("Pilih isian yang dibuka kembali.")
    outcome = for_each(entries, lambda e, v: reopen(closing.member, e, v, typed["alasan"]))
    for text in outcome.refused:
        messages.error(request, text)
    return f"{len(outcome.done)} isian dibuka kembali."


def _chosen(closing: Closing, code: str, *, locked: bool) -> list[DivisionMonth]:
    """One division, or every one that the step can mean."""
    if code:
        meant = [one for one in closing.divisions if one.division.code == code]
    else:
        meant = [one for one in closing.divisions if (one.lock is not None) is locked]
    if not meant:
        raise Refused("Tidak ada divisi yang perlu diubah; keadaannya sudah demikian.")
    return meant


def _names(chosen: list[DivisionMonth]) -> str:
    return ", ".join(str(one.division) for one in chosen)


Step = Callable[[HttpRequest, Closing, dict[str, str]], str]
STEPS: dict[str, Step] = {"kunci": _lock, "buka_kunci": _unlock, "buka_isian": _reopen}
