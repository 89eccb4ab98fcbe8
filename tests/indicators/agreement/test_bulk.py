"""Sixty targets on one sheet, typed or pasted; none is lost on an error."""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicators.models import AgreementTarget
from tests.cast import Person

from .desk import agreement, draw

pytestmark = pytest.mark.django_db


@pytest.fixture
def sheet(perencana: Person):
    draw(perencana, 2024)
    return perencana.open("agreement_targets", year=2024)


def cell(sheet, code: str):
    """The field of one indicator."""
    label = next(label for label in sheet.html.select("label") if code in label.text.split())
    return sheet.forms["isian"][label["for"]]


def codes(kalbar) -> list[str]:
    return [
        row.indicator.code
        for unit in kalbar.central_units.all()
        for row in AgreementTarget.objects.filter(
            agreement__central_unit=unit, agreement__year=2024, level="kegiatan"
        )
    ]


def test_all_sixty_stand_on_it(sheet, kalbar):
    assert len(codes(kalbar)) == 60
    assert all(cell(sheet, code) is not None for code in codes(kalbar))


def test_what_is_typed_is_saved_at_once(sheet):
    cell(sheet, "YAN-3.1").value, cell(sheet, "PAS-2.1").value = "185", "91,5%"
    answer = sheet.forms["isian"].submit("langkah", value="simpan").follow()
    assert "2 target disimpan." in answer
    assert agreement("KI", year=2024).targets.get(indicator__code="YAN-3.1").text == "185 Pemohon"
    assert agreement("PAS", year=2024).targets.get(indicator__code="PAS-2.1").text == "91,5%"


def test_three_wrong_ones_lose_nothing(sheet, kalbar):
    for code in codes(kalbar):
        cell(sheet, code).value = "78,5"
    for code, wrong in (("YAN-3.1", "0"), ("PAS-2.1", "3.25"), ("IMI-1.1", "baik")):
        cell(sheet, code).value = wrong
    answer = sheet.forms["isian"].submit("langkah", value="simpan", status=422)
    assert len(answer.html.select("[aria-invalid=true]")) == 3
    assert cell(answer, "YAN-3.1").value == "0"
    assert cell(answer, "ADM-1.1").value == "78,5"
    assert not AgreementTarget.objects.filter(agreement__year=2024, value=Decimal("78.5")).exists()

    for code in ("YAN-3.1", "PAS-2.1", "IMI-1.1"):
        cell(answer, code).value = "78,5"
    done = answer.forms["isian"].submit("langkah", value="simpan").follow()
    assert "60 target disimpan." in done
    assert AgreementTarget.objects.filter(agreement__year=2024, value=Decimal("78.5")).count() == 60


def paste(sheet, text: str, status: int = 200):
    sheet.forms["isian"]["tempelan"] = text
    return sheet.forms["isian"].submit("langkah", value="tempel", status=status)


def test_rows_with_codes_are_pasted_in_any_order(sheet):
    text = "YAN-3.1\tJumlah permohonan\t185\npas-2.1\t\t91,5%\n"
    answer = paste(sheet, text)
    assert "2 target ditempel dan belum disimpan." in answer
    assert (cell(answer, "YAN-3.1").value, cell(answer, "PAS-2.1").value) == ("185", "91,5%")
    assert agreement("KI", year=2024).targets.get(indicator__code="YAN-3.1").text == "170 Pemohon"
    answer.forms["isian"].submit("langkah", value="simpan").follow()
    assert agreement("KI", year=2024).targets.get(indicator__code="YAN-3.1").value == 185


def test_sixty_targets_alone_are_pasted_in_the_order_of_the_page(sheet, kalbar):
    answer = paste(sheet, "\n".join(str(n) for n in range(1, 61)))
    assert "60 target ditempel" in answer
    assert [cell(answer, code).value for code in codes(kalbar)] == [str(n) for n in range(1, 61)]
    answer.forms["isian"].submit("langkah", value="simpan").follow()
    values = AgreementTarget.objects.filter(agreement__year=2024, level="kegiatan").values_list(
        "value", flat=True
    )
    assert sorted(values) == list(range(1, 61))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1\n2\n3", "Ada 3 baris tempelan untuk 60 indikator."),
        ("XXX-1\t5", "Baris 1 (XXX-1 5) tidak memuat satu kode indikator dan targetnya."),
        ("YAN-3.1\t5\nYAN-3.1\t6", "Baris 2: YAN-3.1 sudah ada pada baris sebelumnya."),
        (" \n", "Tempelannya kosong."),
    ],
)
def test_rows_that_fit_nowhere_are_named(sheet, text, told):
    cell(sheet, "ADM-1.1").value = "3,2"
    answer = paste(sheet, text)
    assert told in answer
    assert cell(answer, "ADM-1.1").value == "3,2"


def test_a_pasted_target_that_cannot_stand_is_marked_before_saving(sheet):
    answer = paste(sheet, "YAN-3.1\t0")
    assert "Target YAN-3.1 tidak boleh nol" in answer


def test_the_second_of_two_savers_loses_nothing(sheet, perencana: Person):
    mine = perencana.open("agreement_targets", year=2024)
    cell(sheet, "YAN-3.1").value = "180"
    sheet.forms["isian"].submit("langkah", value="simpan")
    cell(mine, "YAN-3.1").value, cell(mine, "ADM-1.1").value = "190", "3,3"
    answer = mine.forms["isian"].submit("langkah", value="simpan", status=409)
    shown = [td.text for td in answer.html.select("table.beda tbody td")]
    assert shown == ["180 Pemohon", "190"]
    assert agreement("SETJEN", year=2024).targets.get(indicator__code="ADM-1.1").text == "3,1 Indeks"

    answer.forms["isian"].submit("langkah", value="simpan").follow()
    assert agreement("KI", year=2024).targets.get(indicator__code="YAN-3.1").value == 190
    assert agreement("SETJEN", year=2024).targets.get(indicator__code="ADM-1.1").text == "3,3 Indeks"


def test_one_draft_alone(perencana: Person):
    draw(perencana, 2024)
    sheet = perencana.open("agreement_targets", year=2024, query="?unit=KI")
    assert "YAN-3.1" in sheet
    assert "PAS-2.1" not in sheet


def test_signed_agreements_are_not_on_it(perencana: Person):
    assert "Tidak ada draf tahun 2023." in perencana.open("agreement_targets", year=2023)


def test_the_page_asks_as_often_for_nine_units_as_for_one(
    sheet, perencana: Person, django_assert_num_queries, kalbar
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as one:
        perencana.open("agreement_targets", year=2024, query="?unit=KI")
    with CaptureQueriesContext(connection) as nine:
        perencana.open("agreement_targets", year=2024)
    assert len(nine) == len(one)
