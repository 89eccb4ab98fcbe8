"""Takes an uploaded file in, once: the same bytes again lead to the upload that is already there."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile

from divisions.models import Membership
from lkjip import received
from lkjip.jobs.queue import order

from .models import Upload
from .steps import CHECK

SUFFIXES = (".xlsx", ".xls", ".csv")


def receive(
    member: Membership, year: int, file: UploadedFile, answers: dict[str, str]
) -> tuple[Upload, bool]:
    """The upload and whether it is new: the same file again leads to the one that is already there, which is checked
    once more where kind or month were chosen otherwise."""
    kept = received.receive(file, f"impor/{member.office.code}")
    if same := _same(member, year, kept.sha256):
        kept.path.unlink()
        _choose(same, answers, member)
        return same, False
    upload = Upload.objects.create(
        office=member.office,
        year=year,
        name=kept.name,
        stored=kept.stored,
        sha256=kept.sha256,
        size=kept.size,
        answers=answers,
        by=member.user,
    )
    order(CHECK, {"upload": upload.pk}, office=member.office, by=member.user)
    return upload, True


def _choose(upload: Upload, answers: dict[str, str], member: Membership) -> None:
    chosen = {key: value for key, value in answers.items() if upload.answers.get(key) != value}
    if not chosen or not upload.open:
        return
    held = {} if "jenis" in chosen else upload.answers
    upload.answers, upload.status = {**held, **chosen}, Upload.Status.CHECKING
    upload.save(update_fields=["answers", "status"])
    order(CHECK, {"upload": upload.pk}, office=member.office, by=member.user)


def _same(member: Membership, year: int, sha256: str) -> Upload | None:
    """An earlier upload of the very same bytes, unless it was undone."""
    same = Upload.objects.filter(office=member.office, year=year, sha256=sha256)
    return same.exclude(status=Upload.Status.UNDONE).first()
