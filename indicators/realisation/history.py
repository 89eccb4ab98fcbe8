"""An entry's life as people read it: each step with who, when, why, and which figures changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from indicators.achievement.ordinal import written

from .models import EntryEvent

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


def history(events: Iterable[EntryEvent], names: Mapping[str, str], unit: str = "") -> list[Step]:
    """The newest first; `names` calls a satker by its code, `unit` is the indicator's."""
    newest_first = sorted(events, key=lambda event: (event.at, event.pk), reverse=True)
    return [_step(event, names, unit) for event in newest_first]


def _step(event: EntryEvent, names: Mapping[str, str], unit: str) -> Step:
    return Step(
        event.entry.month,
        event.to_state,
        str(event.by or LOADED),
        event.at,
        event.reason,
        tuple(_change(change, names, unit) for change in event.changes),
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
