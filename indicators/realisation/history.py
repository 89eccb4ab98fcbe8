"""An entry's life as people read it: each step with who, when, why, and which figures changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from indicators.achievement.ordinal import written

from .models import Entry, EntryEvent

LOADED = "dimuat dari buku kerja"


@dataclass(frozen=True, slots=True)
class FigureChange:
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Step:
    month: int
    state: str
    by: str
    at: dt.datetime
    reason: str
    changes: tuple[FigureChange, ...]


def history(
    events: Iterable[EntryEvent], names: Mapping[str, str], unit: str = "", place: str = ""
) -> list[Step]:
    """The newest first; `names` calls a satker by its code, `unit` is the indicator's. `place`: only what
    concerns that satker."""
    newest_first = sorted(events, key=lambda event: (event.at, event.pk), reverse=True)
    return [
        _step(event, names, unit, place) for event in newest_first if not place or _concerns(event, place)
    ]


def _concerns(event: EntryEvent, place: str) -> bool:
    """Its own figures, and what became of the month as a whole."""
    moved = event.from_state != event.to_state and event.to_state != Entry.State.DRAFT
    return moved or any(change["satker"] == place for change in event.changes)


def _step(event: EntryEvent, names: Mapping[str, str], unit: str, place: str) -> Step:
    return Step(
        event.entry.month,
        event.to_state,
        str(event.by or LOADED),
        event.at,
        event.reason,
        tuple(_change(change, names, unit) for change in event.changes if place in ("", change["satker"])),
    )


def _change(change: Mapping[str, Any], names: Mapping[str, str], unit: str) -> FigureChange:
    place = change["satker"]
    label = f"{change['komponen']}, {names.get(place, place)}" if place else change["komponen"]
    return FigureChange(label, figure_text(change["lama"], unit), figure_text(change["baru"], unit))


def figure_text(text: str | None, unit: str) -> str:
    """Events keep plain numbers and "tidak berlaku"."""
    if text is None:
        return "kosong"
    try:
        return written(Decimal(text), unit)
    except InvalidOperation:
        return text
