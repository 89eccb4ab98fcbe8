"""Ready, approved, given back: said of the very words that the page showed. Every step leaves its row."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.db import transaction

from divisions.models import Membership
from reports.narrative.models import Passage, PassageStep

from .manuscript import Desk, Manuscript
from .saving import Refused, claim, remember

Kind, State = PassageStep.Kind, Passage.State
CHANGED = "Naskah ini berubah sejak halaman dibuka. Baca dahulu isinya yang sekarang."
OWN = "Naskah ini terakhir Anda tulis sendiri, jadi persetujuannya menunggu rekan lain."
NO_RIGHT = "Langkah ini bukan wewenang Anda."


@transaction.atomic
def take(member: Membership, desk: Desk, slug: str, step: str, seen: str, reason: str) -> None:
    """`seen` is the fingerprint of the words on the page. Raises Refused."""
    found = desk.find(slug)
    if found is None or step not in STEPS:
        raise Refused(NO_RIGHT)
    claim(found)
    now = Desk(desk.office, desk.year).find(slug) or found
    if now.fingerprint != seen:
        raise Refused(CHANGED)
    STEPS[step](member, now, reason.strip())


def _ready(member: Membership, manuscript: Manuscript, reason: str) -> None:
    if not manuscript.may_write(member):
        raise Refused(NO_RIGHT)
    if manuscript.approved:
        raise Refused("Naskah ini sudah disetujui.")
    if grave := [hole for hole in manuscript.holes if hole.grave]:
        listed = " ".join(f"{hole.place}: {hole.message}" for hole in grave)
        raise Refused(f"Naskah ini belum dapat dinyatakan siap. {listed}")
    _say(member, manuscript, State.READY, Kind.READY, reason)


def _approve(member: Membership, manuscript: Manuscript, reason: str) -> None:
    _mind_judge(member, manuscript)
    if not manuscript.ready:
        raise Refused("Hanya naskah yang dinyatakan siap dapat disetujui.")
    _say(member, manuscript, State.APPROVED, Kind.APPROVED, reason)


def _return(member: Membership, manuscript: Manuscript, reason: str) -> None:
    _mind_judge(member, manuscript)
    if not (manuscript.ready or manuscript.approved):
        raise Refused("Naskah ini masih ditulis, jadi tidak ada yang dikembalikan.")
    if not reason:
        raise Refused("Tulis alasan pengembaliannya, agar penulis tahu apa yang perlu diubah.")
    _say(member, manuscript, State.DRAFT, Kind.RETURNED, reason)


def _mind_judge(member: Membership, manuscript: Manuscript) -> None:
    if not manuscript.may_judge(member):
        own = manuscript.passage.writer_id == member.user_id
        raise Refused(OWN if own else NO_RIGHT)


def _say(member: Membership, manuscript: Manuscript, state: str, kind: str, reason: str) -> None:
    passage = Passage.objects.get(pk=manuscript.passage.pk)
    remember(passage, manuscript.texts)
    passage.state, passage.fingerprint = state, manuscript.fingerprint
    passage.save(update_fields=["state", "fingerprint"])
    PassageStep.objects.create(passage=passage, by=member.user, kind=kind, reason=reason)


Step = Callable[[Membership, Manuscript, str], None]
STEPS: Mapping[str, Step] = {"siap": _ready, "setujui": _approve, "kembalikan": _return}
