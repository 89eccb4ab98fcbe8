"""DIPA with its revisions, RPD and realisation by month, typed by the planner for one satker."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from budget.ceiling.models import DipaRevision
from budget.intake.models import FigureChange
from budget.spending.models import PlannedWithdrawal, SpendingPosition
from budget.spending.positions import book
from budget.spending.totals import spent_by_unit

from .test_typing_scores import rows_form

pytestmark = pytest.mark.django_db

PAS = "408834"


@pytest.fixture
def dipa(perencana):
    return rows_form(perencana.open("dipa_entry", code=PAS))


@pytest.fixture
def plan(perencana):
    return rows_form(perencana.open("plan_entry", code=PAS))


@pytest.fixture
def spent(perencana):
    return rows_form(perencana.open("position_entry", code=PAS))


def document(form, row, number, day, **amounts):
    if number is not None:
        form[f"{row}-nomor"] = number
    form[f"{row}-tanggal"] = day
    for column, amount in amounts.items():
        form[f"{row}-{column.removeprefix('t')}"] = amount


def words(page):
    return " ".join(page.html.get_text(" ").split())


# --- DIPA ---


def test_the_first_dipa_and_a_revision_are_typed_by_type(dipa, kalbar):
    document(dipa, "baru1", "0", "30-11-2022", t52="500.000.000", t53="100.000.000")
    document(dipa, "baru2", "1", "10 Oktober 2023", t52="574.252.000")
    page = dipa.submit().follow()
    assert "Disimpan, 3 baris berubah" in page
    rows = DipaRevision.objects.filter(work_unit__code=PAS, year=2023)
    assert sorted(rows.values_list("number", "spending_type", "ceiling", "date")) == [
        (0, "52", 500_000_000, dt.date(2022, 11, 30)),
        (0, "53", 100_000_000, dt.date(2022, 11, 30)),
        (1, "52", 574_252_000, dt.date(2023, 10, 10)),
    ]
    days = dt.date(2023, 10, 9), dt.date(2023, 10, 10)
    assert [spent_by_unit(kalbar, 2023, day)[PAS].ceiling for day in days] == [600_000_000, 674_252_000]


def test_a_document_without_a_date_keeps_what_was_typed(dipa):
    document(dipa, "baru1", "0", "", jumlah="600.000.000")
    page = dipa.submit(status=422)
    assert "Tulis tanggal dokumen ini." in page
    assert rows_form(page)["baru1-jumlah"].value == "600.000.000"
    assert not DipaRevision.objects.exists()


@pytest.mark.parametrize(
    ("number", "day", "amount", "sentence"),
    [
        ("", "30-11-2022", "1", "Tulis nomor revisinya; 0 untuk DIPA awal."),
        ("0", "30-11-2022", "", "Tulis pagunya, atau kosongkan seluruh baris."),
        ("0", "11/30/2022", "1", "Tanggal tidak dikenal."),
        ("0", "30-11-2022", "-5", "Jumlah ini tidak boleh kurang dari nol."),
        ("0", "30-11-2022", "98,57", "“98,57” bukan rupiah bulat."),
        ("0", "30-11-2022", "1234567890123456", "Angka paling banyak 15 digit."),
        ("satu", "30-11-2022", "1", "Tulis bilangan bulat"),
    ],
)
def test_a_faulty_row_is_told_and_nothing_is_saved(dipa, number, day, amount, sentence):
    document(dipa, "baru1", number, day, jumlah=amount)
    assert sentence in dipa.submit(status=422)
    assert not DipaRevision.objects.exists()


def test_a_number_stands_once(dipa):
    document(dipa, "baru1", "1", "01-06-2023", jumlah="1")
    document(dipa, "baru2", "1", "02-06-2023", jumlah="2")
    assert "revisi 1 sudah ada pada daftar ini." in dipa.submit(status=422)


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        ("30-11-2022", "01-11-2022", "mendahului DIPA awal, 30 November 2022"),
        ("30-11-2022", "01-06-2025", "di luar tahun anggaran 2023"),
    ],
)
def test_strange_dates_are_saved_only_when_confirmed(dipa, first, second, sentence):
    document(dipa, "baru1", "0", first, jumlah="100")
    document(dipa, "baru2", "1", second, jumlah="200")
    page = dipa.submit(status=422)
    assert sentence in page
    form = rows_form(page)
    form["confirm"] = True
    form.submit()
    assert DipaRevision.objects.count() == 2


def test_a_total_that_is_not_that_of_its_types_is_doubted(dipa):
    document(dipa, "baru1", "0", "30-11-2022", t52="500", t53="100", jumlah="598")
    page = dipa.submit(status=422)
    assert "Jumlah DIPA awal Rp598, sedangkan jenis belanjanya berjumlah Rp600." in page


def test_an_emptied_document_goes_away_and_its_history_stays(dipa, perencana):
    document(dipa, "baru1", "0", "30-11-2022", jumlah="600.000.000")
    dipa.submit()
    form = rows_form(perencana.open("dipa_entry", code=PAS))
    document(form, "d0", None, "", jumlah="")
    form.submit()
    assert not DipaRevision.objects.exists()
    assert FigureChange.objects.filter(target="revisi").count() == 2


def test_the_second_of_two_planners_is_told_and_loses_nothing(dipa, perencana):
    other = rows_form(perencana.open("dipa_entry", code=PAS))
    document(other, "baru1", "0", "30-11-2022", jumlah="600.000.000")
    other.submit()
    document(dipa, "baru1", "1", "01-06-2023", jumlah="650.000.000")
    page = dipa.submit(status=409)
    assert "Data ini berubah sejak halaman dibuka" in page
    form = rows_form(page)
    assert form["baru1-jumlah"].value == "650.000.000"
    form["d0-tanggal"], form["d0-jumlah"] = "30-11-2022", "600.000.000"
    form.submit()
    assert DipaRevision.objects.count() == 2


# --- RPD ---

BLOCK = "Belanja\tJan\tFeb\tMar\tApr\tMei\tJun\tJul\tAgt\tSep\tOkt\tNov\tDes"


def test_a_pasted_block_fills_the_table_and_saves_nothing_yet(plan, perencana):
    plan["3-51"] = "77"
    plan["tempelan"] = f"{BLOCK}\n52 Barang" + "\t50,000,000" * 12
    page = plan.submit("langkah", value="tempel")
    form = rows_form(page)
    assert (form["1-52"].value, form["12-52"].value, form["3-51"].value) == ("50,000,000", "50,000,000", "77")
    assert not PlannedWithdrawal.objects.exists()
    form["3-51"] = ""
    form.submit()
    rows = PlannedWithdrawal.objects.filter(work_unit__code=PAS, year=2023, spending_type="52")
    assert sorted(rows.values_list("month", "planned")) == [(month, 50_000_000) for month in range(1, 13)]


def test_a_line_that_cannot_be_placed_is_told_and_the_rest_is_taken(plan):
    plan["tempelan"] = f"{BLOCK}\nAneh\t1\n53 Modal\t9"
    page = plan.submit("langkah", value="tempel")
    assert "Baris 2: jenis belanja “Aneh” tidak dikenal." in page
    assert rows_form(page)["1-53"].value == "9"


def test_a_plan_of_twelve_months_that_is_not_the_ceiling_is_doubted(plan, kalbar):
    unit = kalbar.work_units.get(code=PAS)
    DipaRevision.objects.create(
        work_unit=unit, year=2023, number=0, date=dt.date(2022, 11, 30), spending_type="52", ceiling=700
    )
    for month in range(1, 13):
        plan[f"{month}-52"] = "50"
    page = plan.submit(status=422)
    assert "Rencana dua belas bulan (barang) Rp600, sedangkan DIPA awal Rp700." in page


def test_a_negative_plan_is_refused(plan):
    plan["1-52"] = "-5"
    assert "Jumlah ini tidak boleh kurang dari nol." in plan.submit(status=422)


def test_a_paste_does_not_hide_that_somebody_else_saved_meanwhile(plan, perencana):
    other = rows_form(perencana.open("plan_entry", code=PAS))
    other["1-52"] = "5"
    other.submit()
    plan["tempelan"] = f"{BLOCK}\n52\t9"
    form = rows_form(plan.submit("langkah", value="tempel"))
    assert "Data ini berubah sejak halaman dibuka" in form.submit(status=409)


# --- realisation ---


def test_typed_months_become_the_absorption_of_the_satker(spent, kalbar):
    """Types add up where each is known: 10 + 0, then 30 + 5; the ceiling of the months is that of the DIPA."""
    unit = kalbar.work_units.get(code=PAS)
    unit.allotments.all().delete()
    for kind, ceiling in (("52", 80), ("53", 20)):
        DipaRevision.objects.create(
            work_unit=unit,
            year=2023,
            number=0,
            date=dt.date(2022, 11, 30),
            spending_type=kind,
            ceiling=ceiling,
        )
    spent["1-52"], spent["1-53"] = "10", "0"
    spent["2-52"], spent["2-53"] = "30", "5"
    spent["3-52"] = "40"
    page = spent.submit().follow()
    assert "Disimpan, 5 baris berubah" in page
    months = book(kalbar, 2023).months(PAS)
    assert [(m.realised, m.spent) for m in months[:3]] == [(10, 10), (35, 25), (None, None)]
    assert spent_by_unit(kalbar, 2023)[PAS] == spent_by_unit(kalbar, 2023, dt.date(2023, 12, 31))[PAS]
    assert str(spent_by_unit(kalbar, 2023)[PAS].percent) == "35.00"


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (
            {"1-52": "30", "2-52": "20"},
            "Realisasi s.d. Februari (barang) turun dari Rp30 menjadi Rp20, padahal kumulatif.",
        ),
        ({"1-52": "-5"}, "Realisasi s.d. Januari (barang) kurang dari nol: −Rp5."),
        ({"12-jumlah": "700.000.000"}, "(jumlah) Rp700.000.000 melebihi pagu Rp674.252.000."),
        ({"1-52": "1", "1-jumlah": "2"}, "Jumlah Januari Rp2, sedangkan jenis belanjanya berjumlah Rp1."),
    ],
)
def test_strange_amounts_are_shown_as_what_they_are_once_confirmed(spent, cells, sentence):
    for name, amount in cells.items():
        spent[name] = amount
    page = spent.submit(status=422)
    assert sentence in page
    form = rows_form(page)
    form["confirm"] = True
    form.submit()
    assert SpendingPosition.objects.filter(work_unit__code=PAS).count() == len(cells)


def test_nothing_is_spent_in_a_month_that_has_not_begun(perencana, monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *args, **kwargs: dt.date(2023, 3, 15))
    form = rows_form(perencana.open("position_entry", code=PAS))
    form["4-52"] = "1"
    assert "Bulan ini belum tiba." in form.submit(status=422)
    form["4-52"], form["3-52"] = "", "1"
    form.submit()
    assert SpendingPosition.objects.get().month == 3


def test_an_emptied_month_is_unknown_again_and_not_nought(spent, perencana):
    spent["1-52"] = "10"
    spent.submit()
    form = rows_form(perencana.open("position_entry", code=PAS))
    form["1-52"] = ""
    form.submit()
    assert not SpendingPosition.objects.exists()


# --- history ---


def test_the_history_tells_who_when_before_after_and_that_it_was_typed(spent, perencana, pimpinan):
    spent["1-52"] = "10.000.000"
    spent.submit()
    form = rows_form(perencana.open("position_entry", code=PAS))
    form["1-52"] = "12.000.000"
    form.submit()
    told = words(pimpinan.open("money_history", code=PAS))
    assert "Posisi realisasi Januari, belanja 52 realisasi Rp10.000.000 Rp12.000.000 Perencana" in told
    assert "belum ada Rp10.000.000 Perencana" in told
    assert told.count("diketik") == 2


def test_other_offices_satker_are_not_found(perencana):
    for page in ("dipa_entry", "plan_entry", "position_entry", "money_history"):
        perencana.open(page, code="090101", status=404)
