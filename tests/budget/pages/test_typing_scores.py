"""e-Monev, e-Performance and e-Tarja typed on their pages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from budget.intake.models import FigureChange
from budget.scores.models import DivisionTarget, MonevProgress, PerformanceFiling
from tests.cast import address

pytestmark = pytest.mark.django_db

D = Decimal


def rows_form(page):
    return next(form for form in page.forms.values() if "stamp" in form.fields)


@pytest.fixture
def monev(perencana):
    return rows_form(perencana.open("monev", query="?tw=4"))


def progress(code="408839", quarter=4):
    return MonevProgress.objects.get(work_unit__code=code, year=2023, quarter=quarter).progress


def test_a_quarter_is_typed_and_remembers_who_typed_it(monev, perencana):
    monev["408839-progres"] = "85,5"
    page = monev.submit().follow()
    assert "Disimpan, 1 baris berubah" in page
    assert progress() == D("85.5")
    change = FigureChange.objects.get()
    assert (change.by, change.upload, change.before, change.after) == (
        perencana.user,
        None,
        {"progres": "84.2"},
        {"progres": "85.5"},
    )


def test_progress_that_falls_is_saved_only_when_confirmed(monev):
    monev["408839-progres"] = "79"
    page = monev.submit(status=422)
    assert "Progres Kanwil (BPHN) turun dari 80,05 menjadi 79" in page
    assert progress() == D("84.2")
    form = rows_form(page)
    assert form["408839-progres"].value == "79"
    form["confirm"] = True
    form.submit()
    assert progress() == D(79)


def test_more_than_a_hundred_is_saved_only_when_confirmed(monev):
    monev["408839-anggaran"] = "4841"
    page = monev.submit(status=422)
    assert "4.841 melebihi 100. Periksa letak komanya." in page


def test_a_dot_is_no_decimal_sign_and_what_was_typed_stays(monev):
    monev["408839-progres"] = "85.5"
    page = monev.submit(status=422)
    assert "bukan angka yang dapat dibaca" in page
    assert rows_form(page)["408839-progres"].value == "85.5"


def test_an_emptied_figure_is_unknown_again_and_not_nought(monev):
    monev["408839-progres"] = ""
    monev.submit()
    assert progress() is None


def test_the_second_of_two_savers_is_told_and_loses_nothing(monev, perencana):
    other = rows_form(perencana.open("monev", query="?tw=4"))
    other["408839-progres"] = "90"
    other.submit()
    monev["408839-progres"] = "85,5"
    page = monev.submit(status=409)
    assert "Data ini berubah sejak halaman dibuka" in page
    assert progress() == D(90)
    form = rows_form(page)
    assert form["408839-progres"].value == "85,5"
    form.submit()
    assert progress() == D("85.5")


def test_a_month_of_e_performance_is_filled_not_filled_or_unknown(perencana):
    form = rows_form(perencana.open("filings", query="?bulan=12"))
    form["408830"], form["408833"] = "0", ""
    page = form.submit().follow()
    assert PerformanceFiling.objects.get(work_unit__code="408830", month=12, year=2023).filled is False
    assert not PerformanceFiling.objects.filter(work_unit__code="408833", month=12, year=2023).exists()
    assert "99,07%" in page


def test_the_operator_of_a_division_types_its_own_targets(operator):
    form = rows_form(operator.open("target_tasks", code="PAS"))
    form["7-persen"] = "95"
    form["10-uraian"], form["10-persen"] = "Target baru", "50"
    form.submit()
    tasks = DivisionTarget.objects.filter(division__code="PAS", year=2023)
    assert tasks.get(number=7).percent == 95
    assert (tasks.get(number=10).text, tasks.get(number=10).percent) == ("Target baru", 50)


def test_a_target_whose_text_is_emptied_goes_away(operator):
    form = rows_form(operator.open("target_tasks", code="PAS"))
    form["9-uraian"], form["9-persen"] = "", ""
    form.submit()
    assert not DivisionTarget.objects.filter(division__code="PAS", year=2023, number=9).exists()


def test_a_percentage_without_a_target_asks_for_its_text(operator):
    form = rows_form(operator.open("target_tasks", code="PAS"))
    form["10-persen"] = "50"
    assert "Tulis uraian targetnya" in form.submit(status=422)


def test_others_read_the_targets_and_may_not_send_them(orang_lain):
    page = orang_lain.open("target_tasks", code="PAS")
    assert all("stamp" not in form.fields for form in page.forms.values())
    token = page.forms[0]["csrfmiddlewaretoken"].value
    orang_lain.browser.post(
        address("target_tasks", code="PAS"), {"csrfmiddlewaretoken": token, "1-persen": "1"}, status=403
    )


def test_the_matrix_counts_what_is_filled(pimpinan):
    page = pimpinan.open("filings")
    assert "e-Performance terisi 100,00%" in " ".join(page.text.split())


def test_a_typed_figure_says_on_the_satker_page_who_typed_it(monev, pimpinan):
    monev["408839-progres"] = "85,5"
    monev.submit()
    assert "diketik Perencana" in " ".join(pimpinan.open("money_unit", code="408839").text.split())
