"""When the months of one office and year fall due: the one answer for pages, facts, locks and reminders."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from django.db.models import Min

from divisions.holidays import days_off
from divisions.models import Office, OfficeSetting
from indicators.achievement.load import setting_for
from lkjip.periods import MONTHS, WorkingDayRule, deadline, on_working_day

from .models import Extension

DAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


@dataclass(frozen=True, slots=True)
class Deadline:
    """`nominal` is the date that the office chose; `because` says why it moved to `day`, "" where it did not."""

    month: int
    day: dt.date
    nominal: dt.date
    because: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    year: int
    zone: ZoneInfo
    deadlines: tuple[Deadline, ...]
    moved: Mapping[tuple[int, int], Extension] = field(default_factory=dict)
    """(indicator pk, month) → the exception that counts."""
    begun: bool = True
    """False in years before the office's first agreement: they may be looked at, but nobody owes them anything."""

    def of_month(self, month: int) -> Deadline:
        return self.deadlines[month - 1]

    def extension(self, indicator_id: int, month: int) -> Extension | None:
        return self.moved.get((indicator_id, month))

    def due(self, indicator_id: int, month: int) -> dt.date:
        """An entry's own deadline: the month's, or the one to which the planner moved it."""
        moved = self.extension(indicator_id, month)
        return moved.until if moved else self.of_month(month).day


def calendar_for(office: Office, year: int, setting: OfficeSetting | None = None) -> Calendar:
    """Four queries at most: the office's setting, its days off, its exceptions, its first agreement."""
    deadlines = deadlines_of(office, year, setting or setting_for(office, year))
    return Calendar(year, office.zone, deadlines, _extensions(office, year), _has_begun(office, year))


def _has_begun(office: Office, year: int) -> bool:
    first = office.agreements.aggregate(first=Min("year"))["first"]
    return first is None or year >= first


def deadlines_of(office: Office, year: int, setting: OfficeSetting) -> tuple[Deadline, ...]:
    nominal = [deadline(year, month, setting.deadline_day) for month in MONTHS]
    names = days_off(office, nominal[0] - dt.timedelta(31), nominal[-1] + dt.timedelta(31))
    rule = WorkingDayRule(setting.day_off)
    return tuple(_deadline(month, day, rule, names) for month, day in zip(MONTHS, nominal, strict=True))


def _deadline(month: int, nominal: dt.date, rule: WorkingDayRule, off: Mapping[dt.date, str]) -> Deadline:
    day = on_working_day(nominal, rule, off)
    because = "" if day == nominal else off.get(nominal) or f"hari {DAY_NAMES[nominal.weekday()]}"
    return Deadline(month, day, nominal, because)


def _extensions(office: Office, year: int) -> dict[tuple[int, int], Extension]:
    """The newest row of each entry."""
    rows = Extension.objects.filter(indicator__office=office, year=year).select_related("by")
    return {(row.indicator_id, row.month): row for row in rows.order_by("at", "pk")}
