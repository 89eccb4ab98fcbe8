"""What people put into the report beside its figures: pictures, and how they want its sections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from divisions.models import Office


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    pk: int
    path: str
    caption: str
    source: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class SectionWish:
    """What the office wants other than usual of one section. `position` counts among its neighbours from 1; None keeps
    the usual place. With `parent` it is a section of the office's own."""

    section: str
    title: str = ""
    position: int | None = None
    hidden: bool = False
    parent: str = ""


def arrangement(office: Office, year: int) -> Mapping[str, SectionWish]:
    """Section slug → what is wanted of it."""
    rows = office.section_choices.filter(year=year)
    names = ("section", "title", "position", "hidden", "parent")
    return {row[0]: SectionWish(*row) for row in rows.values_list(*names)}


def photos(office: Office, year: int) -> Mapping[str, tuple[PhotoFacts, ...]]:
    """Section slug → its pictures in order."""
    found: dict[str, list[PhotoFacts]] = defaultdict(list)
    for row in office.photos.filter(year=year):
        photo = PhotoFacts(row.pk, str(row.path), row.caption, row.source, row.alt, row.width, row.height)
        found[row.section].append(photo)
    return {section: tuple(rows) for section, rows in found.items()}
