"""Reads a year of spending: positions, plans, DIPA revisions and totals of every satker, in four queries."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from budget.ceiling.documents import Issue, in_force
from budget.ceiling.models import Allotment, DipaRevision
from divisions.models import Office
from lkjip.periods import MONTHS

from .models import PlannedWithdrawal, SpendingPosition
from .months import Month, month_end, year_of

Key = tuple[str, str]
"""(satker code, spending type); "" is the satker's total."""
ByMonth = dict[int, int]
ByDay = dict[int, dt.date]


@dataclass
class Book:
    """Everything stored of one office's money in a year. A satker's total that is not stored is that of its types,
    in months in which every type is known."""

    year: int
    realised: Mapping[Key, ByMonth]
    printed_ceilings: Mapping[Key, ByMonth]
    planned: Mapping[Key, ByMonth]
    issues: Mapping[str, list[Issue]]
    """Satker → its DIPA documents."""
    allotments: Mapping[Key, Allotment]
    days: Mapping[str, ByDay] = field(default_factory=dict)
    """Satker → in each month the newest day for which its spending is told."""
    _years: dict[Key, tuple[Month, ...]] = field(default_factory=dict)

    @property
    def codes(self) -> list[str]:
        """Satker of which any spending is known."""
        return sorted({code for code, _kind in (*self.realised, *self.allotments)})

    def months(self, code: str, kind: str = "") -> tuple[Month, ...]:
        key = (code, kind)
        if key not in self._years:
            self._years[key] = year_of(self._realised(key), self._ceilings(key), self._planned(key))
        return self._years[key]

    def latest(self, code: str, kind: str = "", until: int = 12) -> Month | None:
        """The last month up to `until` in which spending is known."""
        known = [month for month in self.months(code, kind)[:until] if month.realised is not None]
        return known[-1] if known else None

    def day(self, *codes: str, until: int = 12) -> dt.date | None:
        """The newest day for which spending up to the month `until` is told, of these satker or of all."""
        told = [self.days.get(code, {}) for code in codes or self.days]
        return max((day for days in told for month, day in days.items() if month <= until), default=None)

    def has_position(self, code: str, month: int) -> bool:
        """Whether a month's spending was told by itself, not by the year's DIPA row."""
        return any(month in months for (unit, _kind), months in self.realised.items() if unit == code)

    def types(self, code: str) -> list[str]:
        """The spending types of which anything is known for a satker."""
        keys = {*self.realised, *self.planned, *self.allotments}
        kinds = {kind for unit, kind in keys if unit == code} | {i.kind for i in self.issues.get(code, ())}
        return sorted(kind for kind in kinds if kind)

    def in_force(self, code: str, day: dt.date) -> dict[str, Issue]:
        return in_force(self.issues.get(code, ()), day)

    def _realised(self, key: Key) -> ByMonth:
        """Positions; the year's DIPA row stands for the month of its own date where no position does."""
        found = dict(self.realised.get(key, {}))
        row = self.allotments.get(key)
        if row is not None:
            found.setdefault(_month_of(row), row.realised)
        return self._with_sums(key, found, self._realised, self._funded(key[0]))

    def _planned(self, key: Key) -> ByMonth:
        return self._with_sums(key, dict(self.planned.get(key, {})), self._planned)

    def _ceilings(self, key: Key) -> ByMonth:
        """In each month: the DIPA issued by its end, else the one printed with the position, else, where spending is
        known, the year's."""
        code, kind = key
        row, spent = self.allotments.get(key), self._realised(key)
        found = dict.fromkeys(spent, row.ceiling) if row is not None else {}
        found |= self.printed_ceilings.get(key, {})
        for month in MONTHS:
            if issue := self.in_force(code, month_end(self.year, month)).get(kind):
                found[month] = issue.ceiling
        return self._with_sums(key, found, self._ceilings)

    def _funded(self, code: str) -> set[str]:
        """The types that have a ceiling: spending of all of them must be known before it is a total."""
        rows = {kind for (unit, kind), row in self.allotments.items() if unit == code and row.ceiling}
        return rows | {issue.kind for issue in self.issues.get(code, ()) if issue.ceiling}

    def _with_sums(
        self, key: Key, own: ByMonth, read: Callable[[Key], ByMonth], needed: Collection[str] = ()
    ) -> ByMonth:
        """A satker's own amounts, and where it has none the sums of its types: of those that are needed or told at
        all, in months in which each of them is."""
        code, kind = key
        if kind:
            return own
        by_type = {one: read((code, one)) for one in self.types(code)}
        told = [amounts for one, amounts in by_type.items() if amounts or one in needed]
        sums = {month: sum(a[month] for a in told) for month in MONTHS if all(month in a for a in told)}
        return (sums if told else {}) | own


def _month_of(row: Allotment) -> int:
    """A year's row without a date, or of a later year, stands for the year's end."""
    return row.as_of.month if row.as_of and row.as_of.year == row.year else 12


def book(office: Office, year: int) -> Book:
    realised: dict[Key, ByMonth] = defaultdict(dict)
    printed: dict[Key, ByMonth] = defaultdict(dict)
    planned: dict[Key, ByMonth] = defaultdict(dict)
    issues: dict[str, list[Issue]] = defaultdict(list)
    days: dict[str, ByDay] = defaultdict(dict)
    mine = {"work_unit__office": office, "year": year}
    for position in SpendingPosition.objects.filter(**mine).select_related("work_unit"):
        key = (position.work_unit.code, position.spending_type)
        realised[key][position.month] = position.realised
        _note_day(days[key[0]], position.month, position.as_of or month_end(year, position.month))
        if position.ceiling is not None:
            printed[key][position.month] = position.ceiling
    for plan in PlannedWithdrawal.objects.filter(**mine).select_related("work_unit"):
        planned[(plan.work_unit.code, plan.spending_type)][plan.month] = plan.planned
    documents = DipaRevision.objects.filter(**mine).order_by("number", "spending_type")
    for code, *issue in documents.values_list(
        "work_unit__code", "spending_type", "number", "date", "ceiling"
    ):
        issues[code].append(Issue(*issue))
    rows = Allotment.objects.filter(**mine).select_related("work_unit")
    allotments = {(row.work_unit.code, row.spending_type): row for row in rows}
    for row in allotments.values():
        if row.as_of:
            _note_day(days[row.work_unit.code], _month_of(row), row.as_of)
    return Book(year, realised, printed, planned, issues, allotments, days)


def _note_day(days: ByDay, month: int, day: dt.date) -> None:
    days[month] = max(days.get(month, day), day)
