"""Reads a year of spending: positions, plans, DIPA revisions and totals of every satker, in four queries."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from budget.ceiling.models import Allotment, DipaRevision
from divisions.models import Office
from lkjip.periods import MONTHS

from .models import PlannedWithdrawal, SpendingPosition
from .months import Month, year_of
from .totals import Key

ByMonth = dict[int, int]


@dataclass
class Book:
    """Everything stored of one office's money in a year, by (satker code, spending type)."""

    year: int
    realised: Mapping[Key, ByMonth]
    printed_ceilings: Mapping[Key, ByMonth]
    planned: Mapping[Key, ByMonth]
    revisions: Mapping[Key, list[DipaRevision]]
    allotments: Mapping[Key, Allotment]
    _years: dict[Key, tuple[Month, ...]] = field(default_factory=dict)

    def months(self, code: str, kind: str = "") -> tuple[Month, ...]:
        key = (code, kind)
        if key not in self._years:
            self._years[key] = year_of(self._realised(key), self._ceilings(key), self._planned(key))
        return self._years[key]

    def types(self, code: str) -> list[str]:
        """The spending types of which anything is known for a satker."""
        keys = {*self.realised, *self.planned, *self.allotments, *self.revisions}
        return sorted(kind for unit, kind in keys if unit == code and kind)

    def _realised(self, key: Key) -> ByMonth:
        """Positions; the year's DIPA row stands for the month of its own date where no position does."""
        found = dict(self.realised.get(key, {}))
        row = self.allotments.get(key)
        if row is not None:
            day = row.as_of or dt.date(self.year, 12, 31)
            found.setdefault(day.month if day.year == self.year else 12, row.realised)
        return found

    def _planned(self, key: Key) -> ByMonth:
        """A satker's own plan, or its spending types together where it has none and all are planned."""
        code, kind = key
        own = self.planned.get(key, {})
        if own or kind:
            return dict(own)
        total: ByMonth = defaultdict(int)
        for (unit, _type), months in self.planned.items():
            if unit == code:
                for month, amount in months.items():
                    total[month] += amount
        return dict(total)

    def _ceilings(self, key: Key) -> ByMonth:
        """In each month: the DIPA issued by its end, else the one printed with the position, else, where spending is
        known, the year's."""
        row, printed, spent = (
            self.allotments.get(key),
            self.printed_ceilings.get(key, {}),
            self._realised(key),
        )
        found: ByMonth = {}
        for month in MONTHS:
            amount = self._revised(key, month)
            amount = printed.get(month) if amount is None else amount
            if amount is None and row is not None and month in spent:
                amount = row.ceiling
            if amount is not None:
                found[month] = amount
        return found

    def _revised(self, key: Key, month: int) -> int | None:
        end = dt.date(self.year, month, calendar.monthrange(self.year, month)[1])
        issued = [revision for revision in self.revisions.get(key, ()) if revision.date <= end]
        return max(issued, key=lambda r: (r.date, r.number)).ceiling if issued else None


def book(office: Office, year: int) -> Book:
    realised: dict[Key, ByMonth] = defaultdict(dict)
    printed: dict[Key, ByMonth] = defaultdict(dict)
    planned: dict[Key, ByMonth] = defaultdict(dict)
    revisions: dict[Key, list[DipaRevision]] = defaultdict(list)
    mine = {"work_unit__office": office, "year": year}
    for position in SpendingPosition.objects.filter(**mine).select_related("work_unit"):
        key = (position.work_unit.code, position.spending_type)
        realised[key][position.month] = position.realised
        if position.ceiling is not None:
            printed[key][position.month] = position.ceiling
    for plan in PlannedWithdrawal.objects.filter(**mine).select_related("work_unit"):
        planned[(plan.work_unit.code, plan.spending_type)][plan.month] = plan.planned
    for revision in DipaRevision.objects.filter(**mine).select_related("work_unit"):
        revisions[(revision.work_unit.code, revision.spending_type)].append(revision)
    rows = Allotment.objects.filter(**mine).select_related("work_unit")
    allotments = {(row.work_unit.code, row.spending_type): row for row in rows}
    return Book(year, realised, printed, planned, revisions, allotments)
