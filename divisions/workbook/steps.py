"""The steps of loading a workbook, each a background job that may run again after a kill: try it, save it.

One path: saving reads the kept file again and loads it like the trial did, and gives up where that would do anything
else than what the person saw.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db import DatabaseError
from django.utils import timezone

from divisions.access import can_load_workbook
from divisions.models import Membership, WorkbookUpload
from lkjip.jobs.models import Job
from lkjip.jobs.queue import Progress, handler
from lkjip.moment import one_change
from lkjip.received import is_intact
from lkjip.tables import Outcome, definitions, load_workbook
from lkjip.workbooks import Finding, Workbook, read

from .preview import digest_of, preview_of

CHECK, SAVE = "buku-kerja-periksa", "buku-kerja-simpan"
STAND_IN = "Uji coba"
GONE = "Berkas asli tidak ada lagi atau sudah berubah. Unggah kembali."
CHANGED = (
    "Data tersimpan berubah sejak pratinjau ini dibuat, jadi belum ada yang disimpan. Periksa sekali lagi."
)
REFUSED = "Basis data menolak salah satu baris, jadi tidak ada yang disimpan. Periksa sekali lagi."

Status = WorkbookUpload.Status


class UnsavableError(Exception):
    """Why nothing was saved, as a sentence."""


@handler(CHECK)
def check(job: Job, progress: Progress) -> str:
    """Tries the workbook and keeps what was found; the office's data stay as they are."""
    upload = _upload(job)
    if upload.status != Status.SAVED:
        _keep(upload, _tried(upload, _opened(upload, progress)))
    return ""


@handler(SAVE)
def save(job: Job, progress: Progress) -> str:
    """All or nothing. What was shown must still hold, or the person looks again."""
    upload = _upload(job)
    if upload.status == Status.SAVED:
        return ""
    workbook = _opened(upload, progress)
    try:
        with one_change():
            _save(job, workbook)
    except (UnsavableError, DatabaseError) as error:
        _keep(
            upload,
            _tried(upload, workbook),
            str(error) if isinstance(error, UnsavableError) else REFUSED,
        )
    return ""


def _upload(job: Job) -> WorkbookUpload:
    return WorkbookUpload.objects.select_related("office").get(pk=job.params["upload"])


def _opened(upload: WorkbookUpload, progress: Progress) -> Workbook:
    """What the kept file holds; findings about the file bear the name that its sender gave it."""
    progress(10, "Membaca berkas")
    if not is_intact(upload.path, upload.sha256):
        return Workbook(findings=[Finding(upload.name, GONE)])
    workbook = read(upload.path, definitions())
    own = upload.path.name
    workbook.findings = [replace(f, place=upload.name) if f.place == own else f for f in workbook.findings]
    progress(60, "Mencocokkan dengan data tersimpan")
    return workbook


def _tried(upload: WorkbookUpload, workbook: Workbook) -> Outcome:
    """As if it were saved. Where that takes a reason it is tried with one: the person's own comes with saving."""
    outcome = _loaded(upload, workbook, dry_run=True)
    return _loaded(upload, workbook, dry_run=True, reason=STAND_IN) if outcome.sealed else outcome


def _loaded(upload: WorkbookUpload, workbook: Workbook, **how: Any) -> Outcome:
    return load_workbook(workbook, upload.name, office=upload.office.code, **how)


def _keep(upload: WorkbookUpload, outcome: Outcome, refusal: str = "") -> None:
    unsaved = WorkbookUpload.objects.filter(pk=upload.pk).exclude(status=Status.SAVED)
    unsaved.update(status=_status(outcome), preview=preview_of(outcome), refusal=refusal)


def _status(outcome: Outcome) -> Status:
    if outcome.errors:
        return Status.FAULTY
    return Status.READY if outcome.changed or outcome.effects else Status.SAME


def _save(job: Job, workbook: Workbook) -> None:
    upload = WorkbookUpload.objects.select_for_update().get(pk=job.params["upload"])
    if upload.status == Status.SAVED:
        return
    reason, by = job.params["reason"], _member(job).user
    outcome = _loaded(upload, workbook, reason=reason, by=by)
    if not outcome.saved or digest_of(outcome) != job.params["digest"]:
        raise UnsavableError(CHANGED)
    upload.status, upload.saved_at, upload.saved_by = Status.SAVED, timezone.now(), by
    upload.reason, upload.refusal = reason, ""
    upload.save(update_fields=["status", "saved_at", "saved_by", "reason", "refusal"])


def _member(job: Job) -> Membership:
    """Who ordered the saving, still with that right: a planner who left saves nothing."""
    places = Membership.objects.filter(user=job.requested_by, office=job.office).select_related("user")
    member = places.first()
    if member is None or not can_load_workbook(member):
        raise UnsavableError(
            "Yang meminta penyimpanan ini tidak lagi berhak memuat buku kerja kantor ini. Tidak ada yang disimpan."
        )
    return member


def job_of(upload: WorkbookUpload) -> Job | None:
    """The newest step ordered for an upload."""
    steps = Job.objects.filter(office=upload.office_id, kind__in=(CHECK, SAVE))
    return steps.filter(params__upload=upload.pk).first()
