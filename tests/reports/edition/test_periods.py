"""Quarterly and semester reports from the same tree: named after their period, without claims of a year's end."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.management import CommandError, call_command

from lkjip.periods import Period
from reports.edition.build import Report, report_of
from reports.outline.html import render_document

pytestmark = pytest.mark.django_db


@pytest.fixture
def first_quarter(kalbar: Any) -> Report:
    return report_of(kalbar, 2023, Period.Q1)


@pytest.mark.parametrize(
    ("period", "month", "label"),
    [
        ("TW1", 3, "Triwulan I"),
        ("TW3", 9, "Triwulan III"),
        ("TW4", 12, "Triwulan IV"),
        ("S1", 6, "Semester I"),
        ("S2", 12, "Semester II"),
        ("Y", 12, ""),
    ],
)
def test_a_period_ends_with_a_month_and_has_a_name(period: str, month: int, label: str) -> None:
    assert (Period(period).month, Period(period).label) == (month, label)


def test_the_title_and_the_figures_say_their_period(first_quarter: Report) -> None:
    document = first_quarter.tree.document
    assert document.title == "Laporan Kinerja Triwulan I"
    assert document.header == "Laporan Kinerja Triwulan I 2023"
    assert first_quarter.facts.span == "triwulan I tahun 2023"
    captions = [entry.title for entry in first_quarter.tree.tables]
    assert "Target, realisasi, dan capaian seluruh indikator triwulan I tahun 2023" in captions


def test_later_quarters_count_from_january(kalbar: Any) -> None:
    assert report_of(kalbar, 2023, Period.Q3).facts.span == "sampai triwulan III tahun 2023"
    assert report_of(kalbar, 2023, Period.S1).facts.span == "semester I tahun 2023"


def test_only_the_months_of_the_period_count(first_quarter: Report, facts_2023: Any) -> None:
    """ADM-1.1 is the mean of its monthly surveys: January to March are 3,79, 3,76 and 3,76, so 3,77."""
    assert first_quarter.facts.indicator("ADM-1.1").realised.value == Decimal("3.77")
    assert first_quarter.facts.indicator("PAS-2.1").achievement.value is None, "due at the end of the year"


def test_a_running_year_is_not_compared_and_loses_no_target(first_quarter: Report) -> None:
    text = render_document(first_quarter.tree)
    assert "target yang belum tercapai masih dapat dicapai sampai akhir tahun" in text
    assert "belum sebanding dengan satu tahun penuh" in text
    for claim in (
        "Dari 60 indikator yang dapat dibandingkan",
        "membaik",
        "SMART",
        "sepanjang tahun",
        "e-Tarja",
    ):
        assert claim not in text, claim


def test_the_mean_of_some_is_not_told_as_the_mean_of_all(first_quarter: Report, report_2023: Any) -> None:
    """Only ADM-1.1 is due by March: 3,77 of 3,1, counted as 120%."""
    quarter, year = render_document(first_quarter.tree), render_document(report_2023)
    assert "Rata-rata capaian indikator yang capaiannya dapat dihitung adalah" in quarter
    words = BeautifulSoup(quarter, "html.parser").get_text()
    assert "Rata-rata capaian yang dapat dihitung 120,00% (tiap indikator" in words
    assert "Rata-rata capaian seluruh indikator adalah" not in quarter
    assert "Rata-rata capaian seluruh indikator adalah" in year


def test_a_part_of_the_year_tells_no_later_money(first_quarter: Report) -> None:
    """What 2023 spent is known at its end only; a pool's spending is one figure for the year."""
    facts = first_quarter.facts
    assert (facts.money.absorption, facts.money.as_of) == ((), None)
    assert {pool.percent.value for pool in facts.money.pools} == {None}
    text = render_document(first_quarter.tree)
    assert "Pagu dan realisasi anggaran triwulan I tahun 2023 belum dimuat." in text
    assert "Rp254.873.042.653" not in text
    assert "Realisasi pos dicatat untuk satu tahun penuh." in text


def test_it_tells_the_money_of_its_last_month(kalbar: Any) -> None:
    unit = kalbar.work_units.get(code="406602")
    for month, realised in ((2, 100), (3, 250), (4, 900)):
        unit.positions.create(year=2023, month=month, ceiling=1000, realised=realised)
    facts = report_of(kalbar, 2023, Period.Q1).facts
    assert [(row.code, row.percent.display) for row in facts.money.absorption] == [("406602", "25,00%")]
    assert facts.money.total.realised.value == 250
    assert facts.money.as_of == dt.date(2023, 3, 31)


def test_the_yearly_report_is_as_it_was(report_2023: Any) -> None:
    text = render_document(report_2023)
    assert report_2023.document.title == "Laporan Kinerja Instansi Pemerintah"
    assert report_2023.document.header == "Laporan Kinerja 2023"
    assert "masih dapat dicapai sampai akhir tahun" not in text


def test_bab_two_and_the_agreements_hold_for_every_period(first_quarter: Report, report_2023: Any) -> None:
    wanted = [entry for entry in report_2023.contents if entry.chapter == "bab-2"]
    assert [entry for entry in first_quarter.tree.contents if entry.chapter == "bab-2"] == wanted
    assert len(first_quarter.tree.document.annexes) == len(report_2023.document.annexes)


def test_the_command_takes_a_period_and_refuses_others(kalbar: Any, tmp_path: Path) -> None:
    options = {"office": "kalbar", "year": 2023, "verbosity": 0}
    call_command("build_report", output=tmp_path / "tw1.html", period="TW1", **options)
    assert "Triwulan I" in (tmp_path / "tw1.html").read_text()
    with pytest.raises(CommandError, match="TW5"):
        call_command("build_report", "--office=kalbar", "--year=2023", "--output=x.html", "--period=TW5")
