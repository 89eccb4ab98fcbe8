"""The order of the report: the outline with its arrows, one section's title and print, sections of the office's own."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from divisions.access import can_arrange_report, can_see_prose
from divisions.gate import for_member
from divisions.models import Membership

from ..arrangement.changing import add, as_usual, swap
from ..arrangement.forms import OwnSectionForm
from ..arrangement.next_year import take_over
from ..arrangement.outline import outline_of
from ..arrangement.page import ArrangementPage, SectionPage
from ..arrangement.removing import remove
from ..desk.saving import Refused


@require_http_methods(["GET", "POST"])
@for_member(can_see_prose)
def arrangement(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """`tukar` names two neighbours, the upper one first."""
    if request.method == "POST":
        if not can_arrange_report(member):
            raise PermissionDenied
        first, _, second = request.POST.get("tukar", "").partition(" ")
        return _done(request, member, year, lambda: swap(member, year, first, second), f"bagian-{second}")
    page = ArrangementPage(member, year, outline_of(member.office, year))
    return render(request, "narrative/arrangement.html", {"page": page})


@require_POST
@for_member(can_arrange_report)
def arrangement_whole(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """`langkah` is ambil, last year's, or biasa, as it comes."""
    step = {"ambil": take_over, "biasa": as_usual}.get(request.POST.get("langkah", ""))
    if step is None:
        raise Http404
    return _done(request, member, year, lambda: step(member, year))


@require_http_methods(["GET", "POST"])
@for_member(can_arrange_report)
def arrangement_section(request: HttpRequest, member: Membership, year: int, section: str) -> HttpResponse:
    page = _page_of(member, year, section)
    if request.method == "GET":
        return _shown(request, page)
    try:
        with transaction.atomic():
            done = page.save(request.POST)
    except Refused as refused:
        page.refuse(refused)
        done = ""
    if not done:
        return _shown(request, page)
    messages.success(request, done)
    return redirect(_address(member, year, f"bagian-{section}"))


@require_POST
@for_member(can_arrange_report)
def arrangement_add(request: HttpRequest, member: Membership, year: int, section: str) -> HttpResponse:
    """A new section in this one; it is written at the desk like any other."""
    page = _page_of(member, year, section)
    page.new = OwnSectionForm(request.POST)
    if not page.new.is_valid():
        page.status = 422
        return _shown(request, page)
    try:
        key = add(member, year, section, page.new.cleaned_data["new_title"])
    except Refused as refused:
        page.refuse(refused)
        return _shown(request, page)
    messages.success(request, "Bagian ditambahkan. Ia dicetak begitu ada isinya.")
    return redirect(_address(member, year, f"bagian-{key}"))


@require_POST
@for_member(can_arrange_report)
def arrangement_remove(request: HttpRequest, member: Membership, year: int, section: str) -> HttpResponse:
    """Its page shows why not; of a section that the report does not have there is no page."""
    try:
        messages.success(request, remove(member, year, section, confirmed=request.POST.get("yakin") == "ya"))
    except Refused as refused:
        page = _page_of(member, year, section)
        page.refuse(refused)
        return _shown(request, page)
    return redirect(_address(member, year))


def _page_of(member: Membership, year: int, section: str) -> SectionPage:
    outline = outline_of(member.office, year)
    spot = outline.find(section)
    if spot is None:
        raise Http404
    return SectionPage(member, year, outline, spot)


def _shown(request: HttpRequest, page: SectionPage) -> HttpResponse:
    return render(request, "narrative/arranged_section.html", {"page": page}, status=page.status)


def _done(
    request: HttpRequest, member: Membership, year: int, step: Callable[[], str], anchor: str = ""
) -> HttpResponse:
    try:
        messages.success(request, step())
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect(_address(member, year, anchor))


def _address(member: Membership, year: int, anchor: str = "") -> str:
    address = reverse("arrangement", args=[member.office.code, year])
    return f"{address}#{anchor}" if anchor else address
