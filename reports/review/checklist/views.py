"""The checklist on the screen, and with the statement as a file."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods

from divisions.access import can_review, can_see_office
from divisions.gate import for_member
from divisions.models import Membership
from reports.letters.build import RENDERERS, TYPES

from .document import numbered
from .form import ChecklistPage
from .sheet import sheet_of


@require_http_methods(["GET", "POST"])
@for_member(can_see_office)
def checklist(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """Everyone of the office reads; reviewer and planner answer."""
    page = ChecklistPage(member.office, year)
    if request.method == "POST":
        if not can_review(member):
            raise PermissionDenied
        if page.save(member, request.POST):
            messages.success(request, "Daftar uji disimpan.")
            return redirect("review_checklist", office=member.office.code, year=year)
    context = {"page": page, "form": page.form, "may_answer": can_review(member)}
    return render(request, "review/checklist.html", context, status=page.status)


@require_GET
@for_member(can_see_office)
def statement(request: HttpRequest, member: Membership, year: int, form: str) -> HttpResponse:
    """Statement and checklist as PDF, DOCX or HTML; any other form is unknown."""
    if form not in RENDERERS:
        raise Http404
    content = RENDERERS[form](numbered(sheet_of(member.office, year)))
    name = f"reviu-{year}-{member.office.code}.{form}"
    headers = {"Content-Disposition": content_disposition_header(True, name) or "attachment"}
    return HttpResponse(content, content_type=TYPES[form], headers=headers)
