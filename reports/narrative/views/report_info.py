"""The report's own date, place and signatory."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from divisions.access import can_see_prose
from divisions.gate import for_member
from divisions.models import Membership

from ..particulars.page import ReportInfoPage


@require_http_methods(["GET", "POST"])
@for_member(can_see_prose)
def report_info(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    page = ReportInfoPage(member, year)
    if request.method == "POST":
        if not page.editing:
            raise PermissionDenied
        with transaction.atomic():
            done = page.save(request.POST)
        if done:
            messages.success(request, done)
            return redirect(request.path)
    return render(request, "narrative/report_info.html", {"page": page}, status=page.status)
