"""Storing words. The month's stand beside its number; the year's are written from them and belong to nobody's month:
people with different months open may write them at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from divisions.models import Membership
from indicators.plan.models import Indicator

from .models import Analysis, Entry, EntryEvent, MonthWords
from .workflow import Conflict

WORDS = {
    "cause": "penyebab",
    "supporting_programme": "program penunjang",
    "obstacle": "kendala",
    "follow_up": "tindak lanjut",
}

Words = dict[str, str]
Changes = Mapping[str, tuple[str, str]]
"""Name → (as opened, as typed), of what was touched."""

SAME_SITTING = dt.timedelta(minutes=15)


def words_of(indicator: Indicator, year: int) -> Words:
    return _texts(Analysis.objects.filter(indicator=indicator, year=year).first())


def month_words_of(entry: Entry | None) -> Words:
    return _texts(MonthWords.objects.filter(entry=entry).first() if entry else None)


def gathered(indicator: Indicator, year: int) -> dict[str, list[tuple[int, str]]]:
    """Name → what was written about it, month by month."""
    rows = MonthWords.objects.filter(entry__indicator=indicator, entry__year=year)
    found: dict[str, list[tuple[int, str]]] = {name: [] for name in WORDS}
    for row in rows.select_related("entry").order_by("entry__month"):
        for name, text in _texts(row).items():
            if text:
                found[name].append((row.entry.month, text))
    return found


@transaction.atomic
def save_words(indicator: Indicator, year: int, changes: Changes) -> None:
    """Stores the touched ones. Raises Conflict where others wrote in between."""
    if changes:
        row, _ = Analysis.objects.select_for_update().get_or_create(indicator=indicator, year=year)
        _write(row, changes)


@transaction.atomic
def save_month_words(member: Membership, entry: Entry, changes: Changes) -> None:
    """As above, with an event: the judge sees that the words are others now, and whose."""
    if not changes:
        return
    row, _ = MonthWords.objects.select_for_update().get_or_create(entry=entry)
    _write(row, changes)
    _tell(member, entry, ", ".join(WORDS[name] for name in changes))


def _write(row: Any, changes: Changes) -> None:
    for name, (before, after) in changes.items():
        if _lines(getattr(row, name)) not in (before, after):
            raise Conflict
        setattr(row, name, after)
    row.save()


def _tell(member: Membership, entry: Entry, what: str) -> None:
    """Once in a sitting: a draft saves itself while one writes."""
    told = f"Uraian bulan ini ditulis: {what}."
    begun = timezone.now() - SAME_SITTING
    if not entry.events.filter(by=member.user, reason=told, at__gte=begun).exists():
        EntryEvent.objects.create(
            entry=entry, by=member.user, from_state=entry.state, to_state=entry.state, reason=told
        )


def _texts(row: Any) -> Words:
    return {name: _lines(getattr(row, name)) if row else "" for name in WORDS}


def _lines(text: str) -> str:
    return "\n".join(text.strip().splitlines())
