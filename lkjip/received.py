"""Takes an uploaded file in: hashed while it is written, under a name of our own, outside the web root; and what a
record of such a file holds."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import models

CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Received:
    """`name` is what the sender called it, without folders; `stored` lies below MEDIA_ROOT."""

    name: str
    stored: str
    sha256: str
    size: int

    @property
    def path(self) -> Path:
        return Path(settings.MEDIA_ROOT) / self.stored


def receive(file: UploadedFile, folder: str) -> Received:
    name = Path(str(file.name)).name[-200:]
    stored = f"{folder}/{uuid.uuid4().hex}{Path(name).suffix.lower()}"
    path = Path(settings.MEDIA_ROOT) / stored
    path.parent.mkdir(parents=True, exist_ok=True)
    return Received(name, stored, *_write(file, path))


def _write(file: UploadedFile, path: Path) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    with path.open("xb") as kept:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
            kept.write(chunk)
    return digest.hexdigest(), size


def is_intact(path: Path, sha256: str) -> bool:
    """Whether a kept file is still there, byte for byte."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == sha256


def _person(label: str) -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=label
    )


class ReceivedFile(models.Model):
    """A file that was sent in to be tried and then saved, kept as it came, with who did what when."""

    name = models.CharField("nama berkas", max_length=200)
    stored = models.CharField("berkas", max_length=200, help_text="di bawah media/")
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.PositiveIntegerField("ukuran")
    preview = models.JSONField("pratinjau", default=dict)
    """What the worker last found in it."""
    by = _person("diunggah oleh")
    at = models.DateTimeField("diunggah", auto_now_add=True)
    saved_by = _person("disimpan oleh")
    saved_at = models.DateTimeField("disimpan", null=True)

    class Meta:
        abstract = True

    @property
    def path(self) -> Path:
        return Path(settings.MEDIA_ROOT) / self.stored
