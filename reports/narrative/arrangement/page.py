"""The pages of the arrangement: the whole outline, and one section with what is wished of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import QuerySet
from django.http import QueryDict

from divisions.access import can_arrange_report
from divisions.models import Membership
from lkjip.merge import Clash, merge, packed, shown
from reports.narrative.desk.saving import Refused
from reports.narrative.models import ArrangementStep
from reports.narrative.models.arrangement import PARTICULARS

from .changing import change, found, now
from .forms import OwnSectionForm, SectionForm
from .keeping import why_kept
from .outline import Outline, Spot
from .removing import Contents, contents

LABELS = {"title": "Judul", "parent": "Di dalam", "hidden": "Tidak dicetak"}
RECENT = 10


@dataclass
class ArrangementPage:
    member: Membership
    year: int
    outline: Outline

    @property
    def arranging(self) -> bool:
        return can_arrange_report(self.member)

    @property
    def arranged(self) -> bool:
        return bool(self.outline.facts.arrangement)

    @cached_property
    def last_year(self) -> int:
        """How many sections were arranged then."""
        return self.member.office.section_choices.filter(year=self.year - 1).count()

    @property
    def events(self) -> QuerySet[ArrangementStep]:
        rows = self.member.office.arrangement_steps.filter(year=self.year).exclude(section=PARTICULARS)
        return rows.select_related("by")[:RECENT]


@dataclass
class SectionPage:
    """After `save` returned no sentence, everything typed is still in `form`."""

    member: Membership
    year: int
    outline: Outline
    spot: Spot
    form: SectionForm = field(init=False)
    new: OwnSectionForm = field(default_factory=OwnSectionForm)
    origin: str = ""
    clashes: list[Clash] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    status: int = 200

    def __post_init__(self) -> None:
        self.form = SectionForm(self.spot, self.outline)
        self.origin = packed(shown(self.form))

    @cached_property
    def kept(self) -> str:
        """Why it is printed whatever one wishes; what is hidden already may always come back."""
        return "" if self.spot.wish.hidden else why_kept(self.outline, self.spot)

    @property
    def written(self) -> bool:
        """Whether there is a page to write it on."""
        return self.spot.own and self.spot.key in self.outline.at_the_desk

    @cached_property
    def contents(self) -> Contents:
        return contents(self.member.office, self.year, self.spot.key)

    @property
    def events(self) -> QuerySet[ArrangementStep]:
        rows = self.member.office.arrangement_steps.filter(year=self.year, section=self.spot.key)
        return rows.select_related("by")[:RECENT]

    def save(self, data: QueryDict) -> str:
        """What was done, as a sentence. Raises Refused; the caller holds a transaction."""
        self.outline = now(self.member, self.year)
        self.spot = found(self.outline, self.spot.key)
        merged = merge(data, shown(SectionForm(self.spot, self.outline)), LABELS)
        self.form = SectionForm(self.spot, self.outline, merged.data)
        self.origin, self.clashes = merged.origin, merged.clashes
        if self.clashes or not self.form.is_valid():
            self.status = 409 if self.clashes else 422
            return ""
        wanted = self.form.cleaned_data
        return change(
            self.member, self.year, self.spot.key, wanted["title"], wanted["hidden"], wanted.get("parent", "")
        )

    def refuse(self, why: Refused) -> None:
        self.problems.append(str(why))
        self.status = 409
