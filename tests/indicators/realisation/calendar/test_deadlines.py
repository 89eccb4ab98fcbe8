"""When months fall due: the day, the working-day rule, days off, and the exception of one entry."""

from __future__ import annotations

import datetime as dt

import pytest

from divisions.models import Holiday, OfficeSetting
from indicators.realisation.calendar.due import calendar_for
from indicators.realisation.calendar.models import Extension
from indicators.realisation.models import Entry
from tests.indicators.realisation.test_list import row


def rule(office, day: int = 5, day_off: str = "tetap", year: int = 2023) -> None:
    OfficeSetting.objects.update_or_create(
        office=office, year_from=year, defaults={"deadline_day": day, "day_off": day_off}
    )


def due(office, month: int, year: int = 2023) -> dt.date:
    return calendar_for(office, year).of_month(month).day


def test_the_fifth_of_the_next_month_where_nothing_else_is_said(kalbar):
    assert due(kalbar, 7) == dt.date(2023, 8, 5)  # a Saturday
    assert due(kalbar, 12) == dt.date(2024, 1, 5)


@pytest.mark.parametrize(
    ("day_off", "month", "moved", "because"),
    [
        ("berikutnya", 7, dt.date(2023, 8, 7), "hari Sabtu"),
        ("sebelumnya", 7, dt.date(2023, 8, 4), "hari Sabtu"),
        ("berikutnya", 10, dt.date(2023, 11, 6), "hari Minggu"),
        ("berikutnya", 6, dt.date(2023, 7, 5), ""),
        ("berikutnya", 8, dt.date(2023, 9, 5), ""),
    ],
)
def test_a_day_off_moves_the_deadline_as_the_rule_says(kalbar, day_off, month, moved, because):
    rule(kalbar, day_off=day_off)
    found = calendar_for(kalbar, 2023).of_month(month)
    assert (found.day, found.because) == (moved, because)


def test_over_a_long_holiday(kalbar):
    """5 April 2025 is a Saturday, and the 7th shared leave: the 8th. Backwards it is the 27th of March."""
    rule(kalbar, day_off="berikutnya")
    assert due(kalbar, 3, 2025) == dt.date(2025, 4, 8)
    rule(kalbar, day_off="sebelumnya")
    assert due(kalbar, 3, 2025) == dt.date(2025, 3, 27)


def test_a_day_off_of_the_office_counts_and_one_on_which_it_works_does_not(kalbar):
    rule(kalbar, day_off="berikutnya")
    Holiday.objects.create(office=kalbar, day="2023-07-05", name="Hari jadi kota")
    found = calendar_for(kalbar, 2023).of_month(6)
    assert (found.day, found.because) == (dt.date(2023, 7, 6), "Hari jadi kota")
    assert due(kalbar, 8, 2025) == dt.date(2025, 9, 8)  # Maulid on a Friday
    Holiday.objects.create(office=kalbar, day="2025-09-05", name="Maulid", works=True)
    assert due(kalbar, 8, 2025) == dt.date(2025, 9, 5)


def test_a_rule_holds_from_its_year_on(kalbar):
    rule(kalbar, day=5)
    rule(kalbar, day=10, year=2024)
    assert due(kalbar, 12, 2023) == dt.date(2024, 1, 5)
    assert due(kalbar, 12, 2024) == dt.date(2025, 1, 10)
    assert due(kalbar, 12, 2026) == dt.date(2027, 1, 10)


def test_the_newest_exception_of_an_entry_counts(kalbar, perencana):
    pas = kalbar.indicators.get(code="PAS-3.7")
    for day in (20, 15):
        Extension.objects.create(
            indicator=pas,
            year=2023,
            month=6,
            until=dt.date(2023, 7, day),
            reason="Sakit",
            by=perencana.user,
        )
    calendar = calendar_for(kalbar, 2023)
    assert calendar.due(pas.pk, 6) == dt.date(2023, 7, 15)
    assert calendar.due(pas.pk, 7) == dt.date(2023, 8, 5)
    assert calendar.due(kalbar.indicators.get(code="PAS-2.1").pk, 6) == dt.date(2023, 7, 5)


class TestLateness:
    """PAS-3.7 of June 2023, handed in on the 7th of July."""

    @pytest.fixture(autouse=True)
    def _handed_in(self, kalbar, operator):
        at = dt.datetime(2023, 7, 7, 9, 0, tzinfo=kalbar.zone)
        june = Entry.objects.filter(indicator__code="PAS-3.7", year=2023, month=6)
        june.update(submitted_at=at, submitted_by=operator.user)

    def june(self, person) -> str:
        return row(person.open("entry_list"), "PAS-3.7")[5]

    def test_is_late(self, operator):
        assert self.june(operator) == "Jun Disetujui, terlambat"

    def test_is_not_where_the_fifth_and_sixth_are_days_off(self, operator, kalbar):
        rule(kalbar, day_off="berikutnya")
        for day in ("2023-07-05", "2023-07-06"):
            Holiday.objects.create(office=kalbar, day=day, name="Banjir")
        assert self.june(operator) == "Jun Disetujui"

    def test_is_not_after_an_exception(self, operator, perencana):
        page = perencana.open("entry_extension", code="PAS-3.7", month=6)
        form = page.forms["tenggat"]
        form["until"], form["reason"] = "10-07-2023", "Register terendam banjir."
        page = form.submit(status=302).follow()
        assert "Tenggat isian ini dipindahkan ke 10 Juli 2023" in page.html.text
        assert "Register terendam banjir." in page
        assert self.june(operator) == "Jun Disetujui"


@pytest.mark.parametrize(
    ("until", "reason", "said"),
    [
        ("04-07-2023", "Sakit", "Tenggat bulan ini 5 Juli 2023. Perpanjangan tidak boleh mendahuluinya."),
        ("31-02-2024", "Sakit", "Tanggal tidak dikenal."),
        ("", "Sakit", "Bidang ini tidak boleh kosong."),
        ("10-07-2023", "   ", "Bidang ini tidak boleh kosong."),
    ],
)
def test_an_exception_needs_a_later_day_and_a_reason(perencana, until, reason, said):
    page = perencana.open("entry_extension", code="PAS-3.7", month=6)
    form = page.forms["tenggat"]
    form["until"], form["reason"] = until, reason
    page = form.submit(status=422)
    assert said in page
    assert page.html.find("input", id="id_until").get("value", "") == until
    assert not Extension.objects.exists()


def test_an_exception_is_told_on_the_calendar_to_those_who_may_see_the_entry(
    kalbar, perencana, operator, orang_lain
):
    Extension.objects.create(
        indicator=kalbar.indicators.get(code="PAS-3.7"),
        year=2023,
        month=6,
        until="2023-07-10",
        reason="Register terendam banjir.",
        by=perencana.user,
    )
    assert "Register terendam banjir." in operator.open("calendar")
    assert "Register terendam banjir." not in orang_lain.open("calendar")
