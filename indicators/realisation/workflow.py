"""The steps of a month: draft, submit, approve, return. Every step leaves an event with who, when, from, to, why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from divisions.models import Membership
from indicators.plan.models import Component, Indicator

from .models import Entry, EntryEvent, EntryValue

Source = tuple[str, int | None]
"""(component symbol, work unit pk or None for the whole office)."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed into one field: a figure, or "tidak berlaku"."""

    value: Decimal | None = None
    not_applicable: bool = False

    @property
    def given(self) -> bool:
        return self.value is not None or self.not_applicable


class Conflict(Exception):
    """Somebody else saved the same entry in between; nothing was written."""

    def __init__(self, entry: Entry) -> None:
        super().__init__("Orang lain menyimpan isian ini lebih dahulu.")
        self.entry = entry


class Refused(Exception):
    """A step that the state of the entry does not allow; the message says why."""


@transaction.atomic
def save(
    member: Membership,
    indicator: Indicator,
    year: int,
    month: int,
    typed: Mapping[Source, Typed],
    version: int,
    submit: bool = False,
) -> Entry:
    """Stores the fields given (others stay) and moves to draft or submitted.

    `version` is the one that the form was opened with, 0 for a new entry. Raises Conflict or Refused.
    """
    entry = _claim(indicator, year, month, version)
    before = entry.state if entry.version > 1 or version else ""
    changes = _store(entry, indicator, typed)
    if submit:
        entry.state, entry.submitted_by, entry.submitted_at = (
            Entry.State.SUBMITTED,
            member.user,
            timezone.now(),
        )
        entry.return_reason = ""
    elif entry.state != Entry.State.RETURNED:
        entry.state = Entry.State.DRAFT
    entry.save()
    if changes or before != entry.state:
        _event(entry, member, before, changes=changes)
    return entry


def _claim(indicator: Indicator, year: int, month: int, version: int) -> Entry:
    """The entry, ours to change: only if nobody saved since `version`."""
    entry, created = Entry.objects.get_or_create(
        indicator=indicator, year=year, month=month, defaults={"state": Entry.State.DRAFT}
    )
    if created and version == 0:
        return entry
    won = Entry.objects.filter(pk=entry.pk, version=version).update(version=F("version") + 1)
    if not won:
        raise Conflict(entry)
    entry.refresh_from_db()
    if entry.state not in Entry.OPEN:
        raise Refused(f"Isian ini sudah {entry.get_state_display()}, jadi tidak dapat diubah.")
    return entry


def _store(entry: Entry, indicator: Indicator, typed: Mapping[Source, Typed]) -> list[dict[str, Any]]:
    components = {component.symbol: component for component in indicator.components.all()}
    stored = {(v.component.symbol, v.work_unit_id): v for v in entry.values.select_related("component")}
    changes = []
    for source, new in typed.items():
        old = stored.get(source)
        if _same(old, new):
            continue
        changes.append(_change(source, old, new))
        _write(entry, components[source[0]], source[1], old, new)
    return changes


def _same(old: EntryValue | None, new: Typed) -> bool:
    if old is None:
        return not new.given
    return (old.value, old.not_applicable) == (new.value, new.not_applicable)


def _write(
    entry: Entry, component: Component, work_unit_id: int | None, old: EntryValue | None, new: Typed
) -> None:
    if not new.given:
        if old is not None:
            old.delete()
        return
    row = old or EntryValue(entry=entry, component=component, work_unit_id=work_unit_id)
    row.value, row.not_applicable = new.value, new.not_applicable
    row.save()


def _change(source: Source, old: EntryValue | None, new: Typed) -> dict[str, Any]:
    return {
        "komponen": source[0],
        "satker": source[1],
        "lama": _text(old.value, old.not_applicable) if old else None,
        "baru": _text(new.value, new.not_applicable),
    }


def _text(value: Decimal | None, not_applicable: bool) -> str | None:
    if not_applicable:
        return "tidak berlaku"
    return None if value is None else f"{value.normalize():f}"


@transaction.atomic
def approve(member: Membership, entry: Entry) -> None:
    """Submitted → approved. Who submitted does not approve (the database says so too)."""
    _require(entry, Entry.State.SUBMITTED)
    before, entry.state = entry.state, Entry.State.APPROVED
    entry.approved_by, entry.approved_at = member.user, timezone.now()
    entry.version += 1
    entry.save()
    _event(entry, member, before)


@transaction.atomic
def give_back(member: Membership, entry: Entry, reason: str) -> None:
    """Submitted or approved → returned, with a reason that the filler reads."""
    if not reason.strip():
        raise Refused("Tulis alasan pengembalian agar pengisi tahu apa yang diperbaiki.")
    _require(entry, Entry.State.SUBMITTED, Entry.State.APPROVED)
    before, entry.state, entry.return_reason = entry.state, Entry.State.RETURNED, reason.strip()
    entry.approved_by, entry.approved_at = None, None
    entry.version += 1
    entry.save()
    _event(entry, member, before, reason=reason.strip())


def _require(entry: Entry, *states: str) -> None:
    entry.refresh_from_db(fields=["state", "version", "submitted_by"])
    if entry.state not in states:
        raise Refused(
            f"Isian ini sudah {entry.get_state_display()}. Muat ulang halaman untuk melihat keadaannya."
        )


def _event(
    entry: Entry,
    member: Membership,
    before: str,
    *,
    reason: str = "",
    changes: list[dict[str, Any]] | None = None,
) -> None:
    EntryEvent.objects.create(
        entry=entry,
        by=member.user,
        from_state=before,
        to_state=entry.state,
        reason=reason,
        changes=changes or [],
    )
