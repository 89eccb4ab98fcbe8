"""The page "Buku kerja": take the office's tables out, send them in, see what would change, save it whole.

Uploaded files are opened by the worker only.
"""

from __future__ import annotations

from django.contrib import messages
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from divisions.access import can_load_workbook, visible_workbooks
from divisions.gate import for_member
from divisions.models import Membership, WorkbookUpload
from lkjip.jobs.queue import order

from . import downloads
from .forms import SaveForm, SheetForm, UploadForm
from .pages import part_of, upload_context
from .receiving import receive, try_again
from .steps import SAVE

OUTDATED = (
    "Pratinjau ini sudah diperbarui sejak Anda membukanya, jadi belum ada yang disimpan. Periksa sekali lagi."
)

Status = WorkbookUpload.Status


def uploads_of(member: Membership) -> QuerySet[WorkbookUpload]:
    return visible_workbooks(member, WorkbookUpload.objects.select_related("office", "by", "saved_by"))


def _upload(member: Membership, pk: int) -> WorkbookUpload:
    return get_object_or_404(uploads_of(member), pk=pk)


@require_http_methods(["GET", "POST"])
@for_member(can_load_workbook)
def workbook(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """Downloads, the form, and what was sent in so far."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_bound and form.is_valid():
        found, is_new = receive(member, form.cleaned_data["file"])
        if not is_new:
            messages.info(request, "Berkas yang sama persis sudah diunggah. Ini pemeriksaannya yang baru.")
        return _back(member, year, found)
    uploads = part_of(request, uploads_of(member).defer("preview"), "riwayat", "h-riwayat")
    context = {"form": form, "sheet_form": SheetForm(), "uploads": uploads}
    return render(request, "workbook/list.html", context, status=422 if form.errors else 200)


@require_GET
@for_member(can_load_workbook)
def download(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """What the office has now, as a workbook or one sheet of it."""
    return downloads.filled(member.office, _sheet(request))


@require_GET
@for_member(can_load_workbook)
def template(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    return downloads.empty(_sheet(request))


def _sheet(request: HttpRequest) -> str:
    form = SheetForm(request.GET)
    if not form.is_valid():
        raise Http404
    return str(form.cleaned_data["lembar"])


@require_GET
@for_member(can_load_workbook)
def upload(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    """One file: progress while the worker is at it, then what it found."""
    found = _upload(member, pk)
    return _page(request, found, SaveForm(found))


def _page(request: HttpRequest, found: WorkbookUpload, form: SaveForm) -> HttpResponse:
    context = upload_context(request, found, form)
    partial = request.headers.get("HX-Request") and context["working"]
    name = "workbook/_working.html" if partial else "workbook/upload.html"
    return render(request, name, context, status=422 if form.is_bound else 200)


@require_POST
@for_member(can_load_workbook)
def check(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    """Compares an unsaved file with the data as they are now."""
    found = _upload(member, pk)
    if found.status != Status.SAVED:
        try_again(member, found)
    return _back(member, year, found)


@require_POST
@for_member(can_load_workbook)
def save(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    """Orders the saving of what was shown, with a reason where something signed or approved changes."""
    found = _upload(member, pk)
    form = SaveForm(found, request.POST)
    if found.status != Status.READY:
        messages.error(request, "Berkas ini tidak menunggu untuk disimpan. Periksa keadaannya di bawah.")
    elif not form.is_valid():
        return _page(request, found, form)
    elif form.cleaned_data["digest"] != found.preview["digest"]:
        messages.error(request, OUTDATED)
    else:
        order(SAVE, {"upload": found.pk, **form.order()}, office=member.office, by=member.user)
    return _back(member, year, found)


@require_GET
@for_member(can_load_workbook)
def original(request: HttpRequest, member: Membership, year: int, pk: int) -> FileResponse:
    """The file as it was sent in."""
    found = _upload(member, pk)
    if not found.path.is_file():
        raise Http404
    answer = FileResponse(
        found.path.open("rb"),
        as_attachment=True,
        filename=found.name,
        content_type="application/octet-stream",
    )
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _back(member: Membership, year: int, found: WorkbookUpload) -> HttpResponse:
    return redirect("workbook_upload", office=member.office.code, year=year, pk=found.pk)
