"""How a wording reads with real parties: an agreement of the year, or of the office's first unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from divisions.models import Office

from . import parties
from .models import Agreement
from .paper import NOBODY, signatories, values
from .parties import Signatory
from .wording import FIRST, SECOND, Wording, paragraphs


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, or a party where `who` is given."""

    text: str = ""
    who: Signatory | None = None

    @property
    def name(self) -> str:
        return (self.who and self.who.name) or NOBODY


@dataclass(frozen=True, slots=True)
class Example:
    statement: tuple[Part, ...]
    pledge: tuple[Part, ...]


def parts(text: str, first: Signatory, second: Signatory) -> Iterator[Part]:
    """The paragraphs of a filled template, parties put in."""
    people = {FIRST: first, SECOND: second}
    for paragraph in paragraphs(text):
        yield Part(who=people[paragraph]) if paragraph in people else Part(paragraph)


def example(office: Office, year: int, wording: Wording) -> Example | None:
    """None for an office without a single central unit."""
    agreement = _agreement(office, year)
    if agreement is None:
        return None
    first, second = signatories(agreement, parties.officials_of(office))
    house = parties.house_at(office, parties.day_of(agreement))
    filled = wording.filled(values(agreement, house, first, second))
    return Example(tuple(parts(filled.statement, first, second)), tuple(parts(filled.pledge, first, second)))


def _agreement(office: Office, year: int) -> Agreement | None:
    found = Agreement.objects.filter(office=office, year=year).select_related("central_unit").first()
    unit = office.central_units.first()
    if found or unit is None:
        return found
    return Agreement(
        office=office,
        central_unit=unit,
        year=year,
        first_party=parties.first_party_of(office, year),
        second_party=unit.head_title,
    )
