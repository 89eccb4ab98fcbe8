"""The chapters say what the facts say, in the order that Permenpan-RB 53/2014 asks for."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from reports.chapters import document
from reports.facts.performance import Words
from reports.facts.year import YearFacts
from reports.outline import Numbered, number
from reports.outline.html import render_chapter, render_document
from tests.reports.markup import captions, dead_links, faults, words

pytestmark = pytest.mark.django_db

SIX = [
    "1. Target dan Realisasi Tahun 2023",
    "2. Perbandingan dengan Tahun 2022",
    "3. Perbandingan dengan Target Renstra",
    "4. Perbandingan dengan Standar Nasional",
    "5. Penyebab Keberhasilan atau Kegagalan",
    "6. Program dan Kegiatan Penunjang",
]


@pytest.fixture(scope="module")
def html(report_2023: Numbered) -> str:
    return render_document(report_2023)


def chapter(facts: YearFacts, slug: str) -> str:
    return words(render_chapter(number(document(facts)), slug))


def indicator_html(html: str, code: str) -> str:
    return html.split(f'<h5 id="ikk-{code}">')[1].split("<h5")[0].split("<h4")[0]


class TestWhole:
    def test_the_report_is_well_formed_and_no_link_is_dead(self, html):
        assert faults(html) == []
        assert dead_links(html) == set()

    def test_nothing_unsaid_and_no_blank_cell(self, html):
        assert re.findall(r"\bNone\b|\bnan\b|Decimal\(", words(html)) == []
        assert re.findall(r"<t[dh][^>]*></t[dh]>|<p[^>]*></p>|<li></li>", html) == []

    def test_every_caption_is_unique_and_its_number_in_order(self, html):
        found = captions(html)
        titles = Counter(caption.split(" ", 2)[2] for caption in found)
        assert [title for title, times in titles.items() if times > 1] == []
        for kind in ("Tabel", "Gambar"):
            numbers = [tuple(map(int, c.split()[1].split("."))) for c in found if c.startswith(f"{kind} ")]
            assert all(b in {(a[0], a[1] + 1)} or (b[0] > a[0] and b[1] == 1) for a, b in pairwise(numbers))

    def test_its_four_chapters_and_one_annex_follow_one_another(self, report_2023):
        tops = [(entry.number, entry.title) for entry in report_2023.contents if entry.depth == 1]
        assert tops[-5:] == [
            ("Bab I", "Pendahuluan"),
            ("Bab II", "Perencanaan Kinerja"),
            ("Bab III", "Akuntabilitas Kinerja"),
            ("Bab IV", "Penutup"),
            ("Lampiran", "Perjanjian Kinerja Tahun 2023"),
        ]

    def test_the_contents_list_the_objectives(self, report_2023):
        entries = [entry for entry in report_2023.printed_contents if entry.depth == 4]
        assert len(entries) == 22
        assert (entries[2].number, entries[2].title) == (
            "PAS-2",
            "Meningkatnya Pelayanan Tahanan di Wilayah sesuai standar",
        )


class TestIndicators:
    def test_each_of_the_sixty_has_its_six_parts_in_order(self, html, facts_2023):
        for facts in facts_2023.performance.indicators:
            heads = re.findall(r"<h6[^>]*>(.*?)</h6>", indicator_html(html, facts.code))
            assert [re.sub(r"<[^>]+>", "", head) for head in heads] == SIX, facts.code

    def test_each_shows_its_target_realisation_and_achievement(self, html, facts_2023):
        text = words(html)
        for i in facts_2023.performance.indicators:
            assert (
                f"Target tahun 2023 adalah {i.target.display} dan realisasinya {i.realised.display}, "
                f"sehingga capaiannya {i.achievement.display}."
            ) in text

    def test_the_formula_stands_in_symbols_and_in_numbers(self, html):
        text = words(indicator_html(html, "PAS-2.1"))
        assert "R = B − A B × 100 = 1.305 − 161 1.305 × 100 = 87,66, ditulis 88%" in text
        assert "C = 88 90 × 100% = 97,78%" in text

    def test_lower_is_better_is_worked_out_as_it_is_computed(self, html):
        assert "C = 2 × 55 − 27 55 × 100% = 150,91%" in words(indicator_html(html, "PAS-5.2"))

    def test_a_satker_table_where_satker_report(self, html):
        text = indicator_html(html, "PAS-2.1")
        assert "Tahanan overstaying menurut satuan kerja tahun 2023 (PAS-2.1)" in text
        assert re.search(r"Rutan Mempawah</th><td class=\"n\">62<", text)
        assert re.search(r'colspan="2">Jumlah</td><td class="n">161<', text)

    def test_category_and_target_are_two_marks(self, html):
        text = words(indicator_html(html, "PAS-2.1"))
        assert "Belum mencapai target" in text
        assert "Kategori Sangat Tinggi" in text

    def test_an_objective_with_one_indicator_does_not_repeat_it_in_a_table(self, html):
        assert "Target dan realisasi sasaran PAS-2 tahun 2023" in html
        assert "Target dan realisasi sasaran ADM-1 tahun 2023" not in html

    def test_the_words_of_the_division_are_printed_and_what_is_missing_is_said(self, html):
        text = words(indicator_html(html, "PAS-2.1"))
        assert "rutan dengan jumlah terbesar adalah Mempawah, 62 orang" in text
        assert "Tindak lanjut atas target yang belum tercapai belum dituliskan." in text


class TestMoney:
    def test_the_sums_and_the_colours(self, facts_2023):
        text = chapter(facts_2023, "bab-3")
        assert "berjumlah Rp258.580.526.000 dan realisasinya Rp254.873.042.653 atau 98,57%" in text
        assert "Menurut warna serapan: 32 hijau dan 4 kuning." in text
        assert "Belanja Lapas Pontianak melebihi pagunya, dengan sisa −Rp22.955.116." in text

    def test_printed_and_computed_stand_side_by_side(self, facts_2023):
        assert "tercetak 78,91, sedangkan hitungannya 50,53" in chapter(facts_2023, "bab-3")

    def test_efficiency_is_honest_about_people_and_equipment(self, facts_2023):
        text = chapter(facts_2023, "bab-3")
        assert "Waktu kerja tiap sasaran tidak dicatat, jadi efisiensi pegawai belum dapat dihitung." in text
        assert "Sarana dan prasarana yang dipakai untuk tiap sasaran belum dicatat" in text


class TestConclusion:
    def test_reached_and_missed_are_counted_and_named(self, facts_2023):
        text = chapter(facts_2023, "bab-4")
        assert "Dari 60 indikator, 59 mencapai target dan 1 belum mencapai target (PAS-2.1)." in text
        assert (
            "PAS-2.1 Persentase menurunnya Tahanan yang overstaying: 88% dari target 90%, capaian 97,78%."
            in text
        )
        reached = text.split("Indikator yang mencapai target: ")[1].split(".")[0:200]
        assert "ADM-1" in reached[0]

    def test_it_never_says_all_while_one_is_missed(self, facts_2023):
        for slug in ("kata-pengantar", "ikhtisar-eksekutif", "bab-4"):
            assert not re.search(r"(Seluruh|Semua) (60|indikator)", chapter(facts_2023, slug))

    def test_the_category_is_not_the_target(self, facts_2023):
        text = chapter(facts_2023, "bab-4")
        assert "60 Sangat Tinggi (Sangat Tinggi berarti 91% ke atas)" in text
        assert "PAS-2.1 termasuk kategori itu, tetapi targetnya belum tercapai." in text

    def test_a_divisions_own_follow_up_is_its_step_ahead(self, facts_2023):
        missed = facts_2023.indicator("PAS-2.1")
        planned = replace(missed, words=Words(follow_up="Rapat **mingguan** dengan kejaksaan."))
        text = chapter(_with(facts_2023, planned), "bab-4")
        assert "PAS-2.1: Rapat mingguan dengan kejaksaan." in text
        assert "rencana aksi disusun" not in text


def _with(facts: YearFacts, changed) -> YearFacts:
    """The same year with one indicator changed."""
    divisions = tuple(
        replace(
            division,
            objectives=tuple(
                replace(o, indicators=tuple(changed if i.code == changed.code else i for i in o.indicators))
                for o in division.objectives
            ),
        )
        for division in facts.performance.divisions
    )
    return replace(facts, performance=replace(facts.performance, divisions=divisions))


class TestAgreements:
    def test_nine_agreements_each_in_three_papers(self, report_2023):
        (annex,) = report_2023.document.annexes
        letters = [block.slug for block in annex.children if getattr(block, "layout", "") == "letter"]
        assert len(letters) == 27
        assert letters[:3] == [
            "perjanjian-SETJEN",
            "perjanjian-SETJEN-target",
            "perjanjian-SETJEN-pernyataan",
        ]

    def test_the_annex_of_an_agreement_has_three_levels_and_its_column_numbers(self, html):
        text = words(
            html.split('id="perjanjian-SETJEN-target"')[1].split('id="perjanjian-SETJEN-pernyataan"')[0]
        )
        assert "No Sasaran Strategis Indikator Kinerja Utama Target (1) (2) (3) (4)" in text
        assert "No Sasaran Program Indikator Kinerja Program Target (1) (2) (3) (4)" in text
        assert "No Sasaran Kegiatan Indikator Kinerja Kegiatan Target (1) (2) (3) (4)" in text
        assert "Program Dukungan Manajemen Rp18.497.770.000" in text
        assert text.index("Pihak Kedua") < text.index("Pihak Pertama")

    def test_the_head_who_signed_stands_there_and_not_his_successor(self, html):
        text = words(html.split('id="perjanjian-SETJEN"')[1].split('id="perjanjian-SETJEN-target"')[0])
        assert "Nama Pejabat Lama (contoh)" in text
        assert "Nama Pejabat Baru (contoh)" not in text
