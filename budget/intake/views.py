"""The page "Impor": upload, see what was found, answer, save, undo. Files are opened by the worker only."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from divisions.access import can_import, visible_uploads, visible_work_units
from divisions.gate import for_member
from divisions.models import Membership, WorkUnit
from lkjip.jobs.queue import order
from lkjip.periods import format_date

from .forms import AnswersForm, UploadForm
from .memory import remember
from .models import Upload
from .receiving import receive
from .steps import CHECK, SAVE, UNDO, job_of
from .writing.changes import changes_of

MOST_LISTED = 50


def uploads_of(member: Membership, year: int) -> QuerySet[Upload]:
    return visible_uploads(member, Upload.objects.filter(year=year)).select_related(
        "by", "saved_by", "office"
    )


def _upload(member: Membership, year: int, pk: int) -> Upload:
    return get_object_or_404(uploads_of(member, year), pk=pk)


@require_http_methods(["GET", "POST"])
@for_member(can_import)
def intake(request: HttpRequest, member: Membership, year: int) -> HttpResponse:
    """The form, and what was uploaded for this year."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_bound and form.is_valid():
        upload, is_new = receive(member, year, form.cleaned_data["file"], form.answers())
        if not is_new:
            messages.info(request, _same_again(upload))
        return redirect("upload", office=member.office.code, year=year, pk=upload.pk)
    context = {"form": form, "uploads": uploads_of(member, year).defer("preview")[:MOST_LISTED]}
    return render(request, "budget/intake/list.html", context, status=422 if form.errors else 200)


def _same_again(upload: Upload) -> str:
    if upload.status == Upload.Status.SAVED and upload.saved_at:
        day = format_date(upload.saved_at.date())
        return f"Berkas yang sama persis sudah disimpan pada {day}. Ini hasilnya; tidak ada yang diimpor dua kali."
    return "Berkas yang sama persis sudah diunggah. Ini pemeriksaannya."


@require_GET
@for_member(can_import)
def upload(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    """One file: progress while the worker reads it, then what it found. htmx asks for the inner part only."""
    found = _upload(member, year, pk)
    job = job_of(found)
    context = {
        "upload": found,
        "job": job,
        "working": job is not None and job.is_active,
        "form": AnswersForm(found.preview, found.answers) if found.open else None,
    }
    partial = request.headers.get("HX-Request") and context["working"]
    return render(request, "budget/intake/_working.html" if partial else "budget/intake/upload.html", context)


@require_POST
@for_member(can_import)
def answer(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    """The planner's answers: remembered, and the file is read again with them."""
    found = _upload(member, year, pk)
    if found.status == Upload.Status.CHECKING:  # its check failed or was lost: once more, as it stands
        return _ordered(member, year, found, CHECK)
    form = AnswersForm(found.preview, found.answers, request.POST)
    if not found.open or not form.is_valid():
        messages.error(request, "Pilihan tidak dikenal. Muat ulang halaman ini, lalu pilih lagi.")
        return _back(member, year, found)
    given = form.given()
    remember(found, given)
    kept = {} if "jenis" in given else found.answers
    found.answers, found.status = {**kept, **given}, Upload.Status.CHECKING
    found.save(update_fields=["answers", "status"])
    return _ordered(member, year, found, CHECK)


@require_POST
@for_member(can_import)
def save(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    """Saves what was shown; warnings want somebody who has looked."""
    found = _upload(member, year, pk)
    if found.status != Upload.Status.READY:
        messages.error(request, "Berkas ini belum siap disimpan. Periksa temuannya dahulu.")
        return _back(member, year, found)
    if found.preview.get("warnings") and not request.POST.get("checked"):
        messages.error(request, "Centang bahwa temuannya sudah diperiksa, lalu simpan lagi.")
        return _back(member, year, found)
    return _ordered(member, year, found, SAVE)


@require_POST
@for_member(can_import)
def undo(request: HttpRequest, member: Membership, year: int, pk: int) -> HttpResponse:
    found = _upload(member, year, pk)
    if found.status != Upload.Status.SAVED:
        messages.error(request, "Hanya impor yang tersimpan dapat dibatalkan.")
        return _back(member, year, found)
    return _ordered(member, year, found, UNDO)


@require_GET
@for_member(can_import)
def original(request: HttpRequest, member: Membership, year: int, pk: int) -> FileResponse:
    """The file as it was uploaded."""
    found = _upload(member, year, pk)
    path = found.path
    if not path.is_file():
        raise Http404
    return FileResponse(
        path.open("rb"), as_attachment=True, filename=found.name, content_type="application/octet-stream"
    )


def _ordered(member: Membership, year: int, found: Upload, step: str) -> HttpResponse:
    order(step, {"upload": found.pk}, office=member.office, by=member.user)
    return _back(member, year, found)


def _back(member: Membership, year: int, found: Upload) -> HttpResponse:
    return redirect("upload", office=member.office.code, year=year, pk=found.pk)


@require_GET
@for_member()
def money_history(request: HttpRequest, member: Membership, year: int, code: str) -> HttpResponse:
    """Every change of one satker's money and scores: who, when, what it was before, and where it came from."""
    unit = get_object_or_404(visible_work_units(member, WorkUnit.objects.all()).in_force(year), code=code)
    page, changes = changes_of(member.office, year, code, request.GET.get("hal"))
    context = {"unit": unit, "page": page, "changes": changes, "may_import": can_import(member)}
    return render(request, "budget/history.html", context)
