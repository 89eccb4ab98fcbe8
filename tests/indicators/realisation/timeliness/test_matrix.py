"""The matrix of divisions and satker by months, worked out by hand for the first office's 2023.

Two indicators are monthly (PAS-3.7, ADM-1.1), the other 58 are asked for in December. All of it is loaded.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from divisions.models import Role
from indicators.realisation.models import Entry, EntryValue
from indicators.realisation.timeliness.duties import Mark
from indicators.realisation.timeliness.matrix import cell_of
from indicators.realisation.timeliness.year import YearDuties
from tests.cast import RUTAN_SANGGAU, join
from tests.growth import grow, queries
from tests.indicators.realisation.conftest import fill, send
from tests.states import put

PAST = dt.date(2024, 6, 1)


def rows(page: Any) -> dict[str, list[str]]:
    """Owner → percentage, then what the twelve cells say."""
    return {
        tr.th.get_text(" ", strip=True): [td.get_text(" ", strip=True) for td in tr.find_all("td")]
        for tr in page.html.select("table.ketepatan tr.isi")
    }


def handed_in(code: str, month: int, by: Any, at: dt.datetime) -> None:
    entries = Entry.objects.filter(indicator__code=code, year=2023, month=month)
    entries.update(submitted_by=by.user, submitted_at=at)


def test_everything_loaded_is_in_time(pimpinan):
    """12 + 35 duties of PAS, 12 of ADM, 2 of IMI, 21 of YAN."""
    page = pimpinan.open("timeliness")
    assert "100,00% isian seluruh kantor masuk sampai tenggatnya: 82 dari 82" in " ".join(
        page.html.text.split()
    )
    found = rows(page)["Divisi Pemasyarakatan"]
    assert found[0] == "100,00%"
    assert found[1] == "Jan 1 dari 1 terisi"
    assert found[12] == "Des 36 dari 36 terisi"
    assert rows(page)["Divisi Keimigrasian"][1] == "Jan belum ada yang jatuh tempo"


def test_one_late_two_missing(pimpinan, operator, kalbar):
    """PAS: 44 of 47 in time is 93.617; the office: 79 of 82 is 96.341."""
    handed_in("PAS-3.7", 3, operator, dt.datetime(2023, 4, 6, 0, 1, tzinfo=kalbar.zone))
    Entry.objects.filter(indicator__code="PAS-3.7", month=6).delete()
    Entry.objects.filter(indicator__code="PAS-5.2", month=12).delete()
    page = pimpinan.open("timeliness")
    text = " ".join(page.html.text.split())
    assert "96,34% isian seluruh kantor masuk sampai tenggatnya: 79 dari 82" in text
    assert "1 masuk terlambat. 2 belum masuk." in text
    found = rows(page)["Divisi Pemasyarakatan"]
    assert found[0] == "93,62%"
    assert found[3] == "Mar 1 dari 1 terisi, 1 terlambat"
    assert found[6] == "Jun 0 dari 1 terisi"
    assert found[12].endswith("Des 35 dari 36 terisi")


def test_the_fifth_is_in_time_on_the_offices_clock(pimpinan, operator, kalbar):
    handed_in("PAS-3.7", 3, operator, dt.datetime(2023, 4, 5, 23, 59, tzinfo=kalbar.zone))
    assert rows(pimpinan.open("timeliness"))["Divisi Pemasyarakatan"][0] == "100,00%"


def test_a_returned_month_is_not_handed_in(pimpinan):
    put(Entry.objects.filter(indicator__code="PAS-3.7", month=6), Entry.State.RETURNED)
    assert rows(pimpinan.open("timeliness"))["Divisi Pemasyarakatan"][6] == "Jun 0 dari 1 terisi"


class TestDayByDay:
    """December: one month, several days."""

    @pytest.fixture
    def pas(self, kalbar, december):
        def cell(today: dt.date):
            duties = YearDuties(kalbar, 2023, today)
            division = kalbar.divisions.get(code="PAS")
            return cell_of(12, duties.by_division[division])

        return cell

    @pytest.mark.parametrize(
        ("today", "mark"),
        [
            (dt.date(2023, 12, 31), Mark.FILLED),  # what is there is there; nothing else is asked yet
            (dt.date(2024, 1, 1), Mark.WAITING),
            (dt.date(2024, 1, 5), Mark.WAITING),
            (dt.date(2024, 1, 6), Mark.MISSING),
        ],
    )
    def test_two_indicators_are_missing(self, pas, today, mark):
        assert pas(today).mark is mark


class TestSatker:
    """Seven places owe PAS-2.1, Rutan Sanggau one of them. Who typed, and when?"""

    @pytest.fixture(autouse=True)
    def _again(self, december):
        pass

    def sanggau(self, kalbar) -> Any:
        unit = kalbar.work_units.get(code=RUTAN_SANGGAU)
        own = YearDuties(kalbar, 2023, PAST).by_work_unit[unit]
        return next(duty for duty in own if duty.indicator.code == "PAS-2.1")

    def typed_at(self, kalbar, day: int, hour: int, minute: int = 0) -> None:
        """In January 2024, on the office's clock."""
        values = EntryValue.objects.filter(work_unit__code=RUTAN_SANGGAU, entry__indicator__code="PAS-2.1")
        values.update(filled_at=dt.datetime(2024, 1, day, hour, minute, tzinfo=kalbar.zone))

    def test_nobody_typed(self, kalbar):
        assert self.sanggau(kalbar).mark is Mark.MISSING

    def test_the_satker_itself_in_time_and_late(self, kalbar, operator_satker):
        send(fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611="30"))
        self.typed_at(kalbar, 5, 23, 59)
        assert (self.sanggau(kalbar).mark, self.sanggau(kalbar).on_behalf) == (Mark.FILLED, False)
        self.typed_at(kalbar, 8, 8)
        assert (self.sanggau(kalbar).mark, self.sanggau(kalbar).days_late) == (Mark.LATE, 3)

    def test_correcting_later_makes_nobody_late(self, kalbar, operator_satker):
        send(fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611="30"))
        self.typed_at(kalbar, 4, 8)
        send(fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611="31"))
        assert self.sanggau(kalbar).mark is Mark.FILLED

    def test_a_figure_that_was_emptied_is_missing(self, kalbar, operator_satker):
        send(fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611="30"))
        send(fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611=""))
        assert self.sanggau(kalbar).mark is Mark.MISSING

    def test_nil_and_not_applicable_are_filled(self, kalbar, operator_satker):
        send(fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611="0"))
        self.typed_at(kalbar, 4, 8)
        assert self.sanggau(kalbar).mark is Mark.FILLED
        form = fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611="")
        form["tb-A-406611"] = True
        send(form)
        assert self.sanggau(kalbar).mark is Mark.FILLED

    def test_the_division_typed_for_it(self, kalbar, operator):
        send(fill(operator.open("entry", code="PAS-2.1", month=12), A_406611="30"))
        assert self.sanggau(kalbar).on_behalf
        page = operator.open("timeliness_cell", kind="satker", code=RUTAN_SANGGAU, month=12)
        line = next(tr for tr in page.html.select("tbody tr") if "PAS-2.1" in tr.text)
        assert "diisi divisi" in line.text

    def test_two_components_are_filled_when_both_are(self, kalbar, stage):
        """Bapas owe A and B of PAS-5.1."""
        Entry.objects.filter(indicator__code="PAS-5.1", month=12).delete()
        bapas = join(stage, "bapas", Role.WORK_UNIT_OPERATOR, work_unit=stage.work_units.get(code="409139"))
        send(fill(bapas.open("entry", code="PAS-5.1", month=12), A_409139="4"))
        unit = stage.work_units.get(code="409139")

        def mark() -> Mark:
            own = YearDuties(kalbar, 2023, PAST).by_work_unit[unit]
            return next(duty.mark for duty in own if duty.indicator.code == "PAS-5.1")

        assert mark() is Mark.MISSING
        send(fill(bapas.open("entry", code="PAS-5.1", month=12), B_409139="9"))
        assert mark() is Mark.LATE  # today is long after


