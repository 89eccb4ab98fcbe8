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
