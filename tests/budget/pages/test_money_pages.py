"""The office's money and one satker's, as the members of the office see them."""

from __future__ import annotations

import datetime as dt

import pytest

from budget.ceiling.models import Allotment, DipaRevision
from budget.scores.models import IkpaScore, SmartScore
from budget.spending.models import PlannedWithdrawal, SpendingPosition
from tests.cast import address

pytestmark = pytest.mark.django_db


def test_the_office_page_tells_the_totals_of_36_satker(pimpinan):
    page = pimpinan.open("money")
    assert "Anggaran terserap 98,57%" in page
    assert "Rp254.873.042.653 dari Rp258.580.526.000 pada 36 satuan kerja" in page
    assert "−Rp22.955.116" in page
    assert "Melebihi pagu" in page
    assert "Hijau 32" in " ".join(page.text.split())


def test_the_office_page_shows_all_five_scores(pimpinan):
    page = pimpinan.open("money")
    for figure in ("86,25", "79,49", "96,39", "97,63%", "100,00%", "97,13%", "99,00%", "98,33%", "99,78%"):
        assert figure in page
    assert "60% × SMART 79,49 + 40% × IKPA 96,39" in page


def row_of(page, heading):
    row = next(row for row in page.html.find_all("tr") if row.th and heading in row.th.get_text())
    return [" ".join(cell.get_text().split()) for cell in row.find_all("td")]


def test_the_office_page_tells_category_trend_and_source_of_each_score(pimpinan, kalbar):
    """SMART 79,49 is Cukup (60 to 80), IKPA 96,39 Sangat baik (from 95); December 2022 had one IKPA of 96,00."""
    unit = kalbar.work_units.get(code="408830")
    IkpaScore.objects.create(work_unit=unit, year=2022, month=12, revision=96)
    page = pimpinan.open("money")
    assert row_of(page, "SMART")[:2] == ["79,49", "Cukup"]
    assert row_of(page, "IKPA") == [
        "96,39",
        "Sangat baik",
        "–",
        "+0,39",
        "Rata-rata satker sampai Desember",
        "buku kerja kantor",
    ]


def test_a_year_without_data_says_so_and_shows_no_nought(pimpinan):
    page = pimpinan.open("money", year=2030)
    assert "Belum ada DIPA tahun ini" in page
    assert "0,00%" not in page


def test_the_satker_page_flags_the_printed_efficiency_value(pimpinan):
    page = pimpinan.open("money_unit", code="408840")
    assert "Beda dengan yang tercetak" in page
    assert "posisi 31 Desember 2023" in page


def test_the_satker_page_shows_months_plan_and_revisions(pimpinan, kalbar):
    unit = kalbar.work_units.get(code="408834")
    SpendingPosition.objects.create(work_unit=unit, year=2023, month=1, ceiling=600, realised=60)
    PlannedWithdrawal.objects.create(work_unit=unit, year=2023, month=1, planned=50)
    DipaRevision.objects.create(
        work_unit=unit, year=2023, number=2, date=dt.date(2023, 10, 10), ceiling=674_252_000
    )
    page = pimpinan.open("money_unit", code="408834")
    assert "DIPA revisi 2" in page
    assert "10 Oktober 2023" in page
    january = next(row for row in page.html.find_all("tr") if "Januari" in row.get_text())
    assert [cell.get_text(strip=True) for cell in january.find_all("td")] == [
        "Rp600", "Rp60", "10,00%", "Rp60", "Rp50", "Rp10", "20,00%", "buku kerja kantor",
    ]  # fmt: skip


def test_a_satker_without_any_data_lists_five_scores_as_missing(pimpinan, kalbar):
    Allotment.objects.filter(work_unit__code="406611").delete()
    kalbar.work_units.filter(code="406611").update(central_unit=None)
    page = pimpinan.open("money_unit", code="406611")
    assert page.text.count("belum ada data") == 5


def test_last_years_score_stands_beside_this_years(pimpinan, kalbar):
    unit = kalbar.work_units.get(code="408834")
    SmartScore.objects.create(
        work_unit=unit, year=2022, absorption=90, consistency=90, output=90, efficiency=0
    )
    page = pimpinan.open("money_unit", code="408834")
    assert "+7,82" in page


def test_an_operator_of_a_satker_is_led_to_that_satker_and_sees_no_other(operator_satker):
    page = operator_satker.browser.get(address("money")).follow()
    assert "Rutan Sanggau" in page
    operator_satker.open("money_unit", code="406611")
    operator_satker.open("money_unit", code="406602", status=404)
    operator_satker.open("score", code="408830", kind="smart", status=404)


def test_a_satker_of_another_office_does_not_exist_here(orang_luar):
    orang_luar.open("money_unit", code="406611", status=404)


def test_the_page_asks_the_database_as_often_for_one_satker_as_for_36(
    pimpinan, kalbar, django_assert_max_num_queries
):
    with django_assert_max_num_queries(50) as many:
        pimpinan.open("money")
    Allotment.objects.filter(work_unit__office=kalbar).exclude(work_unit__code="408830").delete()
    SmartScore.objects.filter(work_unit__office=kalbar).exclude(work_unit__code="408830").delete()
    with django_assert_max_num_queries(len(many)):
        pimpinan.open("money")


# --- what if ---


def test_a_what_if_is_asked_in_the_form_and_changes_nothing(pimpinan):
    page = pimpinan.open("score", code="408835", kind="ikpa")
    form = next(f for f in page.forms.values() if "komponen" in f.fields)
    form["komponen"] = "absorption"
    form["nilai"] = "100"
    page = form.submit()
    assert "Bila Penyerapan Anggaran 100, nilainya" in " ".join(page.text.split())
    assert "+2,60" in page
    assert "95,14" in pimpinan.open("score", code="408835", kind="ikpa")


@pytest.mark.parametrize(
    ("typed", "said"), [("101", "berkisar 0 sampai 100"), ("3.78", "bukan angka yang dapat dibaca"), ("", "")]
)
def test_a_what_if_out_of_range_says_so(pimpinan, typed, said):
    page = pimpinan.open("score", code="408835", kind="ikpa", query=f"?komponen=absorption&nilai={typed}")
    assert said in page
    assert "nilainya" not in page


@pytest.mark.parametrize("kind", ["perencanaan", "emonev", "apa-saja"])
def test_a_score_that_is_not_there_is_no_page(pimpinan, kind):
    pimpinan.open("score", code="408835", kind=kind, status=404)


def test_the_reconciliation_counts_its_differences(pimpinan):
    page = pimpinan.open("reconciliation")
    assert "11 perbedaan pagu dan realisasi" in page
    assert "DIPA kantor Rp2.701.679.000 lebih besar Rp20.000 daripada pos anggaran Rp2.701.659.000." in page


def test_achievement_stands_beside_the_money_of_its_pools(pimpinan):
    page = pimpinan.open("money_objectives")
    assert "Keamanan dan ketertiban" in page
    assert "89,43%" in page
