"""Takes a file in: bounded, hashed while it is written, under a name of our own, outside the web root."""

from __future__ import annotations

import hashlib
import re
import unicodedata
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from divisions.models import Office
from lkjip.numbers import format_number

from .kinds import CHUNK, UnfitError, kind_of, mind_content

MEGABYTE = 1024 * 1024
NAME_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Received:
    """A file that lies in its place; `name` is only a text."""

    name: str
    stored: str
    sha256: str
    size: int

    def discard(self) -> None:
        (Path(settings.MEDIA_ROOT) / self.stored).unlink(missing_ok=True)


def receive_all(office: Office, files: Sequence[UploadedFile]) -> tuple[list[Received], list[str]]:
    """Every file, or none: then a sentence for each that is not taken."""
    received, faults = [], []
    for file in files:
        try:
            received.append(receive(office, file))
        except UnfitError as error:
            faults.append(f"{plain_name(str(file.name))}: {error}")
    if not faults:
        return received, []
    for one in received:
        one.discard()
    return [], faults


def receive(office: Office, file: UploadedFile) -> Received:
    """Raises UnfitError, and leaves nothing behind then."""
    name = plain_name(str(file.name))
    kind = kind_of(name)
    _mind_size(file.size or 0)
    stored = f"bukti/{office.code}/{uuid.uuid4().hex}{Path(name).suffix.lower()}"
    path = Path(settings.MEDIA_ROOT) / stored
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        sha256 = _write(file, path)
        mind_content(path, kind)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return Received(name, stored, sha256, path.stat().st_size)


def _mind_size(size: int) -> None:
    limit = settings.EVIDENCE_MAX_MB
    if not size:
        raise UnfitError("Berkas ini kosong. Pilih berkas yang berisi.")
    if size > limit * MEGABYTE:
        raise UnfitError(
            f"Berkas ini {megabytes(size)}, batasnya {limit} MB. Perkecil atau bagi menjadi dua."
        )


def megabytes(size: int) -> str:
    """ "14,2 MB", "212 kB": rounded up, so that what is too large never looks as if it were not."""
    kilobytes = -(-size // 1024)
    if kilobytes < 1024:
        return f"{kilobytes} kB"
    return f"{format_number(Decimal(-(-size * 10 // MEGABYTE)) / 10)} MB"


def _write(file: UploadedFile, path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("xb") as kept:
        for chunk in file.chunks(CHUNK):
            digest.update(chunk)
            kept.write(chunk)
    return digest.hexdigest()


def plain_name(name: str) -> str:
    """The last part of a path, without signs that cannot be seen or that turn the reading direction."""
    last = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    visible = "".join(sign for sign in last if unicodedata.category(sign)[0] not in "CZ" or sign == " ")
    tidy = re.sub(r" +", " ", visible).strip(" .") or "berkas"
    suffix = Path(tidy).suffix[:20]
    return tidy if len(tidy) <= NAME_LENGTH else tidy[: NAME_LENGTH - len(suffix)] + suffix
