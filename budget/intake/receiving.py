"""Takes an uploaded file in: bounded, hashed while it is written, under a name of our own, outside the web root."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from divisions.models import Membership
from lkjip.jobs.queue import order

from .models import Upload
from .steps import CHECK

CHUNK = 64 * 1024
SUFFIXES = (".xlsx", ".xls", ".csv")


def receive(
    member: Membership, year: int, file: UploadedFile, answers: dict[str, str]
) -> tuple[Upload, bool]:
    """The upload and whether it is new: the same file again leads to the one that is already there."""
    name = Path(str(file.name)).name[-200:]
    stored = f"impor/{member.office.code}/{uuid.uuid4().hex}{Path(name).suffix.lower()}"
    path = Path(settings.MEDIA_ROOT / stored)
    path.parent.mkdir(parents=True, exist_ok=True)
    sha256, size = _write(file, path)
    if same := _same(member, year, sha256):
        path.unlink()
        return same, False
    upload = Upload.objects.create(
        office=member.office,
        year=year,
        name=name,
        stored=stored,
        sha256=sha256,
        size=size,
        answers=answers,
        by=member.user,
    )
    order(CHECK, {"upload": upload.pk}, office=member.office, by=member.user)
    return upload, True


def _write(file: UploadedFile, path: Path) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    with path.open("xb") as kept:
        for chunk in _chunks(file):
            digest.update(chunk)
            size += len(chunk)
            kept.write(chunk)
    return digest.hexdigest(), size


def _chunks(file: UploadedFile | IO[Any]) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk


def _same(member: Membership, year: int, sha256: str) -> Upload | None:
    """An earlier upload of the very same bytes, unless it was undone."""
    same = Upload.objects.filter(office=member.office, year=year, sha256=sha256)
    return same.exclude(status=Upload.Status.UNDONE).first()
