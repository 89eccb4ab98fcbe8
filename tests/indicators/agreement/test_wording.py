"""The words around the annex belong to the office and the year; what is signed keeps its own."""

from __future__ import annotations

import pytest

from indicators.agreement.paper import papers_of
from indicators.models import AgreementSeal
from tests.cast import Person

from .desk import agreement, draw

pytestmark = pytest.mark.django_db

OWN = "Kami berjanji untuk tahun {tahun}.\n\n[pihak pertama]\n\n[pihak kedua]\n\nUntuk {unit_utama} dan **semua**."


def write(planner: Person, step: str = "simpan", year: int = 2024, status: int = 302, **texts: str):
    form = planner.open("agreement_wording", year=year).forms["isian"]
    for name, text in texts.items():
        form[name] = text
    return form.submit("langkah", value=step, status=status)


def statement(unit: str, year: int) -> str:
    found = agreement(unit, year=year)
    return papers_of(found.office, [found])[0].wording.statement


def test_a_draft_takes_the_offices_words(perencana: Person):
    draw(perencana, 2024)
    write(perencana, statement=OWN)
    assert statement("KI", 2024).startswith("Kami berjanji untuk tahun 2024.")
    assert "Untuk Direktorat Jenderal Kekayaan Intelektual" in statement("KI", 2024)


def test_a_signed_one_keeps_those_it_was_signed_with(perencana: Person):
    write(perencana, year=2023, statement=OWN)
    assert statement("KI", 2023).startswith("Dalam rangka mewujudkan")
    assert AgreementSeal.objects.get(agreement=agreement("KI")).wording["pernyataan"] == statement("KI", 2023)


def test_they_hold_until_the_next_ones(perencana: Person, kalbar):
    from indicators.agreement.wording import wording_for

    write(perencana, year=2023, statement=OWN)
    write(perencana, year=2025, statement=OWN.replace("Kami", "Kita"))
    assert wording_for(kalbar, 2022).statement.startswith("Dalam rangka")
    assert wording_for(kalbar, 2024).statement.startswith("Kami berjanji")
    assert wording_for(kalbar, 2026).statement.startswith("Kita berjanji")


def test_a_preview_shows_them_and_saves_nothing(perencana: Person):
    page = write(perencana, "pratinjau", year=2023, status=200, statement=OWN)
    shown = " ".join(page.html.select_one(".contoh-naskah").get_text(" ").split())
    assert shown == (
        "Pernyataan Kami berjanji untuk tahun 2023. Nama Nama Pejabat Lama (contoh) Jabatan Kepala Kantor Wilayah "
        "Kementerian Hukum dan HAM Kalimantan Barat Nama Nama Pejabat SETJEN (contoh) Jabatan Sekretaris Jenderal "
        "Untuk Sekretariat Jenderal dan semua ."
    )
    assert page.html.select_one(".contoh-naskah b").text == "semua"
    assert page.forms["isian"]["statement"].value == OWN
    assert "Kami berjanji" not in perencana.open("agreement_wording", year=2023)


def test_the_earlier_ones_come_back(perencana: Person):
    write(perencana, statement=OWN)
    write(perencana, "baku")
    assert (
        "Dalam rangka mewujudkan"
        in perencana.open("agreement_wording", year=2024).forms["isian"]["statement"].value
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tahun {tahun}.\n\n[pihak pertama]", "Paragraf [pihak kedua] belum ada."),
        (OWN + " {gaji}", "{gaji} tidak dikenal."),
        ("", "Tulis pernyataannya."),
        (OWN + "x" * 6000, "paling banyak 6000 huruf"),
    ],
)
def test_what_cannot_be_printed_is_said_and_kept(perencana: Person, text, told):
    page = write(perencana, year=2023, status=422, statement=text)
    assert told in page.html.text
    assert page.forms["isian"]["statement"].value == text


def test_markup_is_only_text(perencana: Person):
    page = write(
        perencana, "pratinjau", year=2023, status=200, statement=OWN + "\n\n<script>alert(1)</script>"
    )
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
