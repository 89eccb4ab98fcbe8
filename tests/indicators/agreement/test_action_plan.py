"""Rencana aksi: the way to the year's target, and what a month is held against."""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicators.achievement.achievement import Status
from indicators.achievement.assess import assess_period, assess_year
from indicators.achievement.load import load, rule_for, setting_for
from indicators.models import PeriodTarget
from lkjip.tables import load_office
from reports.facts.collect import collect
from tests.cast import Person

from .desk import agreement

pytestmark = pytest.mark.django_db


def fields(page, code: str) -> list[str]:
    """The names of one indicator's fields, in the order of the periods."""
    row = next(row for row in page.html.select("table.rencana tbody tr") if code in row.text.split())
    return [field["name"] for field in row.select("input")]


def fill(person: Person, code: str, *texts: str, query: str = "", status: int = 302):
    page = person.open("action_plan", unit="KI", version=1, query=query)
    for name, text in zip(fields(page, code), texts, strict=True):
        page.forms["isian"][name] = text
    return page.forms["isian"].submit(status=status)


def way(code: str = "YAN-3.1") -> dict[int, Decimal]:
    rows = PeriodTarget.objects.filter(agreement=agreement("KI"), indicator__code=code)
    return {row.month: row.value for row in rows}


class TestThePage:
    def test_quarters(self, perencana: Person):
        answer = fill(perencana, "YAN-3.1", "30", "75", "110", "150").follow()
        assert "Rencana aksi 1 indikator disimpan." in answer
        assert way() == {3: 30, 6: 75, 9: 110, 12: 150}

    def test_the_end_is_filled_in_by_the_year(self, perencana: Person):
        fill(perencana, "YAN-3.1", "", "75", "", "")
        assert way() == {6: 75, 12: 150}

    def test_months(self, perencana: Person):
        fill(perencana, "YAN-3.1", *(str(12 * n) for n in range(1, 12)), "150", query="?per=bulan")
        assert way() == {**{n: 12 * n for n in range(1, 12)}, 12: 150}

    def test_saving_quarters_keeps_the_months_between(self, perencana: Person):
        fill(perencana, "YAN-3.1", *(str(12 * n) for n in range(1, 12)), "150", query="?per=bulan")
        fill(perencana, "YAN-3.1", "40", "72", "108", "150")
        assert way()[3] == 40
        assert way()[2] == 24

    def test_an_end_that_is_not_the_years_target_is_refused_and_kept(self, perencana: Person):
        answer = fill(perencana, "YAN-3.1", "30", "75", "110", "140", status=422)
        assert "Target sampai Desember 140 tidak sama dengan target tahunan 150 Layanan." in answer
        assert [answer.forms["isian"][name].value for name in fields(answer, "YAN-3.1")] == [
            "30",
            "75",
            "110",
            "140",
        ]
        assert way() == {}

    def test_a_dot_is_no_comma(self, perencana: Person):
        assert "Tulis koma untuk desimal" in fill(perencana, "YAN-4.1", "2.5", "", "", "", status=422)

    def test_emptied_it_is_gone(self, perencana: Person):
        fill(perencana, "YAN-3.1", "30", "75", "110", "150")
        fill(perencana, "YAN-3.1", "", "", "", "")
        assert way() == {}

    def test_the_second_of_two_savers_sees_both(self, perencana: Person):
        mine = perencana.open("action_plan", unit="KI", version=1)
        fill(perencana, "YAN-3.1", "30", "75", "110", "150")
        mine.forms["isian"][fields(mine, "YAN-3.1")[1]] = "80"
        answer = mine.forms["isian"].submit(status=409)
        cells = [cell.text for cell in answer.html.select("table.beda tbody td")]
        assert cells == ["Maret 30, Juni 75, September 110, Desember 150", "Juni 80, Desember 150"]
        answer.forms["isian"].submit()
        assert way() == {6: 80, 12: 150}

    def test_a_changed_agreement_shows_where_its_way_no_longer_leads(self, perencana: Person, ki_changed):
        ki_changed.period_targets.create(
            indicator=ki_changed.targets.get(indicator__code="YAN-3.1").indicator, month=12, value=150
        )
        page = perencana.open("action_plan", unit="KI", version=2)
        assert "Target sampai Desember 150 tidak sama dengan target tahunan 170 Pemohon." not in page
        assert "Target sampai Desember 150 tidak sama dengan target tahunan 170 Layanan." in page

    def test_others_read_it(self, pimpinan: Person):
        page = pimpinan.open("action_plan", unit="KI", version=1)
        assert not page.html.select("table.rencana input")


@pytest.fixture
def planned(kalbar, tmp_path):
    """YAN-3.1: 60 by March, 90 by June; 45 came in January and 35 in June."""
    indicator = kalbar.indicators.get(code="YAN-3.1")
    signed = agreement("KI")
    for month, value in ((3, 60), (6, 90), (12, 150)):
        signed.period_targets.create(indicator=indicator, month=month, value=value)
    months = "".join(f"YAN-3.1,2023,{month},A,{value}\n" for month, value in ((1, 45), (6, 35), (12, 0)))
    (tmp_path / "realisasi.csv").write_text(f"ikk,tahun,bulan,komponen,nilai\n{months}")
    assert load_office(tmp_path, office="kalbar", reason="Dibagi menurut bulan").saved
    return kalbar


def at(office, month: int):
    years = load(office, [2023], indicators=["YAN-3.1"])
    rule = rule_for(setting_for(office, 2023))
    return assess_period(years, years.definitions[0], 2023, month, rule)


class TestTheMonth:
    def test_is_held_against_its_own_target(self, planned):
        """45 of 60 by March is 75%; 80 of 90 by June is 88,89%."""
        march, june = at(planned, 3), at(planned, 6)
        assert (march.planned, march.result.achievement.value) == (True, Decimal("75.00"))
        assert (june.planned, june.result.achievement.value) == (True, Decimal("88.89"))

    def test_without_one_against_the_years(self, planned):
        """45 of 150 by February is 30%."""
        february = at(planned, 2)
        assert (february.planned, february.result.achievement.value) == (False, Decimal("30.00"))

    def test_december_is_the_year(self, planned):
        december = at(planned, 12)
        assert (december.planned, december.result.achievement.value) == (False, Decimal("53.33"))

    def test_nothing_planned_yet_is_not_a_hundred_percent(self, planned):
        PeriodTarget.objects.filter(month=3).update(value=0)
        march = at(planned, 3)
        assert march.result.achievement.value is None
        assert march.result.status is Status.NOT_DUE
        assert march.result.realised == 45

    def test_the_years_own_assessment_stays_with_the_year(self, planned):
        years = load(planned, [2023], indicators=["YAN-3.1"])
        rule = rule_for(setting_for(planned, 2023))
        assert assess_year(years, years.definitions[0], 2023, 3, rule).achievement.value == Decimal("30.00")

    def test_facts_say_which_of_the_two_it_was(self, planned):
        months = collect(planned, 2023).indicator("YAN-3.1").months
        assert (months[2].target.display, months[2].planned) == ("60 Pemohon", True)
        assert (months[1].target.display, months[1].planned) == ("150 Pemohon", False)

    def test_the_indicators_page_says_it_too(self, planned, pimpinan: Person):
        page = pimpinan.open("indicator", code="YAN-3.1")
        march = next(row for row in page.html.select("table tr") if row.text.split()[:1] == ["Maret"])
        assert "60 Pemohon" in march.text
        assert "setahun" not in march.text
        assert "75,00%" in march.text
