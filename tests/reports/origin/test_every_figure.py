"""Every figure of the report leads to where it came from, for each person to a page that this person may open."""

from __future__ import annotations

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup

from budget.scores.models import SmartScore
from reports.edition.build import build
from reports.outline.html import render_document
from tests.cast import address

pytestmark = pytest.mark.django_db

LINK = "a.asal"


def chapters(person: Any) -> list[Any]:
    return [
        person.open("report_chapter", chapter=slug).html
        for slug in ("ikhtisar-eksekutif", "bab-1", "bab-2", "bab-3", "bab-4", "lampiran")
    ]


def places(person: Any) -> set[str]:
    return {link["href"] for page in chapters(person) for link in page.select(LINK)}


def kind_of(place: str) -> str:
    """One address stands for all that differ only in the code of what they are about."""
    alike = (
        r"/(indikator|ikk|divisi|sasaran|pos-unit|efisiensi|satker|e-tarja|perjanjian|golongan|jabatan)/[^/]+"
    )
    return re.sub(r"\d+", "N", re.sub(alike, r"/\1/…", place))


def test_each_kind_of_place_opens(pimpinan):
    """The head sees the whole office and so comes everywhere."""
    one_of_each = {kind_of(place): place for place in sorted(places(pimpinan))}
    assert len(one_of_each) > 40
    for place in one_of_each.values():
        pimpinan.browser.get(place, status=200)


def test_a_person_of_another_division_comes_to_a_page_too(orang_lain):
    found = places(orang_lain)
    assert address("indicator", code="PAS-2.1") not in found
    there = address("figure", path="ikk/PAS-2.1/capaian")
    assert there in found
    page = orang_lain.browser.get(there)
    assert page.html.h1.text == "97,78%"
    assert "88%" in page.html.table.text


LIKE_A_FIGURE = re.compile(r"(?<![\w.,-])(?:Rp)?−?\d[\d.]*(?:,\d+)?%?(?![\w-]|[.,]\d)")
NO_SENTENCES = (
    "figcaption, caption, h1, h2, h3, h4, h5, h6, svg, style, title, .prosa, .sampul, .daftar, "
    "section:has(> [id^=isu-])"
)
"""Headings and drawings, and people's own words: what they typed by hand is the review's to doubt."""
RULES = (
    "adalah realisasi dibagi target",
    "Warna hijau untuk",
    "berarti 91% ke atas",
    "paling banyak 120%",
    "di atas 200%",
    "Gabungan kedua nilai, 60% ×",
    "+ 40% ×",
)
"""Sentences that tell a rule; its limits are no results."""


@pytest.fixture
def unlinked(report_2023: Any) -> list[str]:
    """Generated words of the report that print something with "%", "Rp" or decimals that leads nowhere."""
    html = render_document(report_2023, figure_url=lambda path: f"/{path}")
    page = BeautifulSoup(html, "html.parser")
    for element in (*page.select(NO_SENTENCES), *page.select(LINK)):
        element.decompose()
    texts = [text for text in page.stripped_strings if not any(rule in text for rule in RULES)]
    return [text for text in texts if any(map(_figure, LIKE_A_FIGURE.findall(text)))]


def _figure(text: str) -> bool:
    return "%" in text or "," in text or text.startswith("Rp")


def test_no_generated_sentence_and_no_cell_prints_a_figure_that_leads_nowhere(unlinked):
    assert unlinked == []


@pytest.fixture
def charts(report_2023: Any) -> dict[str, Any]:
    """Every figure with a drawing of the report on screen, by its caption."""
    page = BeautifulSoup(
        render_document(report_2023, figure_url=lambda path: f"/asal/{path}/"), "html.parser"
    )
    return {figure.figcaption.text: figure for figure in page.select("figure:has(svg)")}


def linked(figure: Any) -> list[str]:
    return [link.text for link in figure.select(f"details {LINK}")]


SCALES = ("Sebaran capaian", "Serapan anggaran", "Rata-rata anggaran")
"""Pictures that draw no number but those of their scale: their dots are told below them."""


def test_every_number_drawn_in_a_chart_leads_to_where_it_came_from(charts):
    drawn = {
        (caption, number)
        for caption, figure in charts.items()
        if not any(scale in caption for scale in SCALES)
        for text in figure.select("svg text")
        for number in re.findall(r"(?<![\w.-])\d[\d.]*(?:,\d+)?%?(?![\w.-]| sasaran)", text.text)
        if not re.fullmatch(r"20\d\d", number)
    }
    known = {(caption, word.split()[0]) for caption, figure in charts.items() for word in linked(figure)}
    assert len(drawn) > 300
    assert drawn - known == set()


def test_dots_of_a_scale_are_told_below_it_each_with_its_origin(charts):
    """60 indicators; 36 satker; budget and progress of four quarters."""
    counts = {
        scale: len(linked(figure)) for scale in SCALES for name, figure in charts.items() if scale in name
    }
    assert list(counts.values()) == [60, 36, 8]


def test_what_a_chart_draws_is_told_in_words(charts):
    (renstra,) = [figure for caption, figure in charts.items() if caption.endswith("PAS-2.1")]
    assert [item.text for item in renstra.select("details li")] == [
        "2021: target 70%",
        "2022: target 80%, realisasi 12%",
        "2023: target 90%, realisasi 88%",
        "2024: target 100%",
    ]
    assert renstra.summary.text == "Angka Gambar 3.6"


def test_on_paper_a_chart_stays_a_picture(report_2023):
    assert "<details" not in render_document(report_2023, "paper")


