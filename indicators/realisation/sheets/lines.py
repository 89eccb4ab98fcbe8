"""What one member still has to fill in a month, line by line: one component of one indicator from one source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from divisions.access import can_fill, visible_indicators
from divisions.models import Membership
from indicators.plan.models import Indicator
from lkjip.periods import month_name
from lkjip.validity import plain

from ..calendar.locks import locks_of
from ..forms import Slot, slots_of
from ..models import Entry, EntryValue
from ..months import due_months_of, is_open
from ..workflow import EMPTY, Source, Typed

Key = tuple[str, str, str]
"""(indicator code, component symbol, satker code or "")."""


@dataclass(frozen=True, slots=True)
class Line:
    indicator: Indicator
    slot: Slot
    stored: Typed
    last: Typed
    """What the same source said last month."""
    closed: str = ""
    """Why nothing may be typed here any more."""

    @property
    def key(self) -> Key:
        unit = self.slot.work_unit
        return self.indicator.code, self.slot.component.symbol, unit.code if unit else ""

    @property
    def place(self) -> str:
        return self.slot.work_unit.name if self.slot.work_unit else "Seluruh kantor"


@dataclass
class MonthLines:
    """In the report's order, in a fixed number of queries."""

    member: Membership
    year: int
    month: int
    today: dt.date

    @property
    def begun(self) -> bool:
        return is_open(self.year, self.month, self.today)

    @property
    def period(self) -> str:
        return f"{month_name(self.month)} {self.year}"

    @cached_property
    def all(self) -> dict[Key, Line]:
        lines = (line for indicator in self._indicators for line in self._lines(indicator))
        return {line.key: line for line in lines}

    @property
    def open(self) -> list[Line]:
        return [line for line in self.all.values() if not line.closed]

    @property
    def closed_codes(self) -> list[str]:
        """Indicators that are handed in already, or locked."""
        return list(dict.fromkeys(line.indicator.code for line in self.all.values() if line.closed))

    def everybody(self, code: str) -> dict[Source, Typed]:
        """What the month of an indicator holds, from every source."""
        pks = {line.indicator.pk for line in self.all.values() if line.indicator.code == code}
        return {
            (symbol, unit): typed
            for (month, pk, symbol, unit), typed in self._values.items()
            if month == self.month and pk in pks
        }

    @cached_property
    def _indicators(self) -> list[Indicator]:
        seen = visible_indicators(self.member, Indicator.objects.all())
        full = seen.select_related("objective__division", "objective__central_unit")
        ordered = full.prefetch_related("components__sources__work_unit").order_by(
            "objective__division__order", "objective__number", "number"
        )
        return [indicator for indicator in ordered if self._asked(indicator)]

    def _asked(self, indicator: Indicator) -> bool:
        wanted = self.month in due_months_of(indicator) or indicator.pk in self._entries
        return wanted and indicator.in_force_in(self.year) and can_fill(self.member, indicator)

    def _lines(self, indicator: Indicator) -> Iterator[Line]:
        closed = self._closed(indicator)
        for slot in slots_of(indicator, self.member, self.year):
            at = (indicator.pk, *slot.source)
            last = self._values.get((self.month - 1, *at), EMPTY)
            yield Line(indicator, slot, self._values.get((self.month, *at), EMPTY), last, closed)

    def _closed(self, indicator: Indicator) -> str:
        if (indicator.objective.division_id, self.month) in self._locks:
            return f"{self.period} sudah dikunci untuk {indicator.objective.division}."
        entry = self._entries.get(indicator.pk)
        if entry is None or entry.state in Entry.OPEN:
            return ""
        return f"Isian {indicator.code} sudah {entry.get_state_display()}, jadi tidak dapat diubah."

    @cached_property
    def _locks(self):
        return locks_of(self.member.office, self.year)

    @cached_property
    def _entries(self) -> dict[int, Entry]:
        rows = Entry.objects.filter(indicator__office=self.member.office, year=self.year, month=self.month)
        return {row.indicator_id: row for row in rows}

    @cached_property
    def _values(self) -> dict[tuple[int, int, str, int | None], Typed]:
        """(month, indicator pk, symbol, satker pk) → what this month and the one before hold."""
        rows = EntryValue.objects.filter(
            entry__indicator__office=self.member.office,
            entry__year=self.year,
            entry__month__in=[self.month - 1, self.month],
        ).select_related("entry", "component")
        return {
            (row.entry.month, row.entry.indicator_id, row.component.symbol, row.work_unit_id): Typed(
                plain(row.value), row.not_applicable
            )
            for row in rows
        }