class TestWhoSees:
    def test_a_satker_operator_the_own_row_only(self, operator_satker):
        assert list(rows(operator_satker.open("timeliness"))) == ["Rutan Sanggau"]

    def test_a_divisions_people_every_row_and_links_to_their_own(self, operator):
        page = operator.open("timeliness")
        assert {"Divisi Pemasyarakatan", "Divisi Keimigrasian"} <= set(rows(page))
        linked = [tr.th.get_text(strip=True) for tr in page.html.select("tr.isi") if tr.th.a]
        assert "Divisi Pemasyarakatan" in linked
        assert "Divisi Keimigrasian" not in linked

    def test_a_cell_leads_to_its_entries(self, pimpinan):
        page = pimpinan.open("timeliness")
        row = next(tr for tr in page.html.select("tr.isi") if "Divisi Pemasyarakatan" in tr.th.text)
        cell = pimpinan.browser.get(row.find_all("td")[12].a["href"])
        assert len(cell.html.select("tbody tr")) == 36
        assert cell.html.select_one("tbody tr a")["href"] == "/kalbar/2023/realisasi/PAS-1.1/12/"

    def test_a_cell_of_a_satker_shows_a_division_its_own_indicators(self, operator, orang_lain):
        operator.open("timeliness_cell", kind="satker", code=RUTAN_SANGGAU, month=12)
        orang_lain.open("timeliness_cell", kind="satker", code=RUTAN_SANGGAU, month=12, status=404)

    def test_a_satker_operator_no_other_satker(self, operator_satker):
        operator_satker.open("timeliness_cell", kind="satker", code=RUTAN_SANGGAU, month=12)
        operator_satker.open("timeliness_cell", kind="satker", code="406633", month=12, status=404)


@pytest.mark.parametrize("month", ["0", "13"])
def test_a_year_has_twelve_months(pimpinan, month):
    pimpinan.browser.get(f"/kalbar/2023/realisasi/ketepatan/divisi/PAS/{month}/", status=404)


def test_a_year_without_indicators_says_so(pimpinan, kalbar):
    kalbar.indicators.all().update(valid_to=2023)
    assert "Tidak ada isian di sini." in pimpinan.open("timeliness", year=2024)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("timeliness", {}),
        ("timeliness_cell", {"kind": "divisi", "code": "PAS", "month": 12}),
        ("calendar", {}),
    ],
)
def test_more_indicators_take_no_more_queries(kalbar, perencana, name, place):
    before = queries(perencana, name, **place)
    grow(kalbar)
    assert queries(perencana, name, **place) == before


def test_a_year_before_the_first_agreement_owes_nothing(kalbar, perencana):
    """The office signed first for 2023; its indicators were in force before that, too."""
    page = perencana.open("timeliness", year=2022)
    assert "Belum ada isian yang jatuh tempo pada tahun 2022." in " ".join(page.html.text.split())
    assert rows(page)["Divisi Pemasyarakatan"][12] == "Des belum ada yang jatuh tempo"
    assert "Isian bulanan terlambat" not in perencana.open("dashboard", year=2022)
    kalbar.agreements.create(central_unit=kalbar.central_units.first(), year=2022)
    assert "82 belum masuk." in " ".join(perencana.open("timeliness", year=2022).html.text.split())
    assert "Isian bulanan terlambat" in perencana.open("dashboard", year=2022)
