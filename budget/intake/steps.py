"""The steps of an import, each a background job that may run again after a kill: check, save, undo.

One path: saving reads and checks the kept file again, and refuses where the result is not what the planner saw.
"""

from __future__ import annotations

from typing import Any

from django.db import DatabaseError, transaction
from django.utils import timezone

from divisions.access import can_import
from divisions.models import Membership
from lkjip.jobs.models import Job
from lkjip.jobs.queue import Progress, handler
from lkjip.received import is_intact
from lkjip.workbooks import Finding

from .context import setting_for
from .models import Upload
from .preview import preview_of
from .reading.fields import Setting
from .reading.file import Reading, read_file
from .writing import ledger
from .writing.target import UnsavableError

CHECK, SAVE, UNDO = "impor-periksa", "impor-simpan", "impor-batal"


@handler(CHECK)
def check(job: Job, progress: Progress) -> str:
    """Reads the file and keeps what was found; the figures stay as they are."""
    upload = Upload.objects.select_related("office").get(pk=job.params["upload"])
    if upload.status in {Upload.Status.SAVED, Upload.Status.UNDONE}:
        return ""
    progress(10, "Membaca berkas")
    reading, setting = _read(upload)
    progress(70, "Membandingkan dengan data tersimpan")
    _keep(upload, reading, setting)
    return ""


def _read(upload: Upload) -> tuple[Reading, Setting]:
    setting = setting_for(upload.office, upload.year, upload.answers)
    path = upload.path
    if not is_intact(path, upload.sha256):
        finding = Finding(upload.name, "Berkas asli tidak ada lagi atau sudah berubah. Unggah kembali.")
        return Reading(own_findings=[finding]), setting
    return read_file(path, upload.name, setting), setting


def _keep(upload: Upload, reading: Reading, setting: Setting) -> None:
    made = ledger.plan(upload.office, upload.year, reading.records) if reading.records else ledger.Plan()
    upload.preview = preview_of(reading, made, setting)
    upload.source = reading.source.code if reading.source else ""
    upload.status = _status(reading)
    upload.save(update_fields=["preview", "source", "status"])


def _status(reading: Reading) -> Upload.Status:
    if reading.questions:
        return Upload.Status.ASKING
    return Upload.Status.READY if reading.sound else Upload.Status.FAULTY


@handler(SAVE)
def save(job: Job, progress: Progress) -> str:
    """All or nothing. What was shown must still hold, or the planner looks again."""
    upload = Upload.objects.select_related("office").get(pk=job.params["upload"])
    if upload.status == Upload.Status.SAVED:
        return ""
    progress(10, "Membaca berkas")
    reading, setting = _read(upload)
    progress(70, "Menyimpan")
    try:
        with transaction.atomic():
            held = Upload.objects.select_for_update().get(pk=upload.pk)
            if held.status == Upload.Status.SAVED:
                return ""
            _save(held, reading, _member(job))
    except (UnsavableError, DatabaseError) as error:
        _keep(upload, reading, setting)
        _say(upload, _why(error))
    return ""


def _save(upload: Upload, reading: Reading, member: Membership) -> None:
    made = ledger.plan(upload.office, upload.year, reading.records)
    if upload.status != Upload.Status.READY or not reading.sound:
        raise UnsavableError("Berkas ini belum siap disimpan. Periksa temuan di bawah.")
    if made.digest != upload.preview.get("digest"):
        raise UnsavableError(
            "Data tersimpan berubah sejak pratinjau ini dibuat, jadi belum ada yang disimpan. Periksa sekali lagi."
        )
    ledger.write(upload.office, made, member, upload)
    upload.status, upload.saved_at, upload.saved_by = Upload.Status.SAVED, timezone.now(), member.user
    upload.save(update_fields=["status", "saved_at", "saved_by"])


@handler(UNDO)
def undo(job: Job, progress: Progress) -> str:
    """Restores what was before; refused where later changes lie on top."""
    progress(20, "Mengembalikan nilai semula")
    upload = Upload.objects.select_related("office").get(pk=job.params["upload"])
    try:
        with transaction.atomic():
            held = Upload.objects.select_for_update().get(pk=upload.pk)
            if held.status == Upload.Status.SAVED:
                _undo(held, _member(job))
    except (UnsavableError, DatabaseError) as error:
        _say(upload, _why(error))
    return ""


def _undo(upload: Upload, member: Membership) -> None:
    ledger.write(upload.office, ledger.way_back(upload), member, undoes=upload)
    upload.status, upload.undone_at, upload.undone_by = Upload.Status.UNDONE, timezone.now(), member.user
    upload.preview.pop("refusal", None)
    upload.save(update_fields=["status", "undone_at", "undone_by", "preview"])


def _member(job: Job) -> Membership:
    """Who ordered the step, still with that right: a planner who left saves nothing."""
    member = (
        Membership.objects.filter(user=job.requested_by, office=job.office).select_related("user").first()
    )
    if member is None or not can_import(member):
        raise UnsavableError("Yang meminta langkah ini tidak lagi berhak mengimpor untuk kantor ini.")
    return member


def _why(error: Exception) -> str:
    if isinstance(error, UnsavableError):
        return str(error)
    return "Basis data menolak salah satu baris, jadi tidak ada yang disimpan. Periksa angka dan panjang teksnya."


def _say(upload: Upload, refusal: str) -> None:
    upload.refresh_from_db(fields=["preview"])
    upload.preview = {**upload.preview, "refusal": refusal}
    upload.save(update_fields=["preview"])


def job_of(upload: Upload) -> Any:
    """The newest step ordered for an upload."""
    kinds = (CHECK, SAVE, UNDO)
    return Job.objects.filter(office=upload.office_id, kind__in=kinds, params__upload=upload.pk).first()
