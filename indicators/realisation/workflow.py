"""The steps of a month: draft, submit, approve, return, reopen. Every step leaves an event: who, when, from, to, why.

Several people fill one month, each satker its own rows. So a save carries, per field, what it said when the page was
opened and what it says now: untouched fields keep what others have stored meanwhile, and a field that two people
changed is a conflict. Nothing is overwritten unseen, and nothing is handed in or approved unseen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from divisions.models import Membership
from indicators.plan.models import Indicator
from lkjip.periods import month_name

from .calendar.locks import lock_on
from .models import Entry, EntryEvent, EntryValue

Source = tuple[str, int | None]
"""(component symbol, work unit pk or None for the whole office)."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What one field says: a figure, "tidak berlaku", or nothing."""

    value: Decimal | None = None
    not_applicable: bool = False

    @property
    def given(self) -> bool:
        return self.value is not None or self.not_applicable

    def __str__(self) -> str:
        if self.not_applicable:
            return "tidak berlaku"
        return "" if self.value is None else f"{self.value.normalize():f}"


EMPTY = Typed()


@dataclass(frozen=True, slots=True)
class Change:
    """One field as the page was opened, and as it is sent."""

    before: Typed
    after: Typed

    @property
    def touched(self) -> bool:
        return self.before != self.after

    def clashes(self, stored: Typed, submit: bool) -> bool:
        """Somebody else stored another figure meanwhile. An untouched field yields to it, unless it would be
        handed in unseen."""
        return stored not in (self.before, self.after) and (self.touched or submit)


Changes = Mapping[Source, Change]


class Conflict(Exception):
    """Somebody else changed the same fields in between; nothing was written."""


class Refused(Exception):
    """A step that the state of the entry does not allow; the message says why."""


@transaction.atomic
def save(
    member: Membership, indicator: Indicator, year: int, month: int, changes: Changes, *, submit: bool = False
) -> Entry:
    """Stores the fields that were touched and moves to draft or submitted. Raises Conflict or Refused.

    Handing in twice (a double click) is handing in once.
    """
    entry, is_new = _held(indicator, year, month)
    _require_open(indicator, year, month)
    rows = _rows_of(EntryValue.objects.filter(entry=entry))
    stored = {source: _typed(row) for source, row in rows.items()}
    if entry.state not in Entry.OPEN:
        if submit and entry.state == Entry.State.SUBMITTED and _says(stored, changes):
            return entry
        raise Refused(f"Isian ini sudah {entry.get_state_display()}, jadi tidak dapat diubah.")
    if any(change.clashes(stored.get(source, EMPTY), submit) for source, change in changes.items()):
        raise Conflict
    touched = {source: change.after for source, change in changes.items() if change.touched}
    told = _store(entry, indicator, member, touched, rows)
    before = "" if is_new else entry.state
    if submit:
        _hand_in(entry, member)
    if is_new or told or before != entry.state:
        _record(entry, member, before, changes=told)
    return entry


def values_of(entry: Entry | None) -> dict[Source, Typed]:
    """What an entry holds now, by source."""
    rows = _rows_of(EntryValue.objects.filter(entry=entry)) if entry else {}
    return {source: _typed(row) for source, row in rows.items()}


def values_at(indicator: Indicator, year: int, month: int) -> dict[Source, Typed]:
    """The same by its place, whether or not anybody has begun the month."""
    rows = EntryValue.objects.filter(entry__indicator=indicator, entry__year=year, entry__month=month)
    return {source: _typed(row) for source, row in _rows_of(rows).items()}


def _rows_of(rows: QuerySet[EntryValue]) -> dict[Source, EntryValue]:
    found = rows.select_related("component").order_by()
    return {(row.component.symbol, row.work_unit_id): row for row in found}


def _typed(row: EntryValue) -> Typed:
    return Typed(row.value, row.not_applicable)


def _held(indicator: Indicator, year: int, month: int) -> tuple[Entry, bool]:
    """The month's entry, made if need be, ours alone until the transaction ends."""
    entry, is_new = Entry.objects.get_or_create(
        indicator=indicator, year=year, month=month, defaults={"state": Entry.State.DRAFT, "version": 0}
    )
    return Entry.objects.select_for_update().get(pk=entry.pk), is_new


def _require_open(indicator: Indicator, year: int, month: int) -> None:
    """Asked once the entry is ours alone: a lock that is being set waits for it, or is seen here."""
    if lock := lock_on(indicator, year, month):
        raise Refused(
            f"{month_name(month)} {year} sudah dikunci untuk {lock.division} oleh {lock.by}. "
            "Perencana dapat membukanya dengan alasan."
        )


