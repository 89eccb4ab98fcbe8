"""What waits for the person who looks, whichever month the grid is on."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from indicators.realisation.calendar.models import MonthLock
from indicators.realisation.models import Entry
from indicators.realisation.waiting import waiting_for
from tests.cast import address
from tests.states import put


def told(page) -> list[str]:
    return [
        " ".join(line.get_text(" ", strip=True).split()) for line in page.html.select(".menunggu .tugas li")
    ]


def heading(page) -> str:
    return page.html.find(id="menunggu").get_text(strip=True)


@pytest.fixture
def _june_and_december_are_missing(stage):
    Entry.objects.filter(indicator__code="PAS-3.7", year=2023, month=6).delete()
    put(Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12), Entry.State.RETURNED)


@pytest.mark.usefixtures("_june_and_december_are_missing")
def test_months_of_the_whole_year_are_told_with_what_to_do(operator):
    page = operator.open("entry_list")
    late = (timezone.localdate() - dt.date(2023, 7, 5)).days
    assert heading(page) == "Menunggu Anda: 2 isian"
    december, june = told(page)
    assert june.startswith("PAS-3.7 Juni Persentase narapidana yang bekerja dan produktif")
    assert june.endswith(f"Isi dan ajukan. Tenggat 5 Juli 2023, lewat {late} hari.")
    assert december.startswith("PAS-5.2 Desember")
    assert "Perbaiki dan ajukan lagi." in december
    assert page.html.select_one(".menunggu a")["href"] == address("entry", code="PAS-5.2", month=12)


@pytest.mark.usefixtures("_june_and_december_are_missing")
def test_what_is_locked_waits_for_nobody(operator, kalbar, perencana):
    MonthLock.objects.create(division=kalbar.divisions.get(code="PAS"), year=2023, month=6, by=perencana.user)
    assert heading(operator.open("entry_list")) == "Menunggu Anda: 1 isian"


def test_the_sixth_and_what_follows_is_folded(operator):
    Entry.objects.filter(indicator__code="PAS-3.7", year=2023, month__lte=7).delete()
    page = operator.open("entry_list")
    assert len(told(page)) == 7
    assert len(page.html.select(".menunggu details .tugas li")) == 2
    assert page.html.select_one(".menunggu summary").text == "2 isian lain"


@pytest.mark.usefixtures("december")
def test_a_satker_is_told_of_its_own_rows(operator_satker):
    (line,) = told(operator_satker.open("entry_list"))
    assert "PAS-2.1 Desember" in line
    assert "Isi baris Rutan Sanggau." in line


@pytest.mark.usefixtures("_june_and_december_are_missing")
def test_nothing_waits_for_another_division(orang_lain):
    page = orang_lain.open("entry_list")
    assert heading(page) == "Tidak ada yang menunggu Anda"
    assert "Semua isian 2023 yang menjadi giliran Anda sudah masuk." in page


@pytest.mark.usefixtures("_june_and_december_are_missing")
@pytest.mark.parametrize("person", ["perencana", "verifikator", "pimpinan", "reviu"])
def test_who_owes_no_months_is_not_told_of_any(person, request):
    assert request.getfixturevalue(person).open("entry_list").html.find(id="menunggu") is None


def test_the_month_that_runs_comes_next(operator):
    member = operator.user.memberships.get()
    assert waiting_for(member, 2023, dt.date(2023, 1, 20)).running.day == dt.date(2023, 2, 5)
    assert waiting_for(member, 2023, dt.date(2024, 1, 20)).running is None


def test_what_came_back_is_told_first_then_what_can_be_in_time_then_what_is_late(operator):
    """On the last evening before the deadline of June, 5 July 2023."""
    monthly = Entry.objects.filter(indicator__code="PAS-3.7", year=2023)
    monthly.filter(month__in=[2, 4, 6]).delete()
    put(monthly.filter(month=3), Entry.State.RETURNED)
    lines = waiting_for(operator.user.memberships.get(), 2023, dt.date(2023, 7, 4)).lines
    assert [(line.task.month, line.left) for line in lines] == [
        (3, "lewat 90 hari"),
        (6, "besok"),
        (4, "lewat 60 hari"),
        (2, "lewat 121 hari"),
    ]
