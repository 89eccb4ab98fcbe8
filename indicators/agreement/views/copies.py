"""The scan of a signed agreement: taken in, and given only to those who may see the agreement."""

from __future__ import annotations

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_POST

from divisions.access import can_keep_agreements, can_see_office
from divisions.gate import for_member
from divisions.models import Membership
from indicators.agreement.copies import UploadError, add_copy

from . import find, place


@require_POST
@for_member(can_keep_agreements)
def add(request: HttpRequest, member: Membership, year: int, unit: str, version: int) -> HttpResponse:
    found = find(member, year, unit, version)
    file = request.FILES.get("berkas")
    try:
        if file is None:
            raise UploadError("Pilih dahulu berkas yang diunggah.")
        add_copy(member, found, file)
    except UploadError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "Salinan bertanda tangan diunggah.")
    return redirect("agreement", **place(found))


@require_GET
@for_member(can_see_office)
def download(
    request: HttpRequest, member: Membership, year: int, unit: str, version: int, pk: int
) -> FileResponse:
    """Under its own name, as an attachment of the checked kind: nothing in it runs in the browser."""
    copy = get_object_or_404(find(member, year, unit, version).copies, pk=pk)
    if not copy.file.storage.exists(str(copy.file.name)):
        raise Http404
    return FileResponse(copy.file.open("rb"), as_attachment=True, filename=copy.name, content_type=copy.kind)
