"""The grid of a year: states, filters, lateness, and the month in focus."""

import datetime as dt
from urllib.parse import quote

import pytest
from django.utils import timezone

from indicators.realisation.models import Entry
from indicators.realisation.months import last_ended, month_asked, next_due
from tests.states import put


def row(page, code: str) -> list[str]:
    """What the twelve cells of an indicator say."""
    line = next(tr for tr in page.html.select("tr.isi") if tr.th.get_text(strip=True) == code)
    return [cell.get_text(" ", strip=True) for cell in line.select("td.t-m")]


def test_every_indicator_of_the_division_in_the_order_of_the_report(operator):
    page = operator.open("entry_list")
    codes = [th.get_text(strip=True) for th in page.html.select("tr.isi th")]
    assert len(codes) == 36
    assert codes[:4] == ["PAS-1.1", "PAS-2.1", "PAS-2.2", "PAS-2.3"]


def test_a_yearly_indicator_asks_for_december_only(operator):
    cells = row(operator.open("entry_list"), "PAS-5.2")
    assert cells[:11] == [
        f"{month} Tidak diminta bulan ini"
        for month in ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov")
    ]
    assert cells[11] == "Des Disetujui"


def test_a_filter_keeps_the_indicators_of_one_state(operator):
    put(Entry.objects.filter(indicator__code="PAS-5.2"), Entry.State.SUBMITTED)
    page = operator.open("entry_list", query="?keadaan=diajukan")
    assert [th.get_text(strip=True) for th in page.html.select("tr.isi th")] == ["PAS-5.2"]
    filters = [link.get_text(" ", strip=True) for link in page.html.select(".pil a")]
    assert filters == ["Semua 36", "Diajukan 1", "Disetujui 35"]


def test_a_filter_that_nothing_matches_says_what_to_do(operator):
    page = operator.open("entry_list", query="?keadaan=terkunci")
    assert "Pilih keadaan lain atau tampilkan semua." in page


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("pas-5.2", ["PAS-5.2"]),
        ("Anak PUTUSAN", ["PAS-5.2"]),
        ("imigrasi", ["IMI-1.1", "IMI-1.2"]),  # the division and the central unit
        ("", 60),
        ("tidak ada yang begini", []),
    ],
)
def test_words_are_looked_for_in_what_an_indicator_is_called(perencana, words, codes):
    page = perencana.open("entry_list", query=f"?cari={quote(words)}")
    found = [th.get_text(strip=True) for th in page.html.select("tr.isi th")]
    assert found == codes or len(found) == codes


def test_what_is_looked_for_stays_while_one_filters(perencana):
    page = perencana.open("entry_list", query="?cari=imigrasi&bulan=12")
    filters = [link.get_text(" ", strip=True) for link in page.html.select(".pil a")]
    assert filters == ["Semua 2", "Disetujui 2"]
    page = page.click(href="keadaan=disetujui")
    assert [th.get_text(strip=True) for th in page.html.select("tr.isi th")] == ["IMI-1.1", "IMI-1.2"]
    assert page.html.find(id="cari")["value"] == "imigrasi"


def test_nothing_found_says_what_was_looked_for(perencana):
    page = perencana.open("entry_list", query="?cari=%3Cb%3E")
    assert "Tidak ada yang cocok dengan “&lt;b&gt;”." in page.text


def test_a_short_list_needs_no_search(operator_satker, operator):
    assert operator_satker.open("entry_list").html.find(id="cari") is None
    assert operator.open("entry_list").html.find(id="cari")


@pytest.mark.parametrize("text", ["13", "0", "-1", "²", "٣", "abc", "1e1", ""])
def test_a_month_that_is_none_is_the_month_that_ended_last(operator, text):
    page = operator.open("entry_list", query=f"?bulan={quote(text)}")
    assert page.html.h1.text == "Realisasi Desember 2023"


def test_what_is_missing_after_its_deadline_is_late(operator):
    Entry.objects.filter(indicator__code="PAS-3.7", year=2023, month=6).delete()
    assert row(operator.open("entry_list"), "PAS-3.7")[5] == "Jun Belum diisi, terlambat"


