"""Months, quarters, semesters and their deadlines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from enum import StrEnum

MONTH_NAMES = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
MONTHS = range(1, 13)


class Frequency(StrEnum):
    """How often an indicator is due."""

    MONTHLY = "bulanan"
    QUARTERLY = "triwulanan"
    HALF_YEARLY = "semesteran"
    YEARLY = "tahunan"


_STEP = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3, Frequency.HALF_YEARLY: 6, Frequency.YEARLY: 12}


class Period(StrEnum):
    """What a report covers: always from January to the end of a quarter, a semester or the year."""

    Q1, Q2, Q3, Q4 = "TW1", "TW2", "TW3", "TW4"
    S1, S2 = "S1", "S2"
    YEAR = "Y"

    @property
    def month(self) -> int:
        """The last month."""
        return {"S1": 6, "TW1": 3, "TW2": 6, "TW3": 9}.get(self.value, 12)

    @property
    def label(self) -> str:
        """ "Triwulan II", "Semester I"; the whole year needs no name."""
        kind = {"T": "Triwulan", "S": "Semester"}.get(self.value[0], "")
        return f"{kind} {ROMAN[int(self.value[-1])]}" if kind else ""


ROMAN = ("", "I", "II", "III", "IV")


def month_name(month: int) -> str:
    return MONTH_NAMES[month - 1]


def quarter_of(month: int) -> int:
    return (month + 2) // 3


def quarter_months(quarter: int) -> range:
    """The three months of triwulan 1-4."""
    return range(3 * quarter - 2, 3 * quarter + 1)


def semester_months(semester: int) -> range:
    return range(6 * semester - 5, 6 * semester + 1)


def due_months(frequency: Frequency) -> tuple[int, ...]:
    """The months in which an entry is due: every one, or the last of each quarter, semester or year."""
    step = _STEP[frequency]
    return tuple(range(step, 13, step))


def deadline(year: int, month: int, day: int = 5) -> dt.date:
    """The `day`th of the following month (tenggat): what comes later is accepted and marked late."""
    return dt.date(year + month // 12, month % 12 + 1, day)


class WorkingDayRule(StrEnum):
    """Where a deadline goes that falls on a Saturday, a Sunday or a holiday."""

    NONE = "tetap"
    NEXT = "berikutnya"
    PREVIOUS = "sebelumnya"


SATURDAY = 5


def is_working_day(day: dt.date, off: Collection[dt.date]) -> bool:
    """Monday to Friday, unless `off` (holidays) says otherwise."""
    return day.weekday() < SATURDAY and day not in off


def on_working_day(day: dt.date, rule: WorkingDayRule, off: Collection[dt.date]) -> dt.date:
    """The day itself, or the nearest working day in the rule's direction."""
    if rule is WorkingDayRule.NONE:
        return day
    step = dt.timedelta(days=1 if rule is WorkingDayRule.NEXT else -1)
    while not is_working_day(day, off):
        day += step
    return day


def last_month_over(year: int, today: dt.date) -> int:
    """The last month of a year that is over on a day: 0 in its January, 12 once the year is past."""
    if today.year == year:
        return today.month - 1
    return 12 if today.year > year else 0


def format_date(day: dt.date | None) -> str:
    """ "5 Januari 2024"; None is "–"."""
    return "–" if day is None else f"{day.day} {month_name(day.month)} {day.year}"
