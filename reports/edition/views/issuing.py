"""Freezing an edition, correcting one, and opening the public page."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from divisions.access import can_freeze_draft, can_freeze_final
from divisions.gate import for_member
from divisions.models import Membership
from lkjip.forms import sent
from lkjip.periods import Period

from ..errors import open_errors
from ..forms import ErratumForm, FreezeForm
from ..freezing import BusyError, newest_final, order_edition
from ..issuing import add_erratum, close_public_check, open_public_check
from .editions import editions_of


@require_http_methods(["GET", "POST"])
@for_member(can_freeze_draft)
def freeze(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """Nothing typed is lost where somebody else freezes the same report just now."""
    form, busy = FreezeForm(sent(request), member, year), None
    if form.is_valid():
        try:
            job = order_edition(member, form.freezing())
        except BusyError as error:
            busy = error
        else:
            return redirect("report_job", office=member.office.code, year=year, pk=job.pk)
    context = {
        "form": form,
        "busy": busy,
        "may_issue": can_freeze_final(member),
        "newest": newest_final(member.office, year, Period.YEAR),
        "errors": len(open_errors(member.office, year)),
    }
    status = 409 if busy else 422 if form.is_bound else 200
    return render(request, "edition/freeze.html", context, status=status)


@require_http_methods(["GET", "POST"])
@for_member(can_freeze_final)
def erratum(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    """Only what is final is corrected so; a draft is simply followed by the next."""
    found = get_object_or_404(editions_of(member, year), code=code, kind="final")
    form = ErratumForm(sent(request))
    if form.is_valid():
        row = add_erratum(member, found, form.save(commit=False))
        messages.success(request, f"Ralat {row.number} ditambahkan.")
        return redirect("edition", office=member.office.code, year=year, code=code)
    context = {"form": form, "edition": found}
    return render(request, "edition/erratum.html", context, status=422 if form.is_bound else 200)


@require_POST
@for_member(can_freeze_final)
def public_check(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """`buka=ya` opens the page for the year's editions; anything else closes it."""
    if request.POST.get("buka") == "ya":
        open_public_check(member, year)
        messages.success(request, f"Pemeriksaan publik untuk terbitan {year} dibuka.")
    else:
        close_public_check(member, year)
        messages.success(request, f"Pemeriksaan publik untuk terbitan {year} ditutup.")
    return redirect("editions", office=member.office.code, year=year)
