"""Editing one draft."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from divisions.access import can_keep_agreements
from divisions.gate import for_member
from divisions.models import Membership
from indicators.agreement.editing import Editor

from . import find, place


@require_http_methods(["GET", "POST"])
@for_member(can_keep_agreements)
def edit(request: HttpRequest, member: Membership, year: int, unit: str, version: int) -> HttpResponse:
    """The whole draft as one form. A signed agreement leads back to its page, which offers an amendment."""
    found = find(member, year, unit, version)
    if found.is_signed and request.method == "GET":
        messages.error(request, f"{found} sudah ditandatangani, jadi tidak dapat diubah. Buat PK Perubahan.")
        return redirect("agreement", **place(found))
    editor = Editor(member, found)
    if request.method == "POST" and (done := editor.save(request.POST)):
        messages.success(request, done)
        return redirect("agreement", **place(found))
    return render(request, "agreement/edit.html", {"editor": editor}, status=editor.status)
