"""Reading the report on the site: what it holds, chapter by chapter, from figure to source."""

from __future__ import annotations

from typing import Any

from indicators.realisation.models import Entry
from tests.cast import address
from tests.states import put


def words(element: Any) -> str:
    return " ".join(element.get_text(" ").split())


def test_the_contents_lead_to_every_chapter(pimpinan):
    links = pimpinan.open("report").html.find(class_="isi-laporan").find_all("a")
    assert {"Bab I Pendahuluan", "Bab III Akuntabilitas Kinerja"} <= {words(link) for link in links}
    for link in links:
        assert pimpinan.browser.get(link["href"], status=200).html.find(class_="laporan").h1


def test_a_chapter_leads_to_its_neighbours_and_its_sections(pimpinan):
    page = pimpinan.open("report_chapter", chapter="bab-2")
    around = page.html.find("nav", attrs={"aria-label": "Bab lain"})
    assert around.find(rel="prev")["href"] == address("report_chapter", chapter="bab-1")
    assert around.find(rel="next")["href"] == address("report_chapter", chapter="bab-3")
    contents = page.html.find("nav", attrs={"aria-label": "Isi laporan"})
    assert words(contents.find(attrs={"aria-current": "page"})) == "Bab II Perencanaan Kinerja"
    for link in contents.select("ol ol a"):
        assert page.html.find(id=link["href"].removeprefix("#")), link


def test_a_figure_leads_to_its_indicator_for_those_who_may_go_there(pimpinan, orang_lain):
    source = address("indicator", code="PAS-2.1")
    assert pimpinan.open("report_chapter", chapter="bab-3").html.find("a", href=source)
    assert orang_lain.open("report_chapter", chapter="bab-3").html.find("a", href=source) is None
    own = address("indicator", code="YAN-3.1")
    assert orang_lain.open("report_chapter", chapter="bab-3").html.find("a", href=own)


def test_the_report_counts_approved_months_only(pimpinan, operator):
    """The dashboard shows a submitted month as provisional; the report does not know it."""
    assert "belum dapat dihitung" not in words(pimpinan.open("report_chapter", chapter="bab-4").html)
    put(Entry.objects.filter(indicator__code="PAS-5.2", year=2023), Entry.State.SUBMITTED, operator.user)
    assert "belum dapat dihitung" in words(pimpinan.open("report_chapter", chapter="bab-4").html)


def test_a_chapter_that_is_none(pimpinan):
    pimpinan.open("report_chapter", chapter="bab-9", status=404)


class TestAPartOfTheYear:
    """The same pages, asked with `?periode=`: a figure is one and the same in the chapter and at its origin."""

    def test_it_is_chosen_on_the_page_of_the_report(self, perencana):
        page = perencana.open("report").click("^Triwulan I$")
        assert page.html.h1.text == "Laporan kinerja Triwulan I 2023"
        (here,) = page.html.select("nav[aria-label='Periode laporan'] [aria-current]")
        assert here.text == "Triwulan I"
        (order,) = [form for form in page.forms.values() if form.action.endswith("/pesan/")]
        assert order["period"].value == "TW1", "what is read is what one orders"

    def test_reading_goes_on_in_it(self, pimpinan):
        chapter = pimpinan.open("report", query="?periode=TW1").click("Akuntabilitas Kinerja")
        assert "triwulan I tahun 2023" in words(chapter.html.find(class_="laporan"))
        assert words(chapter.html.select_one(".daftar-isi summary")) == "Isi laporan Triwulan I"
        neighbours = chapter.html.find("nav", attrs={"aria-label": "Bab lain"}).find_all("a")
        inside = chapter.html.find("nav", attrs={"aria-label": "Isi laporan"}).select(
            "ol > li > a[href^='/']"
        )
        assert {link["href"].partition("?")[2] for link in (*neighbours, *inside)} == {"periode=TW1"}

    def test_a_figure_leads_to_what_it_was_then(self, orang_lain):
        """ADM-1.1 is 3,77 until March and 3,79 for the year."""
        chapter = orang_lain.open("report_chapter", chapter="bab-3", query="?periode=TW1").html
        origin = address("figure", path="ikk/ADM-1.1/realisasi") + "?periode=TW1"
        assert "3,77" in {link.text for link in chapter.find_all("a", href=origin)}
        page = orang_lain.browser.get(origin).html
        assert page.h1.text == "3,77 Indeks"
        assert "triwulan I tahun 2023" in page.select_one("p.muted").text
        assert page.select_one(".jejak a")["href"].endswith("?periode=TW1")

    def test_a_period_that_is_none(self, pimpinan):
        for name, place in (("report", {}), ("report_chapter", {"chapter": "bab-3"})):
            pimpinan.open(name, query="?periode=TW5", status=404, **place)
        pimpinan.open("figure", path="ikk/ADM-1.1/realisasi", query="?periode=", status=404)
