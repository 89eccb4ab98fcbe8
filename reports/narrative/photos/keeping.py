"""Adding, describing, moving and removing pictures. Each makes a draft of the passage again and leaves a step."""

from __future__ import annotations

import os
import time
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from divisions.models import Membership, Office

from ..desk.manuscript import Desk, Manuscript
from ..desk.saving import Refused, claim
from ..models import Passage, PassageStep, Photo
from .receiving import ROOM, Received, receive

MOST = 12
"""Pictures of one passage."""
DAY = 24 * 60 * 60
"""Seconds for which the file of a removed picture stays: a report that is being made may still need it."""


def add(member: Membership, manuscript: Manuscript, file: UploadedFile, words: dict[str, Any]) -> Photo:
    """Raises Refused or Unfit; the file is gone then."""
    received = receive(manuscript.passage.office, file)
    try:
        return _stored(member, manuscript, received, words)
    except BaseException:
        received.discard()
        raise


@transaction.atomic
def _stored(member: Membership, manuscript: Manuscript, received: Received, words: dict[str, Any]) -> Photo:
    passage = _open(manuscript)
    rows = photos_of(passage)
    if len(rows) >= MOST:
        raise Refused(f"Bagian ini sudah memuat {MOST} foto. Hapus satu dahulu.")
    photo = Photo.objects.create(
        office=passage.office,
        year=passage.year,
        section=passage.section,
        number=max((row.number for row in rows), default=0) + 1,
        by=member.user,
        stored=received.stored,
        sha256=received.sha256,
        width=received.width,
        height=received.height,
        **words,
    )
    _told(member, passage, f"Foto ditambahkan: “{photo.caption}”.")
    return photo


@transaction.atomic
def describe(member: Membership, manuscript: Manuscript, photo: Photo, words: dict[str, Any]) -> None:
    passage = _open(manuscript)
    for name, text in words.items():
        setattr(photo, name, text)
    photo.save(update_fields=list(words))
    _told(member, passage, f"Foto diterangkan: “{photo.caption}”.")


@transaction.atomic
def remove(member: Membership, manuscript: Manuscript, photo: Photo) -> None:
    passage = _open(manuscript)
    forget([photo])
    _told(member, passage, f"Foto dihapus: “{photo.caption}”.")


def forget(photos: list[Photo]) -> None:
    """The rows go at once, the files after a day."""
    for photo in photos:
        photo.delete()
        if photo.path.is_file():
            os.utime(photo.path)
    for office in {photo.office for photo in photos}:
        transaction.on_commit(partial(sweep, office))


def sweep(office: Office) -> None:
    """Files that no picture has named for a day."""
    named = set(office.photos.values_list("stored", flat=True))
    folder = Path(settings.MEDIA_ROOT) / ROOM / office.code
    for path in folder.glob("*.jpg"):
        if f"{ROOM}/{office.code}/{path.name}" not in named and path.stat().st_mtime < time.time() - DAY:
            path.unlink(missing_ok=True)


@transaction.atomic
def move_up(member: Membership, manuscript: Manuscript, photo: Photo) -> None:
    """Before the one that stood before it."""
    passage = _open(manuscript)
    rows = photos_of(passage)
    place = [row.pk for row in rows].index(photo.pk)
    if place:
        rows.insert(place - 1, rows.pop(place))
    for number, row in enumerate(rows, start=1):
        Photo.objects.filter(pk=row.pk).update(number=number)
    _told(member, passage, f"Foto dipindahkan ke atas: “{photo.caption}”.")


def photos_of(passage: Passage) -> list[Photo]:
    rows = Photo.objects.filter(office=passage.office, year=passage.year, section=passage.section)
    return list(rows)


def _open(manuscript: Manuscript) -> Passage:
    """The passage, ours; raises Refused once it is approved."""
    passage = claim(manuscript)
    now = Desk(passage.office, passage.year).find(passage.section) or manuscript
    if now.approved:
        raise Refused(
            "Naskah ini sudah disetujui, jadi fotonya tidak dapat diubah. Minta dikembalikan dahulu."
        )
    return passage


def _told(member: Membership, passage: Passage, what: str) -> None:
    passage.state, passage.writer = Passage.State.DRAFT, member.user
    passage.save(update_fields=["state", "writer"])
    PassageStep.objects.create(passage=passage, by=member.user, kind=PassageStep.Kind.PICTURED, reason=what)
