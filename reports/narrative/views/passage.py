"""One passage: writing it, seeing how it reads, handing it on, and whose it is."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from divisions.access import can_arrange_report, can_see_prose
from divisions.gate import for_member
from divisions.models import Membership

from ..desk.forms import TaskForm
from ..desk.page import PassagePage
from ..desk.saving import Refused
from ..desk.steps import take
from ..desk.tasks import assign
from ..desk.writing import BEAT
from ..photos.panel import PhotoPanel
from .doors import page_of

SAID = {
    "siap": "Naskah dinyatakan siap.",
    "setujui": "Naskah disetujui.",
    "kembalikan": "Naskah dikembalikan.",
}


@require_http_methods(["GET", "POST"])
@for_member(can_see_prose)
def passage(request: HttpRequest, member: Membership, year: int, section: str) -> HttpResponse:
    page = page_of(member, year, section)
    if request.method == "GET":
        if page.writable:
            page.open()
        return shown(request, page)
    if not page.manuscript.may_write(member):
        raise PermissionDenied
    if not page.save(request.POST):
        return shown(request, page)
    messages.success(request, "Naskah disimpan.")
    if request.POST.get("langkah") == "siap":
        return _step(request, page_of(member, year, section), "siap")
    return back(request, page)


@require_POST
@for_member(can_see_prose)
def passage_preview(request: HttpRequest, member: Membership, year: int, section: str) -> HttpResponse:
    """How the typed words will read. htmx gets that part; a browser the page as it stood, nothing saved."""
    page = page_of(member, year, section)
    page.read(request.POST)
    if request.headers.get("HX-Request"):
        return render(request, "narrative/_preview.html", {"page": page})
    return shown(request, page)


@require_POST
@for_member(can_see_prose)
def passage_step(request: HttpRequest, member: Membership, year: int, section: str) -> HttpResponse:
    """`langkah` is siap, setujui or kembalikan; `isi` the fingerprint of the words that were read."""
    page = page_of(member, year, section)
    if not (page.manuscript.may_write(member) or page.manuscript.may_judge(member)):
        raise PermissionDenied
    return _step(request, page, request.POST.get("langkah", ""), request.POST.get("isi", ""))


def _step(request: HttpRequest, page: PassagePage, step: str, seen: str = "") -> HttpResponse:
    """Of the words that were seen; those that were saved in this very request need no proof."""
    manuscript, reason = page.manuscript, request.POST.get("alasan", "")
    try:
        take(page.member, page.desk, manuscript.slug, step, seen or manuscript.fingerprint, reason)
    except Refused as refused:
        page.problems.append(str(refused))
        page.status = 409
        return shown(request, page, reason=reason)
    messages.success(request, SAID[step])
    return back(request, page)


@require_POST
@for_member(can_arrange_report)
def passage_task(request: HttpRequest, member: Membership, year: int, section: str) -> HttpResponse:
    page = page_of(member, year, section)
    form = TaskForm(page.manuscript.passage, page.desk.divisions.values(), request.POST)
    if not form.is_valid():
        page.status = 422
        return shown(request, page, task=form)
    assign(page.manuscript, form.cleaned_data)
    messages.success(request, "Penulis dan tenggat disimpan.")
    return back(request, page)


@require_POST
@for_member(can_see_prose)
def passage_writing(request: HttpRequest, member: Membership, year: int, section: str) -> HttpResponse:
    """The page is still open; answered with who else is writing."""
    page = page_of(member, year, section)
    if not page.writable:
        raise PermissionDenied
    page.open()
    return render(request, "narrative/_writing.html", {"page": page, "beat": BEAT})


def shown(
    request: HttpRequest,
    page: PassagePage,
    task: TaskForm | None = None,
    reason: str = "",
    panel: PhotoPanel | None = None,
) -> HttpResponse:
    if task is None and page.arranging:
        task = TaskForm(page.manuscript.passage, page.desk.divisions.values())
    panel = panel or PhotoPanel(page, request.POST if page.form.is_bound else None)
    context = {"page": page, "task": task, "reason": reason, "panel": panel, "beat": BEAT}
    return render(request, "narrative/passage.html", context, status=page.status)


def back(request: HttpRequest, page: PassagePage, anchor: str = "") -> HttpResponse:
    address = reverse("passage", args=[page.member.office.code, page.desk.year, page.manuscript.slug])
    return redirect(f"{address}#{anchor}" if anchor else address)
