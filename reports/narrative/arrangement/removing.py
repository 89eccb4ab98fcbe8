"""Removing a section of the office's own, with what was written in it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from divisions.models import Membership, Office
from reports.narrative.desk.saving import Refused
from reports.narrative.models import Photo
from reports.narrative.photos.keeping import forget

from .changing import note, now


@dataclass(frozen=True, slots=True)
class Contents:
    """What would go with the section."""

    words: int
    photos: int

    @property
    def empty(self) -> bool:
        return not (self.words or self.photos)

    def __str__(self) -> str:
        parts = [f"{self.words} kata"] if self.words else []
        return " dan ".join(parts + ([f"{self.photos} foto"] if self.photos else []))


def contents(office: Office, year: int, key: str) -> Contents:
    texts = office.section_texts.filter(year=year, section=key).values_list("text", flat=True)
    words = sum(len(text.split()) for text in texts)
    return Contents(words, office.photos.filter(year=year, section=key).count())


@transaction.atomic
def remove(member: Membership, year: int, key: str, *, confirmed: bool) -> str:
    """An own section, or what was wished of one that the report does not have.

    Raises Refused where it holds something and nobody confirmed.
    """
    outline, office = now(member, year), member.office
    row = office.section_choices.filter(year=year, section=key).first()
    if row is None or not (row.parent or outline.find(key) is None):
        raise Refused("Hanya bagian yang ditambahkan kantor sendiri dapat dihapus.")
    if office.section_choices.filter(year=year, parent=key).exists():
        raise Refused("Hapus atau pindahkan dahulu bagian di dalamnya.")
    inside = contents(office, year, key)
    if not inside.empty and not confirmed:
        raise Refused(f"Bagian ini berisi {inside}. Centang bahwa isinya ikut dihapus, lalu hapus lagi.")
    for table in (office.section_texts, office.passages):
        table.filter(year=year, section=key).delete()
    forget(list(Photo.objects.filter(office=office, year=year, section=key)))
    row.delete()
    beside = "" if inside.empty else f" beserta {inside}"
    return note(member, year, key, f"Bagian “{row.title or key}” dihapus dari susunan{beside}.")
