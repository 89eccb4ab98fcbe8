"""Every version of a passage: who, when, what became different, and how to have it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from django.db import transaction

from divisions.models import Membership
from reports.narrative.models import PassageStep

from .difference import Piece, difference
from .fields import Texts
from .manuscript import Desk, Manuscript
from .saving import Kind, Refused, claim, store


@dataclass(frozen=True, slots=True)
class Change:
    label: str
    pieces: list[Piece]


@dataclass
class History:
    """`chosen` is the version that the page shows against the one before it; None the newest."""

    manuscript: Manuscript
    chosen: int | None = None

    @cached_property
    def steps(self) -> list[PassageStep]:
        """The newest first, without their words."""
        passage = self.manuscript.passage
        if passage.pk is None:
            return []
        return list(passage.steps.select_related("by").order_by("-at", "-pk"))

    @property
    def versions(self) -> list[PassageStep]:
        return [step for step in self.steps if step.texts is not None]

    @property
    def shown(self) -> PassageStep | None:
        return next((s for s in self.versions if self.chosen in (None, s.pk)), None)

    @property
    def changes(self) -> list[Change]:
        """Field by field, what differs from the version before."""
        shown = self.shown
        if shown is None:
            return []
        earlier = [s for s in self.versions if (s.at, s.pk) < (shown.at, shown.pk)]
        return self._compared(earlier[0].texts if earlier else {}, shown.texts)

    @property
    def is_current(self) -> bool:
        shown = self.shown
        return shown is not None and _said(shown.texts) == _said(self.manuscript.texts)

    def _compared(self, before: Mapping[str, str] | None, after: Mapping[str, str] | None) -> list[Change]:
        old, new = before or {}, after or {}
        labels = {field.name: field.label for field in self.manuscript.fields}
        return [
            Change(labels.get(name, name), difference(old.get(name, ""), new.get(name, "")))
            for name in dict.fromkeys((*labels, *old, *new))
            if old.get(name, "") != new.get(name, "")
        ]


def _said(texts: Mapping[str, str] | None) -> Texts:
    return {name: text for name, text in (texts or {}).items() if text}


@transaction.atomic
def restore(member: Membership, desk: Desk, manuscript: Manuscript, step: PassageStep) -> bool:
    """The words of an earlier version as a new one. False where they stand already. Raises Refused."""
    claim(manuscript)
    fresh = Desk(desk.office, desk.year)
    now = fresh.find(manuscript.slug) or manuscript
    if now.approved:
        raise Refused("Naskah ini sudah disetujui. Minta dikembalikan dahulu, lalu pulihkan.")
    texts = {field.name: (step.texts or {}).get(field.name, "") for field in now.fields}
    return store(member, fresh, now, texts, Kind.RESTORED)
