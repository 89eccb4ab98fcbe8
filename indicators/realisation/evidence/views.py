"""Adding, removing and reading data dukung; and the planner's switch that makes them a duty."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET, require_POST

from divisions.access import can_edit_plan, can_fill, can_remove_evidence, visible_evidence
from divisions.gate import for_member
from divisions.models import Membership
from indicators.plan.history import note

from ..answers import stay
from ..doors import page_of
from ..workflow import Refused
from .forms import TEXTS
from .keeping import remove
from .kinds import kind_of
from .models import Evidence

PANEL, ANCHOR = "realisation/evidence/_panel.html", "data-dukung"


@require_POST
@for_member()
def add(request: HttpRequest, member: Membership, year: int, code: str, month: int) -> HttpResponse:
    """The files, link or note of the entry's form; its figures stay as they are typed, unsaved."""
    page = page_of(member, year, code, month)
    if not can_fill(member, page.indicator):
        raise PermissionDenied
    panel = page.evidence
    panel.take(request.POST, request.FILES, insist=True)
    return stay(request, page, PANEL, ANCHOR, panel.done, TEXTS)


@require_POST
@for_member()
def take_back(
    request: HttpRequest, member: Membership, year: int, code: str, month: int, pk: int
) -> HttpResponse:
    page = page_of(member, year, code, month)
    if not Evidence.objects.filter(pk=pk).exists():  # sent twice, or somebody was quicker
        return stay(request, page, PANEL, ANCHOR, "Data dukung itu sudah dihapus.")
    found = get_object_or_404(_of_member(member), pk=pk, entry=page.entry)
    if not can_remove_evidence(member, found):
        raise PermissionDenied
    try:
        remove(member, found)
    except Refused as refused:
        page.evidence.problems.append(str(refused))
        return stay(request, page, PANEL, ANCHOR)
    return stay(request, page, PANEL, ANCHOR, "Data dukung dihapus.")


@require_POST
@for_member(can_edit_plan)
def require(request: HttpRequest, member: Membership, year: int, code: str, month: int) -> HttpResponse:
    """`wajib=ya` makes evidence a duty before handing in; anything else lifts it. Told in the indicator's history."""
    page = page_of(member, year, code, month)
    wanted = request.POST.get("wajib") == "ya"
    if wanted != page.indicator.evidence_required:
        page.indicator.evidence_required = wanted
        page.indicator.save(update_fields=["evidence_required"])
        words = {True: "ya", False: "tidak"}
        change = {"kolom": "data dukung wajib", "lama": words[not wanted], "baru": words[wanted]}
        note(page.indicator, member.user, [change])
    done = "Data dukung kini wajib sebelum diajukan." if wanted else "Data dukung tidak lagi wajib."
    return stay(request, page, PANEL, ANCHOR, done)


@require_GET
@for_member()
def download(request: HttpRequest, member: Membership, year: int, pk: int) -> FileResponse:
    """Never shown inside the site: always a file to keep, whose type the browser does not guess."""
    files = _of_member(member).filter(entry__year=year, kind=Evidence.Kind.FILE)
    found = get_object_or_404(files, pk=pk)
    if not found.path.is_file():
        raise Http404
    answer = FileResponse(
        found.path.open("rb"),
        as_attachment=True,
        filename=found.name,
        content_type=kind_of(found.stored).content_type,
    )
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _of_member(member: Membership):
    return visible_evidence(member, Evidence.objects.select_related("entry__indicator__objective"))
