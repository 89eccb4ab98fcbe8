"""Storing what was typed: joined with what others saved meanwhile, and kept as a version with who and when."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.db import transaction

from divisions.models import Membership
from reports.narrative.models import Passage, PassageStep

from .fields import Texts, fingerprint, write
from .manuscript import Desk, Manuscript
from .writing import leave

Kind = PassageStep.Kind


class Refused(Exception):
    """Why a step is not taken, as a sentence."""


def claim(manuscript: Manuscript) -> Passage:
    """The passage's row, made if need be, ours until the transaction ends."""
    fresh = manuscript.passage
    row, _ = Passage.objects.get_or_create(
        office=fresh.office, year=fresh.year, section=fresh.section, defaults={"division": fresh.division}
    )
    return Passage.objects.select_for_update().get(pk=row.pk)


@transaction.atomic
def store(
    member: Membership,
    desk: Desk,
    manuscript: Manuscript,
    texts: Mapping[str, str],
    kind: str = Kind.SAVED,
    confirmed: Collection[str] = (),
) -> bool:
    """Writes what differs from the words as they stand, which `manuscript` holds, and what was read again and
    `confirmed`. False where nothing is other."""
    new: Texts = {**manuscript.texts, **texts}
    if new == manuscript.texts and not confirmed:
        return False
    passage = claim(manuscript)
    remember(passage, manuscript.texts)
    write(desk.office, desk.year, manuscript.place, manuscript.fields, new, confirmed)
    passage.state, passage.writer = Passage.State.DRAFT, member.user
    passage.save(update_fields=["state", "writer"])
    PassageStep.objects.create(passage=passage, by=member.user, kind=kind, texts=new)
    leave(passage, member.user)
    return True


def remember(passage: Passage, texts: Mapping[str, str]) -> None:
    """Words that were written elsewhere become a version before anything replaces them."""
    last = passage.steps.filter(texts__isnull=False).last()
    known = last.texts if last and last.texts is not None else {}
    if fingerprint(known) != fingerprint(texts):
        PassageStep.objects.create(passage=passage, kind=Kind.ELSEWHERE, texts=dict(texts))