def test_a_saved_file_leads_back_to_the_site(kalbar, pimpinan, tmp_path, settings):
    settings.SITE_URL = "https://kinerja.example"
    build(kalbar, 2023, tmp_path / "lkjip.html")
    page = BeautifulSoup((tmp_path / "lkjip.html").read_text(), "html.parser")
    links = {link["href"] for link in page.select(LINK)}
    there = address("figure", path="ikk/PAS-2.1/capaian")
    assert f"https://kinerja.example{there}" in links
    assert all(link.startswith("https://kinerja.example/kalbar/2023/laporan/asal/") for link in links)


def test_what_an_agreement_says_leads_to_it(ki_changed, pimpinan):
    """Targets of ministry and programme, and both ends of a change."""
    site = pimpinan.open("report_chapter", chapter="bab-2").html
    (link,) = [a for a in site.select(LINK) if a.text.endswith("menjadi 170 Layanan")]
    assert link["href"] == address("agreement", unit="KI", version=2)
    for words in ("target", "perubahan"):
        page = pimpinan.open("figure", path=f"pk/KI/{words}", status=302).follow()
        assert page.request.path == address("agreement", unit="KI", version=2)
    pimpinan.open("figure", path="pk/TIDAK-ADA/target", status=404)


class TestTheFiguresOwnPage:
    """For what no page of the site is about: means, totals, counts, people, weights."""

    def page(self, person: Any, path: str) -> Any:
        return person.open("figure", path=path).html

    def inputs(self, person: Any, path: str) -> list[str]:
        return [cell.text.strip() for cell in self.page(person, path).select("td.num")]

    def test_a_count_names_who_was_counted(self, pimpinan):
        page = self.page(pimpinan, "sasaran/PAS-2/belum-tercapai")
        assert page.h1.text == "1"
        (row,) = page.select("tbody tr")
        assert row.th.text.startswith("PAS-2.1 Persentase menurunnya Tahanan")
        assert row.a["href"] == address("indicator", code="PAS-2.1")

    def test_a_mean_shows_what_it_is_the_mean_of(self, pimpinan):
        """The report's 106,67%: 97,78, and two that count for 120 and 102,22 at most."""
        page = self.page(pimpinan, "sasaran/PAS-2/rata-rata")
        assert len(page.select("tbody tr")) == 3
        assert "paling banyak 120%" in page.text

    def test_a_total_shows_its_parts(self, pimpinan):
        """Rp336.310.000 + Rp109.352.000 + Rp228.590.000."""
        page = self.page(pimpinan, "pos-unit/PAS/pagu")
        assert page.h1.text == "Rp674.252.000"
        assert self.inputs(pimpinan, "pos-unit/PAS/pagu") == [
            "Rp336.310.000",
            "Rp109.352.000",
            "Rp228.590.000",
        ]

    def test_the_whole_budget_is_36_satker(self, pimpinan):
        assert len(self.inputs(pimpinan, "dipa/total/pagu")) == 36
        assert len(self.inputs(pimpinan, "dipa/kanwil/pagu")) == 9
        assert self.inputs(pimpinan, "dipa/total/persen") == ["Rp254.873.042.653", "Rp258.580.526.000"]

    def test_the_office_value_shows_both_means(self, pimpinan):
        """60% × 79,49 + 40% × 96,39 = 86,25."""
        assert self.inputs(pimpinan, "nilai-kinerja-anggaran") == ["79,49", "96,39"]

    def test_a_weight_names_its_regulation(self, pimpinan):
        assert "PER-5/PB/2022" in self.page(pimpinan, "ikpa/bobot/output").text

    def test_people_are_men_and_women_and_come_from_a_table(self, pimpinan):
        page = self.page(pimpinan, "pegawai/jabatan/jfu")
        assert page.h1.text == "108"
        assert page.select_one("p.muted").text.startswith("JFU")
        assert "buku kerja kantor" in page.text
        assert sum(map(int, self.inputs(pimpinan, "pegawai/jabatan/jumlah"))) == 185

    def test_a_figure_without_a_value_says_why(self, perencana, kalbar):
        SmartScore.objects.filter(work_unit__office=kalbar).delete()
        page = self.page(perencana, "nilai-kinerja-anggaran")
        assert page.h1.text == "–"
        assert "belum ada" in page.text

    def test_from_it_the_entries_are_one_step_away_for_who_may_see_them(self, pimpinan, orang_lain):
        record = address("indicator", code="PAS-2.1")
        assert self.page(pimpinan, "ikk/PAS-2.1/capaian").find("a", href=record)
        assert self.page(orang_lain, "ikk/PAS-2.1/capaian").find("a", href=record) is None
        assert self.page(orang_lain, "dipa/406602/pagu").find("a", href=address("money_unit", code="406602"))

    def test_how_far_it_is_to_the_end_of_the_plan_and_what_is_not_due(self, orang_lain):
        """88% of the 100% wanted in 2024; in December everything is due."""
        page = self.page(orang_lain, "ikk/PAS-2.1/renstra/selisih")
        assert page.h1.text == "12 poin"
        assert "Jarak realisasi dari target akhir Renstra." in page.text
        assert self.page(orang_lain, "kantor/belum-jatuh-tempo").h1.text == "0"

    def test_a_path_that_is_none(self, pimpinan):
        pimpinan.open("figure", path="ikk/PAS-2.1/nihil", status=404)
        pimpinan.open("figure", path="..", status=404)
