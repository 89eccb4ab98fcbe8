"""Where a typed figure comes from: who put it there, when, on what evidence, and what stood there before."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Prefetch

from divisions.access import visible_entries, visible_evidence
from divisions.models import Membership, Role
from indicators.achievement.ordinal import written
from indicators.plan.models import Component, Indicator
from lkjip.validity import plain

from .evidence.models import Evidence
from .history import LOADED, figure_text
from .models import Entry, EntryEvent, EntryValue

Place = tuple[str, str | None]
"""(component symbol, satker code or None)."""


@dataclass(frozen=True, slots=True)
class Former:
    """What once stood there, who had put it there, and when."""

    text: str
    by: str
    at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Origin:
    month: int
    symbol: str
    unit_code: str
    place: str
    text: str
    by: str
    at: dt.datetime | None
    on_behalf: bool
    note: str
    evidence: int
    former: tuple[Former, ...]
    """The newest first."""

    @property
    def anchor(self) -> str:
        return f"{self.symbol}-{self.unit_code}" if self.unit_code else self.symbol


def origins_of(
    member: Membership, indicator: Indicator, year: int, months: Collection[int] = range(1, 13)
) -> list[Origin]:
    """By component, source and month. An operator of a single satker is told of that satker's figures only."""
    entries = visible_entries(member, Entry.objects.filter(indicator=indicator, year=year, month__in=months))
    loaded = entries.prefetch_related(
        Prefetch("events", EntryEvent.objects.select_related("by")),
        Prefetch("values", EntryValue.objects.select_related("component", "work_unit", "filled_by")),
    )
    evidence = _evidence(member, indicator, year)
    components = {component.symbol: component for component in indicator.components.all()}
    found = [
        origin
        for entry in loaded
        for origin in _of_entry(entry, components, evidence[entry.month], indicator.unit)
        if _told_to(member, origin)
    ]
    order = {symbol: component.order for symbol, component in components.items()}
    return sorted(found, key=lambda o: (order.get(o.symbol, 0), o.symbol, o.unit_code, o.month))


def _told_to(member: Membership, origin: Origin) -> bool:
    if member.role != Role.WORK_UNIT_OPERATOR or member.work_unit is None:
        return True
    return origin.unit_code == member.work_unit.code


def _evidence(member: Membership, indicator: Indicator, year: int) -> Counter[int]:
    rows = Evidence.objects.filter(entry__indicator=indicator, entry__year=year)
    return Counter(visible_evidence(member, rows).order_by().values_list("entry__month", flat=True))


def _of_entry(
    entry: Entry, components: Mapping[str, Component], evidence: int, unit: str
) -> Iterator[Origin]:
    names = _names(components.values())
    values = {_place(value): value for value in entry.values.all()}
    told = _changes(entry, unit)
    for place in {**values, **told}:
        symbol, code = place
        value, steps = values.get(place), told.get(place, [])
        last = steps[-1] if steps else _loaded(value, unit)
        yield Origin(
            month=entry.month,
            symbol=symbol,
            unit_code=code or "",
            place=names.get(code, code or "") if code else "Seluruh kantor",
            text=_text(value, unit),
            by=last.by,
            at=last.at,
            on_behalf=bool(value and value.on_behalf),
            note=value.note if value else "",
            evidence=evidence,
            former=tuple(reversed(steps[:-1])),
        )


def _names(components: Collection[Component]) -> dict[str, str]:
    return {
        source.work_unit.code: source.work_unit.name
        for component in components
        for source in component.sources.all()
    }


def _place(value: EntryValue) -> Place:
    return value.component.symbol, value.work_unit.code if value.work_unit else None


def _text(value: EntryValue | None, unit: str) -> str:
    if value is None:
        return "kosong"
    return "tidak berlaku" if value.not_applicable else written(plain(value.value), unit)


def _loaded(value: EntryValue | None, unit: str) -> Former:
    """Without an event: the row itself may know who filled it."""
    by = str(value.filled_by) if value and value.filled_by else LOADED
    return Former(_text(value, unit), by, value.filled_at if value else None)


def _changes(entry: Entry, unit: str) -> dict[Place, list[Former]]:
    """Everything that ever stood in a place, the oldest first."""
    told: dict[Place, list[Former]] = {}
    for event in sorted(entry.events.all(), key=lambda event: (event.at, event.pk)):
        for change in event.changes:
            steps = told.setdefault((change["komponen"], change["satker"]), [])
            if not steps and change["lama"] is not None:
                steps.append(Former(figure_text(change["lama"], unit), LOADED, None))
            steps.append(Former(figure_text(change["baru"], unit), _who(event), event.at))
    return told


def _who(event: EntryEvent) -> str:
    return str(event.by or LOADED)
