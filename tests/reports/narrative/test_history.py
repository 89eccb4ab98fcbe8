"""Every save is a version: who, when, what became different word by word; and any of them can be had back."""

import pytest

from indicators.realisation.models import Analysis
from reports.narrative.desk.difference import Piece, difference
from reports.narrative.models import PassageStep, SectionText
from tests.growth import queries

from .desk import IKK, SDM, desk_of, hand_in, judge, save

pytestmark = pytest.mark.django_db
FIRST = "Pegawai dibagi menurut beban kerja."
SECOND = "Pegawai dibagi menurut keahlian."


def history(person, section=SDM, query=""):
    return person.open("passage_history", section=section, query=query)


def test_words_that_changed_are_told_apart_from_those_that_stayed():
    assert difference("Satu dua tiga.\n\nEmpat", "Satu lima tiga.\n\nEmpat") == [
        Piece("same", "Satu"),
        Piece("removed", " dua"),
        Piece("added", " lima"),
        Piece("same", " tiga.\n\nEmpat"),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [("", "baru"), ("lama", ""), ("a b " * 900, "b a c " * 900), ("satu\ndua\n", "satu\n\ndua"), ("x", "x")],
)
def test_a_difference_holds_both_texts_whole(before, after):
    pieces = difference(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "added") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "removed") == after


def test_a_version_is_shown_against_the_one_before(perencana):
    save(perencana, SDM, naskah=FIRST)
    save(perencana, SDM, naskah=SECOND)
    page = history(perencana)
    assert page.html.find("p", class_="beda").ins.text.strip() == "keahlian."
    assert page.html.find("p", class_="beda").find("del").text.strip() == "beban kerja."
    assert "Disimpan oleh Perencana" in page.html.h2.get_text(" ", strip=True)
    first = page.html.find(class_="riwayat").find_all("a")[-1]["href"]
    page = history(perencana, query=first)
    assert page.html.find("p", class_="beda").ins.text == FIRST


def test_an_earlier_version_comes_back_as_a_new_one(perencana):
    save(perencana, SDM, naskah=FIRST)
    save(perencana, SDM, naskah=SECOND)
    step = PassageStep.objects.filter(texts__naskah=FIRST).get()
    page = history(perencana, query=f"?versi={step.pk}").forms["pulihkan"].submit().follow()
    assert page.forms["naskah"]["naskah"].value == FIRST
    assert SectionText.objects.get(section=SDM).text == FIRST
    kinds = list(PassageStep.objects.values_list("kind", flat=True))
    assert kinds == ["simpan", "simpan", "pulih"]


def test_what_stood_there_before_the_first_save_can_come_back(operator):
    """The sample year's words came from the workbook."""
    before = Analysis.objects.get(indicator__code="PAS-2.1", year=2023).cause
    save(operator, penyebab="Ditulis ulang.")
    loaded = PassageStep.objects.get(kind="luar")
    page = history(operator, IKK, f"?versi={loaded.pk}").forms["pulihkan"].submit().follow()
    assert page.forms["naskah"]["penyebab"].value == before


def test_the_version_that_stands_is_not_restored(perencana):
    save(perencana, SDM, naskah=FIRST)
    assert "pulihkan" not in history(perencana).forms


def test_what_is_approved_is_not_restored_over(operator, verifikator):
    section = "sasaran-PAS-2"
    save(operator, section, naskah=FIRST)
    save(operator, section, naskah=SECOND)
    step = PassageStep.objects.filter(texts__naskah=FIRST).get()
    form = history(operator, section, f"?versi={step.pk}").forms["pulihkan"]
    hand_in(operator, section)
    judge(verifikator, "setujui", section)
    assert "Naskah ini sudah disetujui." in form.submit().follow()
    assert SectionText.objects.get(section=section).text == SECOND


def test_a_version_of_another_passage_is_not_there(perencana):
    save(perencana, SDM, naskah=FIRST)
    save(perencana, SDM, naskah=SECOND)
    form = history(perencana, query=f"?versi={PassageStep.objects.earliest('pk').pk}").forms["pulihkan"]
    form.action = form.action.replace(SDM, "efisiensi-sarpras")
    form.submit(status=404)


@pytest.mark.parametrize("query", ["?versi=x", "?versi=99999999999999999999", "?versi=0", ""])
def test_strange_versions_show_nothing_and_break_nothing(perencana, query):
    assert "Belum ada versi." in history(perencana, query=query)


def test_a_reader_sees_versions_and_restores_none(perencana, orang_lain):
    save(perencana, SDM, naskah=FIRST)
    save(perencana, SDM, naskah=SECOND)
    step = PassageStep.objects.filter(texts__naskah=FIRST).get()
    assert "pulihkan" not in history(orang_lain, query=f"?versi={step.pk}").forms


def test_more_versions_take_no_more_queries(perencana):
    save(perencana, SDM, naskah=FIRST)
    before = queries(perencana, "passage_history", section=SDM)
    for number in range(4):
        save(perencana, SDM, naskah=f"{FIRST} {number}")
    assert queries(perencana, "passage_history", section=SDM) == before


def test_the_editor_leads_to_the_versions(perencana):
    save(perencana, SDM, naskah=FIRST)
    assert desk_of(perencana, SDM).click("Semua versi dan bedanya").html.h1.text == "Riwayat naskah"
