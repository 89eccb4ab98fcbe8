"""Files of editions: written once under names of our own, read only after they were compared with their hash."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from lkjip.jobs.models import Job

from .models import Edition, EditionFile

ROOM = "terbitan"


class DamagedError(Exception):
    """A file that is gone, or no longer what was frozen; the message is an Indonesian sentence."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where one attempt of a job puts its files. Nobody else writes there, and no row names them before all exist."""

    office: str
    job: int
    attempt: int

    @classmethod
    def of(cls, job: Job) -> Shelf:
        assert job.office is not None
        return cls(job.office.code, job.pk, job.attempts)

    @property
    def folder(self) -> str:
        return f"{ROOM}/{self.office}/{self.job}-{self.attempt}"

    def put(self, edition: Edition, form: str, name: str, content: bytes) -> EditionFile:
        """On the disk for good; the row is not saved."""
        stored = f"{self.folder}/{secrets.token_hex(16)}.{form}"
        path = Path(settings.MEDIA_ROOT) / stored
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        return EditionFile(
            edition=edition, form=form, name=name, stored=stored, size=len(content), sha256=digest(content)
        )

    def clear(self) -> None:
        """What this attempt has written, because it will not become an edition."""
        shutil.rmtree(Path(settings.MEDIA_ROOT) / self.folder, ignore_errors=True)

    def clear_earlier(self) -> None:
        """What attempts before this one left behind when they were killed."""
        for attempt in range(1, self.attempt):
            Shelf(self.office, self.job, attempt).clear()


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def content_of(file: EditionFile) -> bytes:
    """The bytes that were frozen. Raises DamagedError."""
    try:
        content = file.path.read_bytes()
    except OSError as error:
        raise DamagedError(f"Berkas {file.name} tidak ada lagi di tempat penyimpanan.") from error
    if digest(content) != file.sha256:
        raise DamagedError(f"Isi {file.name} tidak lagi sama dengan yang dibekukan.")
    return content
