"""Going through a month's submissions: one by one with the keyboard, or many at once."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from divisions.access import judges
from divisions.gate import for_member
from divisions.models import Membership
from indicators.realisation.chosen import chosen_among
from indicators.realisation.many import Outcome, for_each
from indicators.realisation.months import month_asked
from indicators.realisation.workflow import approve, give_back
from lkjip.periods import MONTHS

from .queue import Queue


@require_http_methods(["GET", "POST"])
@for_member(judges)
def approvals(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """`?bulan=` chooses the month. One form: ticks for many, a button of its own for each."""
    month = month_asked(request.GET.get("bulan"), year, timezone.localdate())
    queue = Queue(member, year, month)
    if request.method == "GET":
        return _show(request, queue)
    if not request.POST.get("setujui") and not request.POST.get("kembalikan"):
        raise BadRequest
    if problem := _unsaid(request):
        return _show(request, queue, problem)
    _tell(request, _judged(request, queue))
    address = reverse("approvals", kwargs={"office": member.office.code, "year": year})
    return redirect(f"{address}?bulan={month}{_next(request, queue)}")


def _show(request: HttpRequest, queue: Queue, problem: str = "") -> HttpResponse:
    """A refused step comes back with everything typed and ticked."""
    context = {
        "queue": queue,
        "months": MONTHS,
        "problem": problem,
        "reasons": {case.entry.pk: request.POST.get(f"alasan-{case.entry.pk}", "") for case in queue.cases},
        "ticked": request.POST.getlist("isian"),
        "returning": request.POST.get("kembalikan", ""),
    }
    return render(request, "realisation/approval/page.html", context, status=422 if problem else 200)


def _unsaid(request: HttpRequest) -> str:
    """What is missing before anything can be judged."""
    one = request.POST.get("kembalikan")
    if one and not _reason(request, one):
        return "Tulis alasannya, agar pengisi tahu apa yang diperbaiki."
    if request.POST.get("setujui") == "dipilih" and not request.POST.getlist("isian"):
        return "Pilih isian yang disetujui."
    return ""


def _judged(request: HttpRequest, queue: Queue) -> tuple[str, Outcome]:
    """Only what this member may judge; each entry by itself, with the version that was on the page."""
    known = {case.entry.pk: case.entry for case in queue.judgeable}
    member = queue.member
    if one := request.POST.get("kembalikan"):
        reason = _reason(request, one)
        return "dikembalikan", for_each(
            chosen_among(known, [one]), lambda e, v: give_back(member, e, v, reason)
        )
    which = request.POST.get("setujui", "")
    ticked = request.POST.getlist("isian") if which == "dipilih" else [which]
    return "disetujui", for_each(chosen_among(known, ticked), lambda e, v: approve(member, e, v))


def _reason(request: HttpRequest, one: str) -> str:
    return request.POST.get(f"alasan-{one.partition('-')[0]}", "").strip()


def _tell(request: HttpRequest, result: tuple[str, Outcome]) -> None:
    word, outcome = result
    for text in outcome.refused:
        messages.error(request, text)
    codes = ", ".join(entry.indicator.code for entry in outcome.done)
    if len(outcome.done) == 1:
        messages.success(request, f"{codes} {word}.")
    elif outcome.done:
        messages.success(request, f"{len(outcome.done)} isian {word}: {codes}.")
    elif not outcome.refused:
        messages.error(request, "Tidak ada yang berubah: isian itu sudah diputus, atau bukan bagian Anda.")


def _next(request: HttpRequest, queue: Queue) -> str:
    """The case below the one just judged, so that the flow goes on there."""
    sent = request.POST.get("kembalikan") or request.POST.get("setujui") or ""
    cases = queue.judgeable
    places = [at for at, case in enumerate(cases) if case.mark == sent]
    below = cases[places[0] + 1 :] if places else []
    return f"#isian-{below[0].entry.pk}" if below else ""
