"""Months, quarters, semesters, and when each is due."""

from __future__ import annotations

import datetime as dt

import pytest

from lkjip.periods import (
    MONTHS,
    Frequency,
    WorkingDayRule,
    deadline,
    due_months,
    format_date,
    last_month_over,
    month_name,
    on_working_day,
    quarter_months,
    quarter_of,
    semester_months,
)


def test_quarters_and_semesters_divide_the_year():
    assert [list(quarter_months(quarter)) for quarter in (1, 2, 3, 4)] == [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
        [10, 11, 12],
    ]
    assert [list(semester_months(semester)) for semester in (1, 2)] == [[*range(1, 7)], [*range(7, 13)]]


def test_every_month_lies_in_its_own_quarter():
    assert all(month in quarter_months(quarter_of(month)) for month in MONTHS)


@pytest.mark.parametrize(
    ("frequency", "months"),
    [
        (Frequency.MONTHLY, tuple(range(1, 13))),
        (Frequency.QUARTERLY, (3, 6, 9, 12)),
        (Frequency.HALF_YEARLY, (6, 12)),
        (Frequency.YEARLY, (12,)),
    ],
)
def test_an_entry_is_due_in_the_last_month_of_its_period(frequency, months):
    assert due_months(frequency) == months


@pytest.mark.parametrize(
    ("month", "day"), [(1, dt.date(2023, 2, 5)), (11, dt.date(2023, 12, 5)), (12, dt.date(2024, 1, 5))]
)
def test_the_deadline_is_the_fifth_of_the_next_month(month, day):
    assert deadline(2023, month) == day


def test_an_office_may_choose_another_day():
    assert deadline(2023, 12, 10) == dt.date(2024, 1, 10)


@pytest.mark.parametrize(
    ("day", "rule", "moved"),
    [
        (dt.date(2024, 4, 5), WorkingDayRule.NEXT, dt.date(2024, 4, 5)),  # a Friday
        (dt.date(2024, 5, 5), WorkingDayRule.NONE, dt.date(2024, 5, 5)),  # a Sunday
        (dt.date(2024, 5, 5), WorkingDayRule.NEXT, dt.date(2024, 5, 6)),
        (dt.date(2024, 5, 5), WorkingDayRule.PREVIOUS, dt.date(2024, 5, 3)),
        (dt.date(2025, 4, 5), WorkingDayRule.NEXT, dt.date(2025, 4, 8)),  # Saturday, then leave until Monday
        (dt.date(2025, 4, 5), WorkingDayRule.PREVIOUS, dt.date(2025, 3, 27)),  # over Idul Fitri and Nyepi
        (dt.date(2025, 9, 5), WorkingDayRule.NEXT, dt.date(2025, 9, 8)),  # Maulid, a Friday
    ],
)
def test_a_deadline_on_a_day_off_moves_as_the_rule_says(day, rule, moved):
    off = {dt.date(2025, 9, 5), *(dt.date(2025, 3, n) for n in (28, 29, 31))}
    off |= {dt.date(2025, 4, n) for n in (1, 2, 3, 4, 7)}
    assert on_working_day(day, rule, off) == moved


@pytest.mark.parametrize(
    ("today", "month"),
    [
        (dt.date(2022, 12, 31), 0),
        (dt.date(2023, 1, 31), 0),
        (dt.date(2023, 2, 1), 1),
        (dt.date(2023, 12, 31), 11),
        (dt.date(2024, 1, 1), 12),
        (dt.date(2030, 6, 1), 12),
    ],
)
def test_a_month_is_over_once_the_next_has_begun(today, month):
    assert last_month_over(2023, today) == month


def test_dates_and_months_have_indonesian_names():
    assert format_date(dt.date(2024, 1, 5)) == "5 Januari 2024"
    assert format_date(dt.date(2023, 8, 17)) == "17 Agustus 2023"
    assert format_date(None) == "–"
    assert [month_name(month) for month in (2, 5, 10)] == ["Februari", "Mei", "Oktober"]
