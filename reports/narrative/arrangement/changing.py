"""Changing the arrangement: every step holds the office's row, is checked against the outline as it is by then, and
leaves who and when. Each gives back what was done as a sentence, or raises Refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from divisions.models import Membership, Office
from reports.chapters.arrange import OWN
from reports.narrative.desk.saving import Refused
from reports.narrative.models import ArrangementStep, SectionChoice
from reports.outline.numbering import MAX_DEPTH

from .keeping import NAMED, why_kept
from .outline import Outline, Spot, outline_of

GONE = "Bagian ini tidak ada lagi dalam susunan laporan. Muat ulang halaman susunan."
MOVED = "Susunan berubah sejak halaman dibuka, jadi urutannya belum diubah. Lihat urutan yang sekarang, lalu ulangi."


def now(member: Membership, year: int) -> Outline:
    """The outline, ours until the transaction ends."""
    Office.objects.select_for_update().get(pk=member.office_id)
    return outline_of(member.office, year)


def found(outline: Outline, key: str) -> Spot:
    spot = outline.find(key)
    if spot is None:
        raise Refused(GONE)
    return spot


@transaction.atomic
def swap(member: Membership, year: int, first: str, second: str) -> str:
    """Two neighbours change places: `second` stood behind `first` on the page."""
    outline = now(member, year)
    spot, other = found(outline, second), found(outline, first)
    order = list(outline.groups[spot.group]) if spot.group == other.group else []
    place = order.index(first) if order else 0
    if (spot.named and other.named) or order[place + 1 : place + 2] != [second]:
        raise Refused(MOVED)
    order[place : place + 2] = [second, first]
    _place(member.office, year, order, outline.usual_groups[spot.group])
    return note(member, year, second, f"“{spot.title}” dipindahkan ke depan “{other.title}”.")


def _place(office: Office, year: int, order: Sequence[str], usual: Sequence[str]) -> None:
    """Places for all neighbours, or for none of them where the order is the usual one."""
    given = {} if list(order) == list(usual) else {key: place for place, key in enumerate(order, start=1)}
    for key in order:
        wish(office, year, key, position=given.get(key))


@transaction.atomic
def change(member: Membership, year: int, key: str, title: str, hidden: bool, parent: str = "") -> str:
    """Title and print of a section, and of an own one the section in which it stands; empty title: the usual one."""
    outline = now(member, year)
    spot = found(outline, key)
    if spot.named:
        raise Refused(NAMED)
    title = "" if title == spot.usual and not spot.own else title
    if hidden and not spot.wish.hidden and (why := why_kept(outline, spot)):
        raise Refused(why)
    values: dict[str, Any] = {"title": title, "hidden": hidden}
    if spot.own and parent != spot.wish.parent:
        _mind_place(outline, parent, spot)
        values |= {"parent": parent, "position": None}
    told = " ".join(_differences(outline, spot, values))
    if not told:
        return "Tidak ada yang berubah."
    wish(member.office, year, key, **values)
    return note(member, year, key, told)


def _differences(outline: Outline, spot: Spot, values: dict[str, Any]) -> list[str]:
    told = []
    if values["title"] != spot.wish.title:
        told.append(f"Judul “{spot.title}” menjadi “{values['title'] or spot.usual}”.")
    if values["hidden"] != spot.wish.hidden:
        told.append(f"“{spot.title}” {'tidak dicetak' if values['hidden'] else 'dicetak lagi'}.")
    if "parent" in values:
        told.append(f"“{spot.title}” dipindahkan ke dalam “{found(outline, values['parent']).title}”.")
    return told


def _mind_place(outline: Outline, parent: str, spot: Spot | None = None) -> Spot:
    """Where a section of the office's own may stand: in a chapter, not in itself, and not too deep."""
    above = found(outline, parent)
    inside = list(spot.whole()) if spot else []
    height = max((one.depth for one in inside), default=0) - (spot.depth if spot else 0)
    if not above.holds or above.depth + 1 + height > MAX_DEPTH:
        raise Refused(f"“{above.title}” tidak dapat memuat bagian lagi. Pilih bab atau bagian di atasnya.")
    if any(one.key == parent for one in inside):
        raise Refused("Bagian tidak dapat berada di dalam dirinya sendiri. Pilih bagian lain.")
    return above


@transaction.atomic
def add(member: Membership, year: int, parent: str, title: str) -> str:
    """A new section at the end of another one. Gives back its key."""
    outline = now(member, year)
    above = _mind_place(outline, parent)
    key = _free(member.office, year, title)
    wish(member.office, year, key, title=title, parent=parent, position=_last(outline, parent))
    note(member, year, key, f"Bagian “{title}” ditambahkan di dalam “{above.title}”.")
    return key


def _last(outline: Outline, parent: str) -> int | None:
    """The place behind all neighbours, where these have any."""
    wishes = (outline.facts.arrangement.get(key) for key in outline.groups.get(parent, ()))
    places = [w.position for w in wishes if w is not None and w.position is not None]
    return max(places) + 1 if places else None


def _free(office: Office, year: int, title: str) -> str:
    """A slug that nothing bears yet, also no words of a section that was removed."""
    base = f"{OWN}{slugify(title)[:60] or 'bagian'}"
    rows = (office.section_choices, office.section_texts, office.passages, office.photos)
    taken = {slug for table in rows for slug in table.filter(year=year).values_list("section", flat=True)}
    numbered = (f"{base}-{count}" for count in range(2, len(taken) + 3))
    return base if base not in taken else next(slug for slug in numbered if slug not in taken)


def wish(office: Office, year: int, key: str, **values: Any) -> None:
    """Kept while it asks for anything; else the row goes."""
    row, _ = SectionChoice.objects.get_or_create(
        office=office,
        year=year,
        section=key,
        defaults={"title": values.get("title", ""), "parent": values.get("parent", "")},
    )
    for name, value in values.items():
        setattr(row, name, value)
    if row.title or row.hidden or row.parent or row.position is not None:
        row.save()
    else:
        row.delete()


def note(member: Membership, year: int, key: str, told: str) -> str:
    ArrangementStep.objects.create(office=member.office, year=year, section=key, by=member.user, told=told)
    return told


@transaction.atomic
def as_usual(member: Membership, year: int) -> str:
    """Titles, order and print as they come; the office's own sections stay. What was wished is told."""
    now(member, year)
    rows = member.office.section_choices.filter(year=year)
    before = "; ".join(filter(None, map(_wished, rows)))
    rows.filter(parent="").delete()
    rows.update(position=None, hidden=False)
    told = "Judul, urutan, dan cetak semua bagian kembali seperti biasa."
    return note(member, year, "", f"{told} Sebelumnya: {before}." if before else told)


def _wished(row: SectionChoice) -> str:
    title = f" berjudul “{row.title}”" if row.title and not row.parent else ""
    printed = " tidak dicetak" if row.hidden else ""
    return f"{row.section}{title}{printed}" if title or printed else ""
