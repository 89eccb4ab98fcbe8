"""The desk: every passage of a year's report with its words, its owner, its state and its holes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone

from divisions.access import can_approve_prose, can_write_prose
from divisions.models import Division, Membership, Office
from reports.facts.collect import collect
from reports.facts.year import YearFacts
from reports.narrative.models import Passage, Writing

from .fields import Field, Texts, fields_of, fingerprint, texts_of
from .holes import Hole, holes
from .places import Place, places
from .writing import alive

EMPTY = "kosong"


@dataclass(frozen=True)
class Manuscript:
    """`passage` is a row of the database, or a new one with the owner that the section suggests."""

    place: Place
    fields: tuple[Field, ...]
    passage: Passage
    holes: tuple[Hole, ...]
    writings: tuple[Writing, ...] = ()

    @property
    def slug(self) -> str:
        return self.place.slug

    @property
    def texts(self) -> Texts:
        return texts_of(self.fields)

    @cached_property
    def fingerprint(self) -> str:
        return fingerprint(self.texts)

    @property
    def state(self) -> str:
        """What was said of these very words; what was said of others no longer counts."""
        said = self.passage.state
        if said != Passage.State.DRAFT and self.passage.fingerprint == self.fingerprint:
            return said
        return Passage.State.DRAFT.value if any(self.texts.values()) else EMPTY

    @property
    def approved(self) -> bool:
        return self.state == Passage.State.APPROVED

    @property
    def ready(self) -> bool:
        return self.state == Passage.State.READY

    @property
    def owner(self) -> str:
        division = self.passage.division
        return (division.short_name or division.name) if division else "Perencana"

    @property
    def is_late(self) -> bool:
        due = self.passage.due
        return due is not None and due < timezone.localdate() and not (self.ready or self.approved)

    def may_write(self, member: Membership) -> bool:
        """Whether the member may write here at all; what is approved must be returned first."""
        return can_write_prose(member, self.passage)

    def may_judge(self, member: Membership) -> bool:
        return can_approve_prose(member, self.passage)

    def is_mine(self, member: Membership) -> bool:
        """Named for it, or one of those who owe it; for who judges, what waits for it."""
        if self.passage.person_id is not None:
            return self.passage.person_id == member.user_id or (self.ready and self.may_judge(member))
        owes = can_write_prose(member, self.passage) and self.passage.division_id == member.division_id
        return owes or (self.ready and self.may_judge(member))


class Desk:
    """One office and year, read in a fixed number of queries."""

    def __init__(self, office: Office, year: int) -> None:
        self.office, self.year = office, year

    @cached_property
    def facts(self) -> YearFacts:
        return collect(self.office, self.year)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        return places(self.facts)

    @cached_property
    def manuscripts(self) -> tuple[Manuscript, ...]:
        return tuple(map(self._manuscript, self.places))

    def find(self, slug: str) -> Manuscript | None:
        """One without the others."""
        return next((self._manuscript(place) for place in self.places if place.slug == slug), None)

    def _manuscript(self, place: Place) -> Manuscript:
        fields = fields_of(place, self.facts)
        passage = self._passages.get(place.slug) or self._new(place)
        return Manuscript(
            place,
            fields,
            passage,
            holes(fields, self.facts.register),
            tuple(self._writings.get(place.slug, ())),
        )

    def _new(self, place: Place) -> Passage:
        division = self.divisions.get(place.division)
        return Passage(office=self.office, year=self.year, section=place.slug, division=division)

    @cached_property
    def divisions(self) -> dict[str, Division]:
        return {division.code: division for division in self.office.divisions.in_force(self.year)}

    @cached_property
    def _passages(self) -> dict[str, Passage]:
        rows = self.office.passages.filter(year=self.year).select_related("division", "person", "writer")
        return {row.section: row for row in rows}

    @cached_property
    def _writings(self) -> dict[str, list[Writing]]:
        found: dict[str, list[Writing]] = defaultdict(list)
        for row in alive(Writing.objects.filter(passage__office=self.office, passage__year=self.year)):
            found[row.passage.section].append(row)
        return found
