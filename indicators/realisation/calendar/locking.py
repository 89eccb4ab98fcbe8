"""Closing a division's month and opening it again: the planner's acts, each with its event.

What is approved becomes locked; what is not stays as it is and waits for the month to be opened. Both sides hold
the month's entries while they write, as a save does, so that nobody types into a month that is being closed.
"""

from __future__ import annotations

from collections.abc import Collection

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from divisions.models import Division, Membership
from indicators.realisation.models import Entry, EntryEvent
from indicators.realisation.workflow import Refused
from lkjip.periods import month_name

from .models import MonthEvent, MonthLock


@transaction.atomic
def lock_month(
    member: Membership, division: Division, year: int, month: int, *, missing: Collection[str], reason: str
) -> int:
    """Locks what is approved; `missing` is what the planner saw unfinished, and has to give a reason for.

    Returns how many entries were locked. Raises Refused.
    """
    reason = reason.strip()
    if missing and not reason:
        raise Refused(
            f"{division} masih punya {len(missing)} isian yang belum disetujui. Tulis alasan menguncinya."
        )
    locked = _move(member, division, year, month, Entry.State.APPROVED, Entry.State.LOCKED, reason)
    try:
        with transaction.atomic():
            MonthLock.objects.create(division=division, year=year, month=month, by=member.user)
    except IntegrityError:
        raise Refused(f"{month_name(month)} {year} sudah dikunci untuk {division}.") from None
    note = f"{locked} isian dikunci."
    if missing:
        note += f" Belum disetujui: {', '.join(missing)}."
    _record(member, division, year, month, MonthEvent.Step.LOCK, note, reason)
    return locked


@transaction.atomic
def unlock_month(member: Membership, division: Division, year: int, month: int, reason: str) -> int:
    """Locked entries are approved again; nothing else changes. Returns how many. Raises Refused."""
    reason = reason.strip()
    if not reason:
        raise Refused("Tulis alasan membuka kunci.")
    opened = _move(member, division, year, month, Entry.State.LOCKED, Entry.State.APPROVED, reason)
    gone, _ = MonthLock.objects.filter(division=division, year=year, month=month).delete()
    if not gone:
        raise Refused(f"{month_name(month)} {year} tidak dikunci untuk {division}.")
    _record(member, division, year, month, MonthEvent.Step.UNLOCK, f"{opened} isian dibuka kuncinya.", reason)
    return opened


def _move(
    member: Membership, division: Division, year: int, month: int, before: str, after: str, reason: str
) -> int:
    """Every entry of the division's month in one state goes to another, with one more version and an event."""
    entries = Entry.objects.filter(indicator__objective__division=division, year=year, month=month)
    held = list(entries.select_for_update(of=("self",)).order_by("pk"))
    moved = [entry for entry in held if entry.state == before]
    rows = Entry.objects.filter(pk__in=[entry.pk for entry in moved])
    rows.update(state=after, version=F("version") + 1, changed=timezone.now())
    EntryEvent.objects.bulk_create(
        EntryEvent(entry=entry, by=member.user, from_state=before, to_state=after, reason=reason)
        for entry in moved
    )
    return len(moved)


def _record(
    member: Membership, division: Division, year: int, month: int, step: str, note: str, reason: str
) -> None:
    MonthEvent.objects.create(
        office=member.office,
        division=division,
        year=year,
        month=month,
        step=step,
        by=member.user,
        note=note,
        reason=reason,
    )
