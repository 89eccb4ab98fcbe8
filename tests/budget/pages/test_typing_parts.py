"""SMART, the planning score and IKPA typed by their components; the result follows, the printed one is kept beside."""

from __future__ import annotations

from decimal import Decimal

import pytest

from budget.intake.models import FigureChange
from budget.scores.board import board
from budget.scores.models import IkpaScore, PlanningScore, SmartScore

from .test_money_pages import row_of
from .test_typing_scores import rows_form

pytestmark = pytest.mark.django_db

D = Decimal
BALITBANG = "408840"


def fill(form, code, **values):
    for name, value in values.items():
        form[f"{code}-{name}"] = value
    return form


@pytest.fixture
def smart(perencana, kalbar):
    """As on the day when nothing is known yet."""
    SmartScore.objects.filter(work_unit__office=kalbar).delete()
    return rows_form(perencana.open("smart"))


@pytest.fixture
def ikpa(perencana):
    return rows_form(perencana.open("ikpa", query="?bulan=11"))


SETJEN = {"penyerapan": "97,39", "konsistensi": "99,61", "cro": "85,89", "efisiensi": "-16,14"}


def test_smart_is_typed_by_its_inputs_and_its_score_follows(smart, perencana):
    """9,7 × 97,39 + 18,2 × 99,61 + 43,5 × 85,89 + 28,6 × 9,65 = 6.769,79 (domain 4)."""
    page = fill(smart, "408830", **SETJEN).submit().follow()
    assert "Disimpan, 1 baris berubah" in page
    cells = row_of(page, "Kanwil (Setjen)")
    assert cells == ["67,70", "–", "Cukup", "97,39", "99,61", "85,89", "−16,14", "9,65"]
    assert SmartScore.objects.get().published_score is None
    change = FigureChange.objects.get()
    assert (change.by, change.upload, change.before, change.target) == (perencana.user, None, None, "smart")


def test_a_printed_value_that_does_not_follow_is_saved_on_the_planners_word_and_flagged(smart):
    """Tabel 3.196: 78,91 printed where E = 0,21 gives 50,525."""
    fill(smart, BALITBANG, penyerapan="99,79", konsistensi="99,98", cro="100", efisiensi="0,21")
    fill(smart, BALITBANG, nilai_efisiensi_terbit="78,91", kinerja_terbit="85,83")
    page = smart.submit(status=422)
    assert (
        "Kanwil (Balitbang HAM): Nilai efisiensi tercetak 78,91, dihitung 50,53. Keduanya disimpan." in page
    )
    assert not SmartScore.objects.exists()
    form = rows_form(page)
    form["confirm"] = True
    page = form.submit().follow()
    assert "Beda dengan yang tercetak" in row_of(page, "Kanwil (Balitbang HAM)")[2]
    assert SmartScore.objects.get().published_efficiency == D("78.91")


def test_a_row_of_smart_that_lacks_an_input_keeps_what_was_typed(smart):
    page = fill(smart, "408830", penyerapan="97,39").submit(status=422)
    assert "Isi Konsistensi (K), atau kosongkan seluruh barisnya." in page
    assert rows_form(page)["408830-penyerapan"].value == "97,39"
    assert not SmartScore.objects.exists()


def test_a_slipped_comma_is_asked_about(smart):
    page = fill(smart, "408830", **{**SETJEN, "penyerapan": "9739"}).submit(status=422)
    assert "Penyerapan (P) Kanwil (Setjen) 9.739 di luar 0 sampai 100. Periksa letak komanya." in page


def test_an_emptied_row_is_not_known_any_more_and_others_are_not_asked_about(perencana):
    """The ninth row's printed slip was looked at when it came."""
    form = rows_form(perencana.open("smart"))
    for name in (*SETJEN, "nilai_efisiensi_terbit", "kinerja_terbit"):
        form[f"408830-{name}"] = ""
    form.submit(status=302)
    assert not SmartScore.objects.filter(work_unit__code="408830", year=2023).exists()
    assert FigureChange.objects.get().after is None


