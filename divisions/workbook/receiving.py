"""Takes a workbook in and has it tried; while it is not saved, the same bytes again are the same upload."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile

from divisions.models import Membership, WorkbookUpload
from lkjip import received
from lkjip.jobs.queue import order

from .steps import CHECK


def receive(member: Membership, file: UploadedFile) -> tuple[WorkbookUpload, bool]:
    """The upload and whether it is new. One that was saved before is tried anew: the data may have changed since."""
    kept = received.receive(file, f"buku-kerja/{member.office.code}")
    if same := _waiting(member, kept.sha256):
        kept.path.unlink()
        try_again(member, same)
        return same, False
    upload = WorkbookUpload.objects.create(
        office=member.office,
        name=kept.name,
        stored=kept.stored,
        sha256=kept.sha256,
        size=kept.size,
        by=member.user,
    )
    try_again(member, upload)
    return upload, True


def _waiting(member: Membership, sha256: str) -> WorkbookUpload | None:
    same = WorkbookUpload.objects.filter(office=member.office, sha256=sha256)
    return same.exclude(status=WorkbookUpload.Status.SAVED).first()


def try_again(member: Membership, upload: WorkbookUpload) -> None:
    """Has an unsaved upload compared with the data as they are now."""
    order(CHECK, {"upload": upload.pk}, office=member.office, by=member.user)
