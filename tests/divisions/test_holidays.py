"""Days off: the national ones, and what one office adds or works on."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest
from django.db import IntegrityError, transaction

from divisions.holidays import days_off, holidays_between, national
from divisions.models import Holiday

YEAR = (dt.date(2023, 1, 1), dt.date(2023, 12, 31))
CHRISTMAS = dt.date(2023, 12, 25)


def test_the_days_of_the_joint_decrees():
    """16 + 11 in 2023, 17 + 10 and two voting days in 2024, 17 + 11 in 2025, 17 + 8 in 2026."""
    assert Counter(day.year for day, _ in national()) == {2023: 27, 2024: 29, 2025: 28, 2026: 25}
    shared = Counter(day.year for day, name in national() if name.startswith("Cuti bersama"))
    assert shared == {2023: 11, 2024: 10, 2025: 11, 2026: 8}
    assert len({day for day, _ in national()}) == len(national())


def test_every_office_has_the_national_days(kalbar):
    assert len(days_off(kalbar, *YEAR)) == 27
    assert CHRISTMAS in days_off(kalbar, *YEAR)


def test_an_office_adds_a_day_of_its_own(kalbar):
    Holiday.objects.create(office=kalbar, day="2023-10-23", name="Hari jadi kota")
    assert dt.date(2023, 10, 23) in days_off(kalbar, *YEAR)
    assert len(days_off(kalbar, *YEAR)) == 28


def test_an_office_that_works_on_a_general_day_off(kalbar):
    Holiday.objects.create(office=kalbar, day=CHRISTMAS, name="Hari Raya Natal", works=True)
    assert CHRISTMAS not in days_off(kalbar, *YEAR)
    assert [h.works for h in holidays_between(kalbar, CHRISTMAS, CHRISTMAS)] == [True]


@pytest.mark.parametrize("works", [True, False])
def test_the_database_keeps_one_row_a_day(kalbar, works):
    with pytest.raises(IntegrityError), transaction.atomic():
        Holiday.objects.create(day=CHRISTMAS, name="Sekali lagi", works=works)
    Holiday.objects.create(office=kalbar, day=CHRISTMAS, name="Punya sendiri", works=works)
    with pytest.raises(IntegrityError), transaction.atomic():
        Holiday.objects.create(office=kalbar, day=CHRISTMAS, name="Sekali lagi", works=works)
