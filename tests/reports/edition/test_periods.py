"""Quarterly and semester reports from the same tree: named after their period, without claims of a year's end."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.management import CommandError, call_command

from indicators.realisation.models import Entry, MonthWords
from lkjip.periods import Period
from reports.edition.build import Report, report_of
from reports.outline.html import render_chapter, render_document

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


class TestWordsOfAPart:
    """What people wrote of the year's end does not stand in the report of its first quarter."""

    @pytest.fixture
    def chapter(self, kalbar: Any) -> Any:
        return lambda: render_chapter(report_of(kalbar, 2023, Period.Q1).tree, "bab-3")

    def test_causes_of_the_year_wait_for_the_year(self, chapter: Any, report_2023: Any) -> None:
        told = "melampaui target 3,1 berkat perbaikan layanan"
        assert told in render_chapter(report_2023, "bab-3")
        assert told not in chapter()
        assert "Divisi belum menuliskan penyebab capaian ini." in chapter()

    def test_what_was_written_beside_a_month_is_told_of_its_part(self, kalbar: Any, chapter: Any) -> None:
        indicator = kalbar.indicators.get(code="ADM-1.1")
        for month, cause in (
            (1, "Loket baru dibuka."),
            (3, "Antrean pindah ke daring."),
            (4, "Mutasi petugas."),
        ):
            MonthWords.objects.create(entry=indicator.entries.get(year=2023, month=month), cause=cause)
        assert "Antrean pindah ke daring." in chapter()
        assert "Loket baru dibuka." not in chapter(), "the newest month speaks"
        assert "Mutasi petugas." not in chapter(), "April is not of the quarter"

    def test_while_the_year_goes_no_further_its_own_words_are_told(self, kalbar: Any, chapter: Any) -> None:
        Entry.objects.filter(indicator__office=kalbar, year=2023, month__gt=3).delete()
        assert "melampaui target 3,1 berkat perbaikan layanan" in chapter()

    def test_prose_about_results_waits_and_what_holds_always_stays(self, kalbar: Any) -> None:
        for section in ("kesimpulan", "tugas-fungsi"):
            kalbar.section_texts.create(year=2023, section=section, text=f"Tulisan {section}.")
        text = render_document(report_of(kalbar, 2023, Period.Q1).tree)
        assert "Tulisan tugas-fungsi." in text
        assert "Tulisan kesimpulan." not in text


def test_no_later_month_is_told(kalbar: Any) -> None:
    """PAS-3.7 counts 71, 99 and 60 in its first quarter; April's 95 comes later."""
    report = report_of(kalbar, 2023, Period.Q1)
    page = BeautifulSoup(render_chapter(report.tree, "bab-3"), "html.parser")
    (table,) = [t for t in page.select("table") if t.caption and "Data bulanan PAS-3.7" in t.caption.text]
    assert [cell.text for cell in table.select("tbody td.n")] == ["71", "99", "60", "230"]
    assert "ikk/PAS-3.7/A/bulan-3" in report.facts.register
    assert "ikk/PAS-3.7/A/bulan-4" not in report.facts.register


def test_what_is_not_due_is_neither_missing_nor_compared(first_quarter: Report) -> None:
    """58 of the 60 are filled in at the year's end; only PAS-3.7 lacks something by March."""
    text = render_document(first_quarter.tree)
    assert "1 mencapai target, 58 belum jatuh tempo, dan 1 belum dapat dihitung (PAS-3.7)" in text
    assert "Capaian tahun 2023 belum jatuh tempo: indikator ini diisi tahunan." in text
    assert "Data 1 indikator yang capaiannya belum dapat dihitung dilengkapi." in text
    assert "Perbandingan PAS-2.1 tahun 2022 dan 2023" not in text
    assert text.count("belum sebanding dengan satu tahun penuh") == 1


def test_a_part_speaks_of_itself_from_the_first_page(first_quarter: Report) -> None:
    text = render_document(first_quarter.tree)
    assert "Laporan ini memuat hasil kerja triwulan I tahun 2023" in text
    assert "Data per 12 Januari 2024" not in text
    assert "hasil kerjanya selama tahun 2023" not in text