def test_what_was_handed_in_after_the_fifth_is_late_on_the_offices_clock(operator, kalbar):
    """5 July 2023, 23:30 in Pontianak is in time; half an hour later is not."""
    entries = Entry.objects.filter(indicator__code="PAS-3.7", year=2023, month=6)
    in_time = dt.datetime(2023, 7, 5, 23, 30, tzinfo=kalbar.zone)
    entries.update(submitted_at=in_time, submitted_by=operator.user)
    assert row(operator.open("entry_list"), "PAS-3.7")[5] == "Jun Disetujui"
    entries.update(submitted_at=in_time + dt.timedelta(minutes=30))
    assert row(operator.open("entry_list"), "PAS-3.7")[5] == "Jun Disetujui, terlambat"


def test_what_was_returned_is_late_until_it_comes_again(operator, kalbar):
    """Handed in on the 4th of July 2023 and sent back: the division owes it once more."""
    at = dt.datetime(2023, 7, 4, 9, 0, tzinfo=kalbar.zone)
    june = Entry.objects.filter(indicator__code="PAS-3.7", year=2023, month=6)
    june.update(
        state=Entry.State.RETURNED,
        return_reason="Cek.",
        submitted_at=at,
        submitted_by=operator.user,
        approved_at=None,
        approved_by=None,
    )
    assert row(operator.open("entry_list"), "PAS-3.7")[5] == "Jun Dikembalikan, terlambat"


def test_a_month_that_is_not_asked_for_is_never_late(operator, kalbar):
    """PAS-2.1 is asked for once a year; a draft of June owes nobody anything."""
    indicator = kalbar.indicators.get(code="PAS-2.1")
    Entry.objects.create(indicator=indicator, year=2023, month=6)
    assert row(operator.open("entry_list"), "PAS-2.1")[5] == "Jun Draf"


def test_moments_are_told_on_the_offices_clock(operator, kalbar):
    """16:00 UTC is 23:00 in Pontianak and 1:00 of the next day in Jayapura."""
    event = Entry.objects.get(indicator__code="PAS-2.1", year=2023, month=12).events.get()
    type(event).objects.update(at=dt.datetime(2024, 1, 4, 16, 0, tzinfo=dt.UTC))
    assert "4 Januari 2024 pukul 23.00" in operator.open("entry", code="PAS-2.1", month=12)
    type(kalbar).objects.update(timezone="WIT")
    assert "5 Januari 2024 pukul 01.00" in operator.open("entry", code="PAS-2.1", month=12)


def test_a_year_still_to_come_opens_on_january(operator):
    assert operator.open("entry_list", year=2099).html.h1.text == "Realisasi Januari 2099"


@pytest.mark.parametrize(
    ("year", "today", "month"),
    [
        (2023, dt.date(2024, 1, 1), 12),
        (2023, dt.date(2023, 1, 31), 1),
        (2023, dt.date(2023, 2, 1), 1),
        (2023, dt.date(2023, 12, 31), 11),
        (2024, dt.date(2023, 12, 31), 1),
    ],
)
def test_a_year_opens_on_the_month_that_ended_last(year, today, month):
    assert last_ended(year, today) == month


def test_a_month_may_be_asked_for():
    today = timezone.localdate()
    assert month_asked("7", 2023, today) == 7
    assert month_asked(None, 2023, today) == 12


@pytest.mark.parametrize(
    ("frequency", "month", "due"),
    [
        ("bulanan", 2, 2),
        ("triwulanan", 2, 3),
        ("triwulanan", 3, 3),
        ("semesteran", 7, 12),
        ("tahunan", 1, 12),
        ("", 4, 4),
    ],
)
def test_the_next_month_that_is_asked_for(kalbar, frequency, month, due):
    indicator = kalbar.indicators.get(code="PAS-2.1")
    indicator.frequency = frequency
    assert next_due(indicator, month) == due
