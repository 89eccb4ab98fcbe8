"""The page of one passage: its words as stored or as typed, how they will read, and what may be done with them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from django.db import transaction
from django.forms import BoundField
from django.http import QueryDict
from django.utils.safestring import SafeString, mark_safe

from divisions.access import can_arrange_report
from divisions.models import Membership
from lkjip.merge import Clash, merge, packed, shown
from reports.narrative.markdown import to_html
from reports.narrative.models import PassageStep, Photo, Writing
from reports.narrative.photos.keeping import photos_of

from .defaults import default_text
from .difference import Piece, difference
from .fields import Field
from .forms import CONFIRM, PassageForm
from .holes import Hole, holes
from .manuscript import Desk, Manuscript
from .saving import claim, store
from .writing import beat

APPROVED = (
    "Naskah ini disetujui sementara Anda menulis, jadi belum disimpan. Tulisan Anda masih ada di bawah; salin, "
    "atau minta naskahnya dikembalikan lalu simpan lagi."
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One field as it will stand in the report."""

    label: str
    html: SafeString


@dataclass(frozen=True, slots=True)
class Control:
    """`printed` is what stands in the report while the field is empty; `confirm` a box where its figures have
    changed."""

    bound: BoundField
    printed: SafeString
    confirm: BoundField | None


@dataclass(frozen=True, slots=True)
class Rivalry:
    """A field that somebody else changed meanwhile; `pieces` leads from theirs to what stands in the form."""

    label: str
    taken: bool
    theirs: str
    pieces: list[Piece]


@dataclass
class PassagePage:
    member: Membership
    desk: Desk
    manuscript: Manuscript
    form: PassageForm = field(init=False)
    origin: str = ""
    clashes: list[Clash] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    status: int = 200

    def __post_init__(self) -> None:
        self.form = PassageForm(self.manuscript.fields)
        self.origin = packed(shown(self.form))

    # what may be done

    @property
    def writable(self) -> bool:
        return self.manuscript.may_write(self.member) and not self.manuscript.approved

    @property
    def editing(self) -> bool:
        """With fields to type in: also where they only hold what could not be saved."""
        return self.writable or self.form.is_bound

    @property
    def typed_upon(self) -> bool:
        """Whether words stand in the form that are not saved."""
        return self.form.texts != self.manuscript.texts

    @property
    def judging(self) -> bool:
        return self.manuscript.may_judge(self.member) and (self.manuscript.ready or self.manuscript.approved)

    @property
    def arranging(self) -> bool:
        return can_arrange_report(self.member)

    # what is shown

    @cached_property
    def typed(self) -> tuple[Field, ...]:
        texts = self.form.texts
        return tuple(replace(one, text=texts[one.name]) for one in self.manuscript.fields)

    @property
    def readings(self) -> list[Reading]:
        return [Reading(one.label, self._html(one.text)) for one in self.typed if one.text]

    def _html(self, text: str) -> SafeString:
        return mark_safe(to_html(text, self.desk.facts.register)) if text else SafeString()

    @cached_property
    def photos(self) -> list[Photo]:
        """Below the words, as in the report."""
        return photos_of(self.manuscript.passage)

    @cached_property
    def defaults(self) -> dict[str, str]:
        """Field → what is printed while it is empty, to be taken over."""
        found = {one.name: one.generated for one in self.manuscript.fields if one.generated}
        if "naskah" in self.manuscript.texts:
            found["naskah"] = default_text(self.manuscript.place, self.desk.facts)
        return found

    @property
    def controls(self) -> list[Control]:
        """Every field of the form with what stands beside it."""
        return [
            Control(self.form[one.name], self._html(self.defaults.get(one.name, "")), self._confirm(one))
            for one in self.manuscript.fields
        ]

    def _confirm(self, one: Field) -> BoundField | None:
        name = f"{CONFIRM}{one.name}"
        return self.form[name] if name in self.form.fields else None

    @property
    def holes(self) -> tuple[Hole, ...]:
        return holes(self.typed, self.desk.facts.register)

    @cached_property
    def steps(self) -> list[PassageStep]:
        """The last decision and the last save, the newest first."""
        passage = self.manuscript.passage
        if passage.pk is None:
            return []
        return list(passage.steps.select_related("by").defer("texts").order_by("-at", "-pk")[:5])

    @property
    def returned(self) -> PassageStep | None:
        """Why it came back, until somebody saves or hands in again."""
        last = self.steps[0] if self.steps else None
        return last if last and last.kind == PassageStep.Kind.RETURNED else None

    @property
    def others(self) -> list[Writing]:
        return [row for row in self.manuscript.writings if row.user_id != self.member.user_id]

    @property
    def rivals(self) -> list[Rivalry]:
        return [
            Rivalry(clash.label, clash.taken, clash.theirs, difference(clash.theirs, clash.mine))
            for clash in self.clashes
        ]

    # what is done

    def read(self, data: QueryDict) -> None:
        """What was typed, without saving; the form still knows how it was opened."""
        if name := data.get("ambil"):
            data = data.copy()
            data[name] = self.defaults.get(name, "")
        self.form = PassageForm(self.manuscript.fields, data)
        self.origin = str(data.get("asal", ""))

    @transaction.atomic
    def open(self) -> None:
        """Somebody begins to write, or still does: the others are told."""
        beat(claim(self.manuscript), self.member.user)

    @transaction.atomic
    def save(self, data: QueryDict) -> bool:
        self._claim()
        if self.manuscript.approved:
            self.read(data)
            self.problems.append(APPROVED)
            self.status = 409
            return False
        stored = PassageForm(self.manuscript.fields)
        labels = {one.name: one.label for one in self.manuscript.fields}
        merged = merge(data, shown(stored), labels)
        self.form = PassageForm(self.manuscript.fields, merged.data)
        self.origin, self.clashes = merged.origin, merged.clashes
        if self.clashes or not self.form.is_valid():
            self.status = 409 if self.clashes else 422
            return False
        texts, confirmed = self.form.texts, self.form.confirmed
        store(self.member, self.desk, self.manuscript, texts, confirmed=confirmed)
        return True

    def _claim(self) -> None:
        """The row is ours, and the words are read again: nobody changes them until the transaction ends."""
        claim(self.manuscript)
        self.desk = Desk(self.desk.office, self.desk.year)
        self.manuscript = self.desk.find(self.manuscript.slug) or self.manuscript
