"""Adding and removing data dukung. Both leave an event in the entry's history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction

from divisions.access import can_remove_evidence
from divisions.models import Membership, Role
from indicators.plan.models import Indicator

from ..calendar.locks import lock_on
from ..models import Entry, EntryEvent
from ..workflow import Refused
from .models import Evidence
from .receiving import Received


@dataclass(frozen=True, slots=True)
class Attached:
    entry: Entry
    added: list[Evidence]
    again: list[Received]
    """Files that were there already."""


@transaction.atomic
def attach(
    member: Membership,
    indicator: Indicator,
    year: int,
    month: int,
    files: Sequence[Received],
    url: str,
    note: str,
) -> Attached:
    """Raises Refused where the month is locked."""
    entry, before = _held(indicator, year, month)
    unit = member.work_unit if member.role == Role.WORK_UNIT_OPERATOR else None
    there = entry.evidence.filter(work_unit=unit, kind=Evidence.Kind.FILE).values_list("sha256", flat=True)
    new, again = _apart(files, set(there))
    added = [Evidence(**columns, note=note) for columns in _rows(new, url, note, bool(files))]
    for row in added:
        row.entry, row.work_unit, row.by = entry, unit, member.user
        row.save()
    _tell(entry, member, before, "ditambahkan", added)
    for file in again:
        file.discard()
    return Attached(entry, added, again)


def _held(indicator: Indicator, year: int, month: int) -> tuple[Entry, str]:
    """The month's entry, begun if need be and ours alone, and the state that it came from."""
    entry, is_new = Entry.objects.get_or_create(
        indicator=indicator, year=year, month=month, defaults={"state": Entry.State.DRAFT, "version": 0}
    )
    held = Entry.objects.select_for_update().get(pk=entry.pk)
    if held.state == Entry.State.LOCKED or lock_on(indicator, year, month):
        raise Refused("Bulan ini sudah dikunci, jadi data dukungnya tidak dapat ditambah.")
    return held, "" if is_new else held.state


def _apart(files: Sequence[Received], there: set[str]) -> tuple[list[Received], list[Received]]:
    """New files, and those that are there already or were chosen twice."""
    new: list[Received] = []
    again: list[Received] = []
    for file in files:
        (again if file.sha256 in there else new).append(file)
        there.add(file.sha256)
    return new, again


def _rows(new: Sequence[Received], url: str, note: str, with_files: bool) -> Iterator[dict[str, Any]]:
    """A note beside a file or a link describes it; alone it is evidence itself."""
    for file in new:
        yield {"kind": Evidence.Kind.FILE, **asdict(file)}
    if url:
        yield {"kind": Evidence.Kind.LINK, "url": url}
    if note and not url and not with_files:
        yield {"kind": Evidence.Kind.NOTE}


@transaction.atomic
def remove(member: Membership, evidence: Evidence) -> None:
    """With its file. Raises Refused once the month was handed in: somebody judges it by what lies there."""
    entry = Entry.objects.select_for_update().get(pk=evidence.entry_id)
    if lock_on(entry.indicator, entry.year, entry.month):
        raise Refused("Bulan ini sudah dikunci, jadi data dukungnya tidak dapat dihapus.")
    if entry.state not in Entry.OPEN:
        raise Refused(
            f"Isian ini sudah {entry.get_state_display()}, jadi data dukungnya tidak dapat dihapus."
        )
    if not can_remove_evidence(member, evidence):
        raise Refused("Hanya pengunggah, operator divisi, dan perencana dapat menghapus data dukung.")
    _tell(entry, member, entry.state, "dihapus", [evidence])
    evidence.delete()
    if evidence.stored:
        transaction.on_commit(lambda: evidence.path.unlink(missing_ok=True))


def _tell(entry: Entry, member: Membership, before: str, what: str, rows: Sequence[Evidence]) -> None:
    if rows:
        named = ", ".join(f"“{row.label[:80]}”" for row in rows)
        EntryEvent.objects.create(
            entry=entry,
            by=member.user,
            from_state=before,
            to_state=entry.state,
            reason=f"Data dukung {what}: {named}.",
        )
