"""A month about to be closed: division by division what is approved, and what is not with its link."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db import transaction

from divisions.models import Division, Membership
from indicators.plan.models import Indicator
from indicators.realisation.models import Entry
from indicators.realisation.months import due_months_of, first_day_after, state_of
from indicators.realisation.timeliness.year import YearDuties
from indicators.realisation.workflow import Refused
from lkjip.periods import month_name

from .due import Deadline
from .locking import lock_month, unlock_month
from .locks import locks_of
from .models import MonthEvent, MonthLock


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An indicator that is not approved yet, and the satker whose rows are still empty."""

    indicator: Indicator
    state: str
    waiting_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DivisionMonth:
    division: Division
    lock: MonthLock | None
    unfinished: tuple[Unfinished, ...]
    approved: tuple[Entry, ...]
    """Those that may be reopened."""
    final: int
    """Approved or locked."""

    @property
    def missing(self) -> list[str]:
        return [item.indicator.code for item in self.unfinished]

    @property
    def asked(self) -> int:
        return self.final + len(self.unfinished)


@dataclass
class Closing:
    member: Membership
    year: int
    month: int
    today: dt.date

    @cached_property
    def duties(self) -> YearDuties:
        return YearDuties(self.member.office, self.year, self.today)

    @property
    def deadline(self) -> Deadline:
        return self.duties.calendar.of_month(self.month)

    @property
    def ended(self) -> bool:
        return self.today >= first_day_after(self.year, self.month)

    @cached_property
    def divisions(self) -> list[DivisionMonth]:
        locks = locks_of(self.member.office, self.year)
        by_division: dict[Division, list[Indicator]] = {}
        for indicator in self.duties.indicators:
            by_division.setdefault(indicator.objective.division, []).append(indicator)
        return [
            self._division(division, locks.get((division.pk, self.month)), indicators)
            for division, indicators in by_division.items()
        ]

    @property
    def open_divisions(self) -> list[DivisionMonth]:
        return [one for one in self.divisions if one.lock is None]

    @property
    def locked_divisions(self) -> list[DivisionMonth]:
        return [one for one in self.divisions if one.lock]

    @property
    def missing(self) -> list[str]:
        """Of all divisions that are still open."""
        return [code for one in self.open_divisions for code in one.missing]

    @cached_property
    def events(self) -> list[MonthEvent]:
        rows = MonthEvent.objects.filter(office=self.member.office, year=self.year, month=self.month)
        return list(rows.select_related("by", "division").order_by("-at", "-pk"))

    def _division(
        self, division: Division, lock: MonthLock | None, indicators: list[Indicator]
    ) -> DivisionMonth:
        entries = [self._entry(indicator) for indicator in indicators]
        final = [entry for entry in entries if entry and entry.state in Entry.FINAL]
        approved = [entry for entry in final if entry.state == Entry.State.APPROVED]
        unfinished = [self._unfinished(indicator) for indicator in indicators if self._lacks(indicator)]
        return DivisionMonth(division, lock, tuple(unfinished), tuple(approved), len(final))

    def _entry(self, indicator: Indicator) -> Entry | None:
        entry = self.duties.entries.get((indicator.pk, self.month))
        if entry:
            entry.indicator = indicator
        return entry

    def _lacks(self, indicator: Indicator) -> bool:
        """Asked for and not approved; or begun without being asked for, and not approved."""
        entry = self._entry(indicator)
        if entry is None:
            return self.month in due_months_of(indicator)
        return entry.state not in Entry.FINAL

    def _unfinished(self, indicator: Indicator) -> Unfinished:
        state = state_of(indicator, self._entry(indicator), self.year, self.month, self.today)
        return Unfinished(indicator, state, tuple(self._empty.get(indicator.pk, ())))

    @cached_property
    def _empty(self) -> dict[int, list[str]]:
        """Indicator pk → the satker that still owe their rows of this month."""
        empty: dict[int, list[str]] = {}
        for unit, own in self.duties.by_work_unit.items():
            for duty in own:
                if duty.month == self.month and duty.open:
                    empty.setdefault(duty.indicator.pk, []).append(unit.name)
        return empty

    # --- acts ---

    @transaction.atomic
    def lock(self, chosen: Sequence[DivisionMonth], reason: str) -> int:
        """All of the chosen divisions or none. Returns how many entries were locked."""
        if not self.ended:
            raise Refused(f"{month_name(self.month)} {self.year} belum berakhir, jadi belum dapat dikunci.")
        return sum(
            lock_month(self.member, one.division, self.year, self.month, missing=one.missing, reason=reason)
            for one in chosen
        )

    @transaction.atomic
    def unlock(self, chosen: Sequence[DivisionMonth], reason: str) -> int:
        return sum(unlock_month(self.member, one.division, self.year, self.month, reason) for one in chosen)
