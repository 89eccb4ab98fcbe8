"""What was issued: the list, one edition, its files, and two of them side by side."""

from __future__ import annotations

import logging
from typing import Any

from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from divisions.access import can_freeze_draft, can_freeze_final, can_see_office, visible_editions
from divisions.gate import for_member
from divisions.models import Membership

from ..colophon import public_address
from ..compare import NOW, comparison
from ..freezing import being_frozen
from ..keeping import DamagedError, content_of
from ..models import Edition, PublicCheck
from ..order import FORMS, ordered

logger = logging.getLogger(__name__)

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "text/html; charset=utf-8",
}
ALL = "semua"


def editions_of(member: Membership, year: int) -> QuerySet[Edition]:
    seen = visible_editions(member, Edition.objects.filter(year=year))
    return seen.select_related("replaces", "replaced_by")


def is_public(member: Membership, year: int) -> bool:
    return PublicCheck.objects.filter(office=member.office, year=year).exists()


@require_GET
@for_member(can_see_office)
def editions(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """The newest first, and what is being frozen now."""
    found = editions_of(member, year).prefetch_related("files").annotate(corrections=Count("errata"))
    found = found.order_by("-at", "-pk")  # what is counted by groups forgets the model's own order
    context = {
        "editions": found,
        "forms": FORMS,
        "jobs": [(job, ordered(job)) for job in being_frozen(member.office, year)],
        "may_freeze": can_freeze_draft(member),
        "may_issue": can_freeze_final(member),
        "is_public": is_public(member, year),
    }
    return render(request, "edition/editions.html", context)


@require_GET
@for_member(can_see_office)
def edition(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    found = get_object_or_404(editions_of(member, year).select_related("content"), code=code)
    context = {
        "edition": found,
        "figures": len(found.content.register),
        "findings": found.content.findings,
        "files": found.files.all(),
        "errata": found.errata.select_related("by"),
        "may_issue": can_freeze_final(member),
        "public": public_address(found) if is_public(member, year) else "",
    }
    return render(request, "edition/edition.html", context)


@require_GET
@for_member(can_see_office)
def edition_file(request: HttpRequest, member: Membership, year: int, code: str, form: str) -> HttpResponse:
    """The bytes that were frozen, or a page that says why not; never anything else."""
    found = get_object_or_404(editions_of(member, year), code=code)
    file = get_object_or_404(found.files, form=form)
    try:
        content = content_of(file)
    except DamagedError as damage:
        logger.error("Edition %s, file %s: %s", found.code, file.stored, damage)
        context = {"edition": found, "file": file, "damage": damage}
        return render(request, "edition/damaged.html", context, status=409)
    headers = {"Content-Disposition": content_disposition_header(True, file.name) or "attachment"}
    return HttpResponse(content, content_type=TYPES[form], headers=headers)


@require_GET
@for_member(can_see_office)
def compare(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """`?lama=CODE&baru=CODE`, where "sekarang" is the data as they are now."""
    choices = list(editions_of(member, year))
    old, new = (_chosen(choices, request.GET.get(name, "")) for name in ("lama", "baru"))
    context: dict[str, Any] = {"choices": choices, "now": NOW, "old": old, "new": new}
    if old and new:
        whole = request.GET.get("angka") == ALL
        context["comparison"] = comparison(member.office, year, old, new, whole=whole)
    return render(request, "edition/compare.html", context)


def _chosen(choices: list[Edition], code: str) -> Edition | str | None:
    """An edition, NOW, or nothing where nothing was asked for. A code that is none of these: 404."""
    if code in ("", NOW):
        return code or None
    found = next((edition for edition in choices if edition.code == code), None)
    if found is None:
        raise Http404
    return found
