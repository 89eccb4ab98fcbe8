"""Pages of the month: the year's grid, and the form of one indicator and month."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from divisions.access import can_fill, can_judge, can_reopen, can_submit, judges
from divisions.gate import for_member
from divisions.models import Membership
from lkjip.periods import MONTHS

from . import workflow
from .answers import entry_address
from .autosave import STEP as AUTOSAVE
from .autosave import autosave
from .doors import indicator_of, page_of
from .forms import JudgementForm
from .listing import Listing
from .models import Entry
from .months import month_asked
from .onward import next_of
from .page import EntryPage, find_entry
from .saving import save
from .waiting import waiting_for

SEARCH_LENGTH = 100


@require_GET
@for_member()
def entry_list(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """What waits, and the grid; `?bulan=` chooses the month in focus, `?keadaan=` its state, `?cari=` words."""
    today = timezone.localdate()
    month = month_asked(request.GET.get("bulan"), year, today)
    search = request.GET.get("cari", "").strip()[:SEARCH_LENGTH]
    listing = Listing(member, year, month, today, request.GET.get("keadaan", ""), search)
    context = {"listing": listing, "months": MONTHS, "waiting": waiting_for(member, year, today)}
    return render(request, "realisation/list.html", context)


@require_http_methods(["GET", "POST"])
@for_member()
def entry(request: HttpRequest, member: Membership, year: int, code: str, month: int) -> HttpResponse:
    """One indicator and month: read, type, hand in. A draft that saves itself is answered in a few words."""
    page = page_of(member, year, code, month)
    if request.method == "POST":
        _require_right_to_fill(request, page)
        if request.POST.get("langkah") == AUTOSAVE:
            return JsonResponse(autosave(page, request.POST))
        if done := save(page, request.POST, request.FILES):
            messages.success(request, done)
            return redirect(_onward(page) if request.POST.get("langkah") == "lanjut" else request.path)
    onward = next_of(page) if page.own_submission else None
    return render(request, "realisation/entry.html", {"page": page, "onward": onward})


def _onward(page: EntryPage) -> str:
    """The next month's form that waits for this member; the list where none does."""
    page.forget()
    if found := next_of(page):
        return entry_address(page, code=found.code)
    place = {"office": page.member.office.code, "year": page.year}
    return reverse("entry_list", kwargs=place) + f"?bulan={page.month}"


def _require_right_to_fill(request: HttpRequest, page: EntryPage) -> None:
    right = can_submit if request.POST.get("langkah") == "ajukan" else can_fill
    if not right(page.member, page.indicator):
        raise PermissionDenied


@require_POST
@for_member()
def entry_preview(request: HttpRequest, member: Membership, year: int, code: str, month: int) -> HttpResponse:
    """The result panel for what is typed, nothing saved (htmx)."""
    page = page_of(member, year, code, month)
    page.read(request.POST)
    return render(request, "realisation/_preview.html", {"page": page})


@require_POST
@for_member()
def judge(request: HttpRequest, member: Membership, year: int, code: str, month: int) -> HttpResponse:
    """Approve, return or reopen a month as it was seen."""
    found = find_entry(indicator_of(member, year, code), year, month)
    if found is None:
        raise Http404
    form = JudgementForm(request.POST)
    if not form.is_valid():
        raise BadRequest
    try:
        messages.success(request, _judged(member, found, **form.cleaned_data))
    except workflow.Refused as refused:
        messages.error(request, str(refused))
    return redirect("entry", office=member.office.code, year=year, code=code, month=month)


def _judged(member: Membership, found: Entry, langkah: str, versi: int, alasan: str) -> str:
    if langkah != "buka" and judges(member) and found.submitted_by_id == member.user_id:
        raise workflow.Refused("Isian ini Anda ajukan sendiri, jadi persetujuannya menunggu rekan lain.")
    if not (can_reopen(member) if langkah == "buka" else can_judge(member, found)):
        raise PermissionDenied
    if langkah == "setujui":
        workflow.approve(member, found, versi)
        return "Isian disetujui."
    if langkah == "kembalikan":
        workflow.give_back(member, found, versi, alasan)
        return "Isian dikembalikan."
    workflow.reopen(member, found, versi, alasan)
    return "Isian dibuka kembali."
