"""What changes too much from month to month is asked about, by who typed it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from divisions.models import OfficeSetting
from indicators.achievement.accumulate import Method
from indicators.realisation.jumps import doubt_about_change
from indicators.realisation.models import Entry, EntryValue
from tests.indicators.realisation.conftest import entry_of, figures, fill, refused, send
from tests.states import put


def asked(now: str, *earlier: str, method: Method = Method.SUM, jump: int | None = 100) -> str:
    return doubt_about_change("A", method, Decimal(now), [Decimal(value) for value in earlier], jump)


@pytest.mark.parametrize(
    ("last", "now", "odd"),
    [
        ("45", "90", False),  # exactly double
        ("45", "91", True),
        ("90", "45", False),
        ("90", "44", True),
        ("90", "0", True),
        ("0", "50", False),  # nothing to hold it against
        ("3", "9", False),  # too small to mean anything
        ("3", "10", True),
        ("-5", "30", True),
    ],
)
def test_more_than_double_or_less_than_half(last, now, odd):
    assert bool(asked(now, last)) is odd


def test_the_office_says_how_far_is_far():
    """By half: 40 to 60 is just 50%."""
    assert asked("60", "40", jump=50) == ""
    assert asked("61", "40", jump=50) == "Komponen A naik jauh, dari 40 menjadi 61. Periksa angkanya."
    assert asked("6000", "40", jump=None) == ""


def test_a_month_without_a_month_before_is_not_asked_about():
    assert asked("6000") == ""


@pytest.mark.parametrize(
    ("earlier", "now", "odd"),
    [
        (("10", "21", "33"), "30", True),
        (("10", "21", "33"), "33", False),
        (("10", "21", "15"), "14", False),  # it fell before: a stock
        (("20", "20"), "19", False),  # it never grew
        (("33",), "30", False),
    ],
)
def test_what_grew_all_year_does_not_shrink(earlier, now, odd):
    assert ("sejak Januari" in asked(now, *earlier, method=Method.LAST)) is odd


def test_what_counts_from_january_on_doubles_in_february():
    assert asked("40", "10", method=Method.LAST) == ""
    assert asked("41", "10", method=Method.LAST) != ""
    assert asked("60", "10", "24", method=Method.LAST) != ""


@pytest.fixture
def november(december, kalbar) -> None:
    """PAS-2.1: Rutan Sanggau 30, Rutan Mempawah 62."""
    indicator = kalbar.indicators.get(code="PAS-2.1")
    entry = Entry.objects.create(indicator=indicator, year=2023, month=11)
    for code, value in (("406611", 30), ("406633", 62)):
        EntryValue.objects.create(
            entry=entry,
            component=indicator.components.get(symbol="A"),
            work_unit=kalbar.work_units.get(code=code),
            value=value,
        )
    put(Entry.objects.filter(pk=entry.pk), Entry.State.APPROVED)


def test_a_jump_is_confirmed_before_it_is_kept(november, operator_satker):
    """An extra zero."""
    page = refused(fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611="300"))
    said = page.html.find(id="periksa").get_text(" ", strip=True)
    assert "Rutan Sanggau: Komponen A naik jauh, dari 30 menjadi 300. Periksa angkanya." in said
    form = page.forms["isian"]
    form["confirm"] = True
    send(form)
    assert figures("PAS-2.1") == {"A-406611": "300"}


def test_nobody_vouches_for_other_peoples_figures(november, operator, operator_satker):
    page = refused(fill(operator.open("entry", code="PAS-2.1", month=12), A_406633="620"))
    form = page.forms["isian"]
    form["confirm"] = True
    send(form)
    send(fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611="31"))
    assert entry_of("PAS-2.1").values.count() == 2


def test_an_office_may_ask_about_no_jump(november, operator_satker, kalbar):
    OfficeSetting.objects.create(office=kalbar, year_from=2023, jump_percent=None)
    send(fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611="300"))
