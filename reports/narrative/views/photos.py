"""Pictures of a passage: adding, describing, moving, removing, and showing one."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET, require_POST

from divisions.access import can_see_prose, visible_photos
from divisions.gate import for_member
from divisions.models import Membership

from ..desk.page import PassagePage
from ..desk.saving import Refused
from ..models import Photo
from ..photos.keeping import describe, move_up, remove
from ..photos.panel import PhotoPanel
from .doors import page_of
from .passage import back, shown


@require_POST
@for_member(can_see_prose)
def photo_add(request: HttpRequest, member: Membership, year: int, section: str) -> HttpResponse:
    """The picture of the passage's form; its words stay as they are typed, unsaved."""
    page = _writable(page_of(member, year, section))
    panel = PhotoPanel(page, request.POST)
    done = panel.add(request.POST, request.FILES)
    return _stay(request, page, panel, "Foto ditambahkan." if done else "")


@require_POST
@for_member(can_see_prose)
def photo_change(request: HttpRequest, member: Membership, year: int, section: str, pk: int) -> HttpResponse:
    """`foto` says what to do with it: simpan, naik or hapus."""
    page = _writable(page_of(member, year, section))
    photo = get_object_or_404(visible_photos(member, Photo.objects.all()), pk=pk, year=year, section=section)
    panel = PhotoPanel(page, request.POST)
    try:
        done = _changed(request, page, panel, photo)
    except Refused as refused:
        page.problems.append(str(refused))
        done = ""
    return _stay(request, page, panel, done)


def _changed(request: HttpRequest, page: PassagePage, panel: PhotoPanel, photo: Photo) -> str:
    """What was done, as a sentence; "" where the picture's words cannot be taken."""
    step = request.POST.get("foto")
    if step == "hapus":
        remove(page.member, page.manuscript, photo)
        return "Foto dihapus."
    if step == "naik":
        move_up(page.member, page.manuscript, photo)
        return "Foto dipindahkan."
    panel.asked = photo.pk
    form = panel.form_of(photo)
    if not form.is_valid():
        return ""
    describe(page.member, page.manuscript, photo, form.cleaned_data)
    panel.asked = None
    return "Keterangan foto disimpan."


@require_GET
@for_member(can_see_prose)
def photo(request: HttpRequest, member: Membership, year: int, pk: int) -> FileResponse:
    """A JPEG of our own making; the same address always shows the same picture."""
    found = get_object_or_404(visible_photos(member, Photo.objects.all()), pk=pk, year=year)
    if not found.path.is_file():
        raise Http404
    answer = FileResponse(found.path.open("rb"), content_type="image/jpeg")
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "private, max-age=86400"
    return answer


def _writable(page: PassagePage) -> PassagePage:
    if not page.manuscript.may_write(page.member):
        raise PermissionDenied
    return page


def _stay(request: HttpRequest, page: PassagePage, panel: PhotoPanel, done: str) -> HttpResponse:
    """Back to the page, with what was typed there and is not yet saved still in it."""
    page.read(request.POST)
    if done:
        messages.success(request, done)
        if not page.typed_upon:
            return back(request, page, "foto")
    page.status = 200 if done else 422
    return shown(request, page, panel=panel)