def test_ikpa_of_a_month_leaves_out_what_does_not_apply(ikpa, kalbar):
    """Tabel 3.197, row 3: 6.659,7 ÷ 70 = 95,1386."""
    given = {"revisi_dipa": "100", "deviasi_halaman_iii": "84,21", "penyerapan": "90,88"}
    fill(ikpa, "408835", **given, dispensasi_spm="100", capaian_output="100", nilai_akhir_terbit="95,14")
    page = ikpa.submit().follow()
    assert row_of(page, "Kanwil (Ditjen Imigrasi)")[6:9] == ["–", "–", "–"]
    row = IkpaScore.objects.get(work_unit__code="408835", month=11)
    assert (row.contracts, row.bills, row.advances) == (None, None, None)
    case = board(kalbar, 2023).cards["408835"].ikpa_by_month[11]
    assert (case.score, case.differs) == (D("95.14"), False)


def test_a_typed_nought_is_asked_about_because_screens_print_it_for_both(ikpa):
    given = {"revisi_dipa": "100", "deviasi_halaman_iii": "84,21", "penyerapan": "90,88", "up_tup": "0"}
    page = fill(ikpa, "408835", **given, capaian_output="100").submit(status=422)
    assert "ditulis 0, artinya nilainya nol. Kosongkan bila tidak berlaku." in page
    form = rows_form(page)
    form["confirm"] = True
    form.submit()
    assert IkpaScore.objects.get(work_unit__code="408835", month=11).advances == 0


def test_the_means_of_ikpa_leave_out_whom_a_component_does_not_concern(pimpinan):
    cells = row_of(pimpinan.open("ikpa"), "Rata-rata")
    assert cells[0] == "96,39"
    assert cells[3:] == ["100,00", "83,25", "96,65", "100,00", "100,00", "92,23", "100,00", "100,00"]


def test_since_2024_dispensation_is_taken_off_and_planning_takes_smarts_place(perencana, kalbar):
    """75% × 90 + 25% × 80 = 87,50; (1.000 + 1.337,55 + 2.000 + 1.000 + 1.000 + 955,5 + 2.500) ÷ 100 − 2 = 95,93."""
    form = rows_form(perencana.open("planning", year=2024))
    fill(form, "408830", efektivitas="90", efisiensi="80").submit()
    form = rows_form(perencana.open("ikpa", year=2024, query="?bulan=12"))
    assert "408830-dispensasi_spm" not in form.fields
    given = dict.fromkeys(("revisi_dipa", "penyerapan", "belanja_kontraktual", "penyelesaian_tagihan"), "100")
    fill(form, "408830", **given, deviasi_halaman_iii="89,17", up_tup="95,55", capaian_output="100")
    fill(form, "408830", pengurang="2").submit()
    card = board(kalbar, 2024).cards["408830"]
    assert PlanningScore.objects.get().effectiveness == 90
    assert (card.yearly_score, card.ikpa_score) == (D("87.50"), D("95.93"))


def test_a_satker_of_which_nothing_is_known_is_typed_after_all_are_shown(perencana):
    assert "406602-penyerapan" not in rows_form(perencana.open("smart")).fields
    form = rows_form(perencana.open("smart", query="?satker=semua"))
    assert "406602-penyerapan" in form.fields


def test_the_second_of_two_savers_is_told_and_loses_nothing(smart, perencana):
    other = rows_form(perencana.open("smart"))
    fill(other, "408833", **SETJEN).submit()
    page = fill(smart, "408830", **SETJEN).submit(status=409)
    assert "Data ini berubah sejak halaman dibuka" in page
    assert rows_form(page)["408830-cro"].value == "85,89"


def test_what_was_typed_says_so_on_the_satkers_page_and_in_its_history(smart, pimpinan):
    fill(smart, "408830", **SETJEN).submit()
    assert "diketik Perencana" in row_of(pimpinan.open("money_unit", code="408830"), "SMART DJA")[-1]
    told = " ".join(pimpinan.open("money_history", code="408830").html.get_text(" ").split())
    assert "SMART" in told
    assert "konsistensi" in told


@pytest.mark.parametrize("address", ["smart", "ikpa"])
def test_the_table_asks_the_database_no_more_for_more_satker(
    address, perencana, django_assert_max_num_queries
):
    perencana.open(address)
    with django_assert_max_num_queries(40) as few:
        perencana.open(address)
    with django_assert_max_num_queries(len(few)):
        perencana.open(address, query="?satker=semua")
