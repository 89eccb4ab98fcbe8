"""Who is writing where: a row that lives while the page of a passage stays open."""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet
from django.utils import timezone

from divisions.models import User
from reports.narrative.models import Passage, Writing

BEAT = 30
"""Seconds after which an open page is heard of again."""
SILENCE = dt.timedelta(seconds=4 * BEAT)


def beat(passage: Passage, user: User) -> None:
    """Is writing, still or again: after a silence it is counted from now."""
    now = timezone.now()
    row, is_new = Writing.objects.get_or_create(
        passage=passage, user=user, defaults={"since": now, "seen": now}
    )
    if is_new:
        return
    if row.seen < now - SILENCE:
        row.since = now
    row.seen = now
    row.save(update_fields=["since", "seen"])


def alive(rows: QuerySet[Writing]) -> QuerySet[Writing]:
    """Those heard of lately, the first who came first."""
    return rows.filter(seen__gte=timezone.now() - SILENCE).select_related("user", "passage")


def leave(passage: Passage, user: User) -> None:
    Writing.objects.filter(passage=passage, user=user).delete()
