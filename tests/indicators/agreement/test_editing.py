"""The draft as a table: what is typed is kept, what cannot stand is said, what is signed stays."""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicators.models import Agreement
from tests.cast import Person, address

from .desk import agreement, draw, row_of, type_target

pytestmark = pytest.mark.django_db


@pytest.fixture
def edit(perencana: Person):
    """The edit page of KI's draft for 2024."""
    draw(perencana, 2024)
    return perencana.open("agreement_edit", unit="KI", version=1, year=2024)


def saved(page) -> Agreement:
    page.forms["isian"].submit().follow()
    return agreement("KI", year=2024)


def target(draft: Agreement, code: str):
    return draft.targets.get(indicator__code=code)


def test_a_number_gets_its_unit(edit):
    type_target(edit, "YAN-3.1", "185")
    row = target(saved(edit), "YAN-3.1")
    assert (row.text, row.value) == ("185 Pemohon", 185)


def test_words_of_ones_own_are_printed_as_they_are(edit):
    type_target(edit, "YAN-4.1", "85,5 - 90 %")
    row = target(saved(edit), "YAN-4.1")
    assert (row.text, row.value, row.upper) == ("85,5 - 90 %", Decimal("85.5"), 90)


def test_a_text_is_a_target_at_the_upper_levels(edit):
    edit.forms["isian"]["program-0-target"] = "WTP"
    draft = saved(edit)
    row = draft.targets.get(level="program")
    assert (row.text, row.value) == ("WTP", None)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("0", "Target YAN-3.1 tidak boleh nol"),
        ("WTP", "YAN-3.1 dihitung dengan rumus A, jadi targetnya harus angka"),
        ("3.25", "Tulis koma untuk desimal"),
    ],
)
def test_a_target_that_cannot_stand_is_said_and_kept(edit, written, told):
    type_target(edit, "YAN-3.1", written)
    edit.forms["isian"]["place"] = "Pontianak"
    answer = edit.forms["isian"].submit(status=422)
    assert told in answer
    assert answer.forms["isian"][f"{row_of(answer, 'YAN-3.1')}target"].value == written
    assert answer.forms["isian"]["place"].value == "Pontianak"
    assert target(agreement("KI", year=2024), "YAN-3.1").text == "170 Pemohon"


def test_zero_is_a_target_where_lower_is_better(perencana: Person):
    draw(perencana, 2024)
    page = perencana.open("agreement_edit", unit="PAS", version=1, year=2024)
    type_target(page, "PAS-5.2", "0")
    page.forms["isian"].submit().follow()
    row = target(agreement("PAS", year=2024), "PAS-5.2")
    assert (row.text, row.value) == ("0%", 0)


def test_a_new_row_finds_its_place_by_its_order(edit):
    form = edit.forms["isian"]
    form["program-1-ORDER"], form["program-1-indicator"], form["program-1-target"] = "5", "Indeks baru", "4"
    form["program-1-objective"] = "Sasaran baru"
    rows = saved(edit).targets.filter(level="program")
    assert [(row.objective_number, row.indicator_text) for row in rows] == [
        (1, "Indeks baru"),
        (2, "Indeks Kepuasan Masyarakat terhadap Layanan Kekayaan Intelektual"),
    ]


def test_an_indicator_taken_out_and_put_back_returns_to_its_objective(edit, perencana: Person):
    edit.forms["isian"][f"{row_of(edit, 'YAN-3.2')}DELETE"] = True
    assert not saved(edit).targets.filter(indicator__code="YAN-3.2").exists()
    again = perencana.open("agreement_edit", unit="KI", version=1, year=2024)
    form = again.forms["isian"]
    form["kegiatan-4-code"], form["kegiatan-4-target"] = "YAN-3.2", "2"
    row = target(saved(again), "YAN-3.2")
    assert (row.objective_number, row.indicator_number, row.text) == (1, 2, "2 Lokus")
    assert row.indicator_text.startswith("Jumlah Pelaksanaan Diseminasi")


def test_an_indicator_stands_once(edit):
    form = edit.forms["isian"]
    form["kegiatan-5-code"], form["kegiatan-5-target"] = "YAN-3.1", "2"
    assert "YAN-3.1 sudah ada pada baris lain." in form.submit(status=422)


def test_another_units_indicator_is_refused(edit):
    form = edit.forms["isian"]
    form["kegiatan-5-code"].force_value("PAS-2.1")
    answer = form.submit(status=422)
    assert "PAS-2.1" in answer or "bukan milik unit utama ini" in answer


def test_a_row_without_objective_belongs_to_the_one_above(edit):
    form = edit.forms["isian"]
    form["strategis-1-indicator"], form["strategis-1-target"] = "Indeks kedua", "80"
    rows = saved(edit).targets.filter(level="strategis")
    assert [(row.objective_number, row.indicator_number) for row in rows] == [(1, 1), (1, 2)]
    assert len({row.objective_text for row in rows}) == 1


def test_amounts_are_read_as_papers_write_them(edit):
    form = edit.forms["isian"]
    form["anggaran-0-amount"], form["anggaran-1-amount"] = "Rp. 1.284.263.000,-", "1284263000"
    assert [money.amount for money in saved(edit).budgets.all()] == [1284263000, 1284263000]


def test_cents_are_not_rupiah(edit):
    edit.forms["isian"]["anggaran-0-amount"] = "1.000,50"
    assert "Tulis rupiah bulat" in edit.forms["isian"].submit(status=422)


def test_a_day_of_another_year_is_refused(edit):
    edit.forms["isian"]["date"] = "02-01-2032"
    assert "tidak cocok untuk perjanjian tahun 2024" in edit.forms["isian"].submit(status=422)


def test_the_second_of_two_savers_sees_both_and_chooses(edit, perencana: Person):
    mine = perencana.open("agreement_edit", unit="KI", version=1, year=2024)
    type_target(edit, "YAN-3.1", "180")
    saved(edit)
    type_target(mine, "YAN-3.1", "190")
    answer = mine.forms["isian"].submit(status=409)
    cells = [cell.text for cell in answer.html.select("table.beda tbody td")]
    assert cells == ["180 Pemohon", "190 Pemohon"]
    assert target(agreement("KI", year=2024), "YAN-3.1").value == 180
    assert target(saved(answer), "YAN-3.1").value == 190


def test_a_signed_agreement_is_not_edited_by_its_address(perencana: Person):
    page = perencana.open("agreement_edit", unit="KI", version=1, status=302).follow()
    assert "sudah ditandatangani, jadi tidak dapat diubah. Buat PK Perubahan." in page


def test_nor_by_a_form_that_was_open_before_it_was_signed(edit, perencana: Person):
    form = edit.forms["isian"]
    form.action = address("agreement_edit", unit="KI", version=1, year=2023)
    answer = form.submit(status=409)
    assert "sudah ditandatangani, jadi tidak dapat diubah" in answer
    assert "mengembalikannya menjadi draf" not in answer
    assert target(agreement("KI"), "YAN-3.1").text == "150 Layanan"


def test_every_change_is_in_the_history(edit, perencana: Person):
    type_target(edit, "YAN-3.1", "185")
    saved(edit)
    page = perencana.open("agreement", unit="KI", version=1, year=2024)
    assert "170 Pemohon menjadi 185 Pemohon" in " ".join(page.html.text.split())
