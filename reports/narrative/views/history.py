"""The versions of a passage, and having an earlier one back."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from divisions.access import can_see_prose
from divisions.gate import for_member
from divisions.models import Membership

from ..desk.history import History, restore
from ..desk.saving import Refused
from ..models import PassageStep
from .doors import page_of


@require_GET
@for_member(can_see_prose)
def passage_history(request: HttpRequest, member: Membership, year: int, section: str) -> HttpResponse:
    """`versi` is the version to show against the one before it."""
    page = page_of(member, year, section)
    wanted = request.GET.get("versi", "")
    history = History(page.manuscript, int(wanted) if wanted.isdecimal() and len(wanted) < 19 else None)
    return render(request, "narrative/history.html", {"page": page, "history": history})


@require_POST
@for_member(can_see_prose)
def passage_restore(
    request: HttpRequest, member: Membership, year: int, section: str, pk: int
) -> HttpResponse:
    page = page_of(member, year, section)
    if not page.manuscript.may_write(member):
        raise PermissionDenied
    steps = PassageStep.objects.filter(passage=page.manuscript.passage.pk, texts__isnull=False)
    step = get_object_or_404(steps, pk=pk)
    place = [member.office.code, year, section]
    try:
        changed = restore(member, page.desk, page.manuscript, step)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect(reverse("passage_history", args=place))
    messages.success(request, "Versi ini dipulihkan." if changed else "Isi versi ini sudah yang sekarang.")
    return redirect(reverse("passage", args=place))
