"""KI's agreement changed in July: the report says so, and version 1 still prints as it was signed."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from divisions.models import Official
from indicators.models import Indicator
from reports.chapters import document
from reports.facts.collect import collect
from reports.letters.document import in_force, numbered_letters
from reports.outline import number
from reports.outline.html import render_chapter, render_document
from tests.indicators.agreement.desk import agreement

pytestmark = pytest.mark.django_db

CHANGE = (
    "diubah menjadi versi 2 pada 3 Juli 2023 karena perubahan strategi atau anggaran. Permohonan bertambah sejak ada "
    "loket daerah."
)


def printed(version: int, unit: str = "KI") -> str:
    found = agreement(unit, version)
    html = render_document(numbered_letters(found.office, [found]))
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


@pytest.fixture
def report(ki_changed, kalbar):
    return number(document(collect(kalbar, 2023)))


def chapter(report, slug: str) -> str:
    return " ".join(BeautifulSoup(render_chapter(report, slug), "html.parser").get_text(" ").split())


def test_the_indicator_reaches_164_71_percent(report, kalbar):
    facts = collect(kalbar, 2023).indicator("YAN-3.1")
    assert (facts.target.display, facts.realised.display) == ("170 Pemohon", "280 Pemohon")
    assert facts.achievement.display == "164,71%"
    assert "164,71%" in chapter(report, "bab-3")


def test_bab_two_lists_the_change(report):
    text = chapter(report, "bab-2")
    assert f"Perjanjian dengan Direktorat Jenderal Kekayaan Intelektual {CHANGE}" in text
    assert (
        "YAN-3.1 Jumlah permohonan KI yang difasilitasi kantor wilayah, target: 150 Layanan menjadi 170 Layanan"
    ) in text


def test_bab_three_names_it_with_the_indicator(report):
    told = f"Target indikator ini semula 150 Layanan, menjadi 170 Layanan: perjanjiannya {CHANGE}"
    assert chapter(report, "bab-3").count(told) == 1


def test_the_annex_holds_the_version_in_force(report):
    text = chapter(report, "lampiran")
    assert "Perjanjian Kinerja Perubahan Tahun 2023" in text
    assert "170 Layanan" in text
    assert "150 Layanan" not in text


def test_without_a_change_nothing_is_named(kalbar):
    report = number(document(collect(kalbar, 2023)))
    assert "diubah menjadi versi" not in chapter(report, "bab-2") + chapter(report, "bab-3")


def test_version_one_prints_as_it_was_signed(ki_changed):
    text = printed(1)
    assert "150 Layanan" in text
    assert "2 Januari 2023" in text
    assert "Nama Pejabat Lama (contoh)" in text
    assert "Perubahan" not in text


def test_version_two_prints_who_signed_in_july(ki_changed):
    text = printed(2)
    assert "Perjanjian Kinerja Perubahan Tahun 2023" in text
    assert "Nama Pejabat Baru (contoh)" in text
    assert "Jakarta, 3 Juli 2023" in text


def test_neither_names_nor_words_nor_the_office_change_afterwards(ki_changed, kalbar, perencana):
    before = printed(1), printed(2)
    Official.objects.filter(office=kalbar).update(name="Orang Lain", nip="1")
    Indicator.objects.filter(office=kalbar).update(name="Nama lain")
    kalbar.identities.create(
        start="2020-01-01", name="Kantor Lain", agency="Kementerian Lain", head_title="Kepala Lain"
    )
    form = perencana.open("agreement_wording").forms["isian"]
    form["statement"] = "[pihak pertama]\n\n[pihak kedua]"
    form.submit("langkah", value="simpan")
    assert (printed(1), printed(2)) == before


def test_a_draft_prints_with_what_is_known(perencana, kalbar):
    from tests.indicators.agreement.desk import draw

    draw(perencana, 2024)
    found = agreement("SETJEN", year=2024)
    text = render_document(numbered_letters(kalbar, [found]))
    assert "Jakarta, ………… 2024" in text
    assert "<td>…………</td>" in text
    assert [a.year for a in in_force(kalbar, 2024)] == [2024] * 9