def changed_to(entry: Entry | None, typed: Mapping[Source, Typed]) -> dict[Source, Change]:
    """The changes of somebody who has the newest figures before them."""
    stored = values_of(entry)
    return {source: Change(stored.get(source, EMPTY), new) for source, new in typed.items()}


def _says(stored: Mapping[Source, Typed], changes: Changes) -> bool:
    return all(stored.get(source, EMPTY) == change.after for source, change in changes.items())


def _hand_in(entry: Entry, member: Membership) -> None:
    entry.state, entry.return_reason = Entry.State.SUBMITTED, ""
    entry.submitted_by, entry.submitted_at = member.user, timezone.now()


def _store(
    entry: Entry,
    indicator: Indicator,
    member: Membership,
    typed: Mapping[Source, Typed],
    rows: Mapping[Source, EntryValue],
) -> list[dict[str, Any]]:
    """Writes what differs; returns the event's account of it."""
    components = {component.symbol: component for component in indicator.components.all()}
    codes: dict[int | None, str] = {
        source.work_unit_id: source.work_unit.code
        for component in components.values()
        for source in component.sources.all()
    }
    told = []
    for (symbol, unit), new in typed.items():
        row = rows.get((symbol, unit))
        old = _typed(row) if row else EMPTY
        if old == new:
            continue
        row = row or EntryValue(entry=entry, component=components[symbol], work_unit_id=unit)
        _write(row, new, member)
        told.append({"komponen": symbol, "satker": codes.get(unit), "lama": _text(old), "baru": _text(new)})
    return told


def _write(row: EntryValue, new: Typed, member: Membership) -> None:
    """No row: not filled. The hour stays that of the first figure: correcting one later makes nobody late."""
    row.value, row.not_applicable, row.filled_by = new.value, new.not_applicable, member.user
    row.filled_at = row.filled_at if row.pk else timezone.now()
    row.on_behalf = row.work_unit_id is not None and row.work_unit_id != member.work_unit_id
    if new.given:
        row.save()
    elif row.pk is not None:
        row.delete()


def _text(typed: Typed) -> str | None:
    return str(typed) or None


@transaction.atomic
def approve(member: Membership, entry: Entry, version: int) -> Entry:
    """Submitted → approved. Who submitted does not approve (the database says so too)."""
    held = _judged(entry, version, Entry.State.SUBMITTED)
    before, held.state = held.state, Entry.State.APPROVED
    held.approved_by, held.approved_at = member.user, timezone.now()
    return _record(held, member, before)


@transaction.atomic
def give_back(member: Membership, entry: Entry, version: int, reason: str) -> Entry:
    """Submitted → returned, with a reason that the filler reads."""
    return _return(member, _judged(entry, version, Entry.State.SUBMITTED), reason)


@transaction.atomic
def reopen(member: Membership, entry: Entry, version: int, reason: str) -> Entry:
    """Approved → returned: to be corrected and approved anew."""
    return _return(member, _judged(entry, version, Entry.State.APPROVED), reason)


def _return(member: Membership, held: Entry, reason: str) -> Entry:
    if not reason.strip():
        raise Refused("Tulis alasannya, agar pengisi tahu apa yang diperbaiki.")
    before, held.state, held.return_reason = held.state, Entry.State.RETURNED, reason.strip()
    held.approved_by, held.approved_at = None, None
    return _record(held, member, before, reason=reason.strip())


def _judged(entry: Entry, version: int, state: Entry.State) -> Entry:
    """The entry, ours alone, if it is still what the judge has seen."""
    held = Entry.objects.select_for_update().get(pk=entry.pk)
    _require_open(held.indicator, held.year, held.month)
    if held.state != state:
        raise Refused(f"Isian ini sudah {held.get_state_display()}; putusan Anda tidak dipakai.")
    if held.version != version:
        raise Refused("Isian ini berubah sejak halaman Anda dibuka. Periksa angkanya, lalu putuskan lagi.")
    return held


def _record(
    entry: Entry,
    member: Membership,
    before: str,
    *,
    reason: str = "",
    changes: list[dict[str, Any]] | None = None,
) -> Entry:
    """Saves the step with one more version, and leaves its event."""
    entry.version += 1
    entry.save()
    EntryEvent.objects.create(
        entry=entry,
        by=member.user,
        from_state=before,
        to_state=entry.state,
        reason=reason,
        changes=changes or [],
    )
    return entry
