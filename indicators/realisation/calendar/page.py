"""What the year's calendar shows: deadlines with their locks, days off, exceptions, and what was changed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from divisions.access import can_keep_calendar, visible_indicators
from divisions.holidays import holidays_between
from divisions.models import Holiday, Membership, OfficeSetting
from indicators.achievement.load import setting_for
from indicators.plan.models import Indicator
from lkjip.periods import MONTHS

from .due import Calendar, Deadline, calendar_for
from .forms import HolidayForm, RuleForm
from .locks import locks_of
from .models import Extension, MonthEvent, MonthLock


@dataclass
class CalendarPage:
    member: Membership
    year: int
    today: dt.date
    rule: RuleForm
    holiday: HolidayForm

    @cached_property
    def setting(self) -> OfficeSetting:
        return setting_for(self.member.office, self.year)

    @cached_property
    def calendar(self) -> Calendar:
        return calendar_for(self.member.office, self.year, self.setting)

    @property
    def may_keep(self) -> bool:
        return can_keep_calendar(self.member)

    @cached_property
    def months(self) -> list[tuple[Deadline, list[MonthLock]]]:
        """Each month's deadline with its locks."""
        locks = locks_of(self.member.office, self.year)
        return [
            (self.calendar.of_month(month), [lock for (_, m), lock in locks.items() if m == month])
            for month in MONTHS
        ]

    @cached_property
    def holidays(self) -> list[Holiday]:
        """Up to the deadline of December."""
        first, last = dt.date(self.year, 1, 1), dt.date(self.year + 1, 1, 31)
        return holidays_between(self.member.office, first, last)

    @cached_property
    def extensions(self) -> list[Extension]:
        seen = visible_indicators(self.member, Indicator.objects.all())
        rows = Extension.objects.filter(indicator__in=seen, year=self.year)
        return list(rows.select_related("indicator", "by").order_by("-at", "-pk"))

    @cached_property
    def events(self) -> list[MonthEvent]:
        rows = MonthEvent.objects.filter(office=self.member.office, year=self.year)
        return list(rows.select_related("by", "division").order_by("-at", "-pk"))
