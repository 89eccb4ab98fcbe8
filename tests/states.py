"""Entries put into a state from outside the workflow, as the law of the database wants it."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from divisions.models import User
from indicators.realisation.models import Entry


def put(entries: Any, state: str, by: User | None = None) -> None:
    """A queryset of entries: handed in by somebody, approved at some time, locked after it was approved."""
    final = state in Entry.FINAL
    known: dict[str, Any] = {"approved_at": timezone.now() if final else None, "approved_by": None}
    if state == Entry.State.SUBMITTED:
        known |= {"submitted_by": by or _somebody(), "submitted_at": timezone.now()}
    if state == Entry.State.RETURNED:
        known["return_reason"] = "Periksa lagi"
    pks = list(entries.values_list("pk", flat=True))
    held = Entry.objects.filter(pk__in=pks)
    if state == Entry.State.LOCKED:
        held.update(state=Entry.State.APPROVED, **known)
    held.update(state=state, **known)


def _somebody() -> User:
    return User.objects.get_or_create(username="pengaju")[0]
