"""The review of a year: findings to read, and accepting one with a reason."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from divisions.access import can_review, can_see_office
from divisions.gate import for_member
from divisions.models import Membership
from lkjip.forms import sent

from . import acceptance
from .finding import Finding
from .forms import AcceptForm
from .models import AcceptedFinding
from .page import ReviewPage
from .registry import titles


@require_GET
@for_member(can_see_office)
def review(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """`?tingkat=error|warning|note|diterima` shows some of them."""
    result = acceptance.reviewed(member.office, year)
    page = ReviewPage(member, result, request.GET.get("tingkat", ""))
    return render(request, "review/review.html", {"page": page})


@require_http_methods(["GET", "POST"])
@for_member(can_review)
def accept(request: HttpRequest, member: Membership, year: int, fingerprint: str) -> HttpResponse:
    """A finding that has meanwhile become another, or is gone, cannot be accepted: 404."""
    finding = _open(member, year, fingerprint)
    form = AcceptForm(sent(request))
    if form.is_valid():
        acceptance.accept(member, year, finding, form.cleaned_data["reason"])
        messages.success(request, f"Temuan {finding.code} diterima dengan alasan.")
        return redirect("review", office=member.office.code, year=year)
    context = {"form": form, "finding": finding, "rule": titles()[finding.rule]}
    return render(request, "review/accept.html", context, status=422 if form.is_bound else 200)


def _open(member: Membership, year: int, fingerprint: str) -> Finding:
    found = acceptance.reviewed(member.office, year).open
    finding = next((f for f in found if acceptance.fingerprint(f) == fingerprint), None)
    if finding is None:
        raise Http404
    return finding


@require_POST
@for_member(can_review)
def withdraw(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    rows = AcceptedFinding.objects.filter(office=member.office, year=year, withdrawn_at__isnull=True)
    row = get_object_or_404(rows, pk=pk)
    acceptance.withdraw(member, row)
    messages.success(request, "Temuan itu terbuka kembali.")
    return redirect("review", office=member.office.code, year=year)
