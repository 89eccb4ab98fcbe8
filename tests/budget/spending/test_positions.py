"""The money of a year from the database: DIPA in force, positions, plans."""

from __future__ import annotations

import datetime as dt

import pytest

from budget.ceiling.models import Allotment, DipaRevision
from budget.spending.models import PlannedWithdrawal, SpendingPosition
from budget.spending.positions import book
from budget.spending.totals import spent_by_unit
from reports.facts.collect import collect
from reports.narrative.models import ReportInfo

pytestmark = pytest.mark.django_db

PAS = "408834"


@pytest.fixture
def pas(kalbar):
    return kalbar.work_units.get(code=PAS)


def revise(unit, number, day, ceiling, kind=""):
    DipaRevision.objects.create(
        work_unit=unit, year=2023, number=number, date=day, ceiling=ceiling, spending_type=kind
    )


def test_the_ceiling_is_that_of_the_last_revision_by_a_day(kalbar, pas):
    revise(pas, 0, dt.date(2022, 11, 30), 600_000_000)
    revise(pas, 1, dt.date(2023, 6, 1), 650_000_000)
    revise(pas, 2, dt.date(2023, 10, 10), 674_252_000)
    by_day = {
        day: spent_by_unit(kalbar, 2023, day)[PAS].ceiling
        for day in (dt.date(2023, 5, 31), dt.date(2023, 6, 1))
    }
    assert by_day == {dt.date(2023, 5, 31): 600_000_000, dt.date(2023, 6, 1): 650_000_000}
    assert spent_by_unit(kalbar, 2023, dt.date(2023, 12, 31))[PAS].ceiling == 674_252_000


def test_two_revisions_of_one_day_go_by_their_number(kalbar, pas):
    revise(pas, 1, dt.date(2023, 6, 1), 1)
    revise(pas, 2, dt.date(2023, 6, 1), 2)
    assert spent_by_unit(kalbar, 2023, dt.date(2023, 6, 1))[PAS].ceiling == 2


def test_revisions_by_type_add_up_to_the_satker(kalbar, pas):
    revise(pas, 0, dt.date(2022, 11, 30), 400, "52")
    revise(pas, 0, dt.date(2022, 11, 30), 100, "53")
    assert spent_by_unit(kalbar, 2023, dt.date(2023, 1, 1))[PAS].ceiling == 500


def test_without_a_revision_the_ceiling_is_the_one_of_the_workbook(kalbar):
    assert spent_by_unit(kalbar, 2023, dt.date(2023, 12, 31))[PAS].ceiling == 674_252_000


def test_the_report_takes_the_ceiling_of_the_day_on_which_its_data_were_drawn(kalbar, pas):
    revise(pas, 1, dt.date(2023, 6, 1), 650_000_000)
    revise(pas, 2, dt.date(2024, 1, 20), 999_000_000)
    ReportInfo.objects.filter(office=kalbar, year=2023).update(data_as_of=dt.date(2024, 1, 12))
    row = next(row for row in collect(kalbar, 2023).money.absorption if row.code == PAS)
    assert row.ceiling.value == 650_000_000
    ReportInfo.objects.filter(office=kalbar, year=2023).update(data_as_of=dt.date(2024, 1, 21))
    row = next(row for row in collect(kalbar, 2023).money.absorption if row.code == PAS)
    assert row.ceiling.value == 999_000_000


def test_a_month_takes_the_ceiling_in_force_at_its_end(kalbar, pas):
    revise(pas, 0, dt.date(2022, 11, 30), 600_000_000)
    revise(pas, 1, dt.date(2023, 6, 15), 650_000_000)
    months = book(kalbar, 2023).months(PAS)
    assert [months[4].ceiling, months[5].ceiling] == [600_000_000, 650_000_000]


def test_a_position_keeps_the_ceiling_printed_beside_it(kalbar, pas):
    SpendingPosition.objects.create(work_unit=pas, year=2023, month=3, ceiling=500, realised=100)
    months = book(kalbar, 2023).months(PAS)
    assert (months[2].ceiling, months[2].realised) == (500, 100)
    assert months[1].ceiling is None


def test_the_workbooks_row_stands_for_the_month_of_its_date(kalbar):
    months = book(kalbar, 2023).months(PAS)
    assert [month.month for month in months if month.realised is not None] == [12]


def test_a_plan_by_type_is_the_satkers_plan(kalbar, pas):
    for kind, amount in (("52", 30), ("53", 12)):
        PlannedWithdrawal.objects.create(
            work_unit=pas, year=2023, month=1, spending_type=kind, planned=amount
        )
    assert book(kalbar, 2023).months(PAS)[0].planned == 42


def test_kalbar_2023_is_36_satker_and_their_totals(kalbar):
    spent = spent_by_unit(kalbar, 2023)
    assert len(spent) == 36
    assert sum(row.ceiling for row in spent.values()) == 258_580_526_000
    assert sum(row.realised for row in spent.values()) == 254_873_042_653
    assert spent["406602"].remaining == -22_955_116


def test_types_without_a_total_row_add_up(kalbar, pas):
    Allotment.objects.filter(work_unit=pas).delete()
    for kind, amount in (("51", 70), ("52", 30)):
        Allotment.objects.create(
            work_unit=pas, year=2023, spending_type=kind, ceiling=amount, realised=amount - 5
        )
    row = spent_by_unit(kalbar, 2023)[PAS]
    assert (row.ceiling, row.realised) == (100, 90)
