"""What the office wants other than usual, applied to the tree: numbers, contents and references follow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reports.chapters import document
from reports.chapters.arrange import in_order
from reports.facts.prose import PhotoFacts, SectionWish
from reports.facts.year import YearFacts
from reports.outline import Numbered, number
from reports.outline.html import render_chapter, render_document

pytestmark = pytest.mark.django_db


def arranged(facts: YearFacts, *wishes: SectionWish, **words: str) -> Numbered:
    """The year's report with these wishes; `words` by slug, "_" for "-"."""
    texts = dict(facts.texts) | {slug.replace("_", "-"): text for slug, text in words.items()}
    return number(document(replace(facts, arrangement={w.section: w for w in wishes}, texts=texts)))


def named(tree: Numbered, slug: str) -> str:
    entry = tree.targets[slug]
    return f"{entry.number} {entry.title}".strip()


@pytest.mark.parametrize(
    ("positions", "order"),
    [
        ({}, "abcd"),
        ({"d": 1, "a": 2, "b": 3, "c": 4}, "dabc"),
        ({"c": 1, "a": 2, "d": 3}, "cabd"),
        ({"b": 9}, "abcd"),
        ({"d": 1, "c": 2, "b": 3}, "adcb"),
    ],
)
def test_what_has_no_place_stays_behind_the_one_that_it_usually_follows(positions, order):
    assert "".join(in_order("abcd", positions)) == order


def test_without_wishes_the_tree_is_the_usual_one(facts_2023, report_2023):
    assert arranged(facts_2023) == report_2023


def test_a_title_stands_in_the_heading_the_contents_and_the_navigation(facts_2023):
    tree = arranged(facts_2023, SectionWish("saran", title="Rencana Tindak Lanjut"))
    assert named(tree, "saran") == "B. Rencana Tindak Lanjut"
    assert "Rencana Tindak Lanjut" in [entry.title for entry in tree.printed_contents]
    assert "</span> Rencana Tindak Lanjut</h2>" in render_chapter(tree, "bab-4")


def test_chapters_change_places_and_tables_and_references_with_them(facts_2023):
    tree = arranged(facts_2023, SectionWish("bab-2", position=1), SectionWish("bab-1", position=2))
    assert named(tree, "bab-2") == "Bab I Perencanaan Kinerja"
    assert {entry.number[:8] for entry in tree.tables if entry.chapter == "bab-2"} == {"Tabel 1."}
    contents = render_chapter(tree, "bab-1")
    assert ">Bab I</a> memuat rencana strategis" in contents


def test_a_part_is_arranged_once_for_every_indicator(facts_2023):
    wishes = (SectionWish("ikk-*-5", title="Analisis", position=1), SectionWish("ikk-*-1", position=2))
    tree = arranged(facts_2023, *wishes)
    for code in ("PAS-2.1", "ADM-1.1"):
        assert named(tree, f"ikk-{code}-5") == "1. Analisis"
        assert tree.targets[f"ikk-{code}-6"].number == "2."
        assert tree.targets[f"ikk-{code}-1"].number == "3."


def test_a_hidden_section_takes_everything_below_it_along(facts_2023):
    tree = arranged(facts_2023, SectionWish("pegawai", hidden=True))
    assert not {"pegawai", "pegawai-golongan"} & tree.targets.keys()
    assert named(tree, "maksud-tujuan") == "D. Maksud dan Tujuan"


def test_a_chapter_of_which_nothing_is_left_goes(facts_2023):
    tree = arranged(facts_2023, SectionWish("kesimpulan", hidden=True), SectionWish("saran", hidden=True))
    assert "bab-4" not in tree.targets


def test_a_sentence_that_led_to_what_is_hidden_says_its_name(facts_2023):
    """The four chapters are told by references, and the office's value leads to its computation."""
    hidden = [SectionWish(key, hidden=True) for key in ("kinerja-anggaran", "kesimpulan", "saran")]
    html = render_document(arranged(facts_2023, *hidden))
    assert "<li>Penutup menyimpulkan hasil" in html
    assert "perhitungannya ada pada Capaian Kinerja Anggaran." in html


def test_a_table_that_is_hidden_is_named_too(facts_2023):
    html = render_document(arranged(facts_2023, SectionWish("ringkasan-capaian", hidden=True)))
    assert 'id="tabel-ringkasan"' not in html
    assert "Rinciannya ada pada " in html


def test_an_own_section_is_printed_once_there_are_words(facts_2023):
    wish = SectionWish("kantor-inovasi", title="Inovasi", parent="bab-4")
    assert "kantor-inovasi" not in arranged(facts_2023, wish).targets
    tree = arranged(facts_2023, wish, kantor_inovasi="Capaian {{ ikk/PAS-2.1/capaian }}.")
    assert named(tree, "kantor-inovasi") == "C. Inovasi"
    assert "97,78%" in render_chapter(tree, "bab-4")


def test_a_picture_alone_is_content_too(facts_2023):
    photo = PhotoFacts(7, "foto.jpg", "Loket", "Humas", "Petugas di loket", 600, 400)
    wish = SectionWish("kantor-inovasi", title="Inovasi", parent="bab-4")
    facts = replace(facts_2023, arrangement={wish.section: wish}, photos={"kantor-inovasi": (photo,)})
    assert "kantor-inovasi" in number(document(facts)).targets


def test_own_sections_stand_in_each_other_and_among_usual_ones(facts_2023):
    tree = arranged(
        facts_2023,
        SectionWish("kantor-a", title="Luar", parent="bab-4", position=2),
        SectionWish("kantor-b", title="Dalam", parent="kantor-a"),
        SectionWish("kesimpulan", position=1),
        SectionWish("saran", position=3),
        kantor_a="Satu.",
        kantor_b="Dua.",
    )
    assert [named(tree, slug) for slug in ("kantor-a", "kantor-b")] == ["B. Luar", "1. Dalam"]
    assert tree.targets["saran"].number == "C."


def test_below_an_indicator_an_own_section_follows_the_six_parts(facts_2023):
    own = SectionWish("kantor-a", title="Kisah", parent="ikk-PAS-2.1", position=1)
    tree = arranged(facts_2023, own, SectionWish("ikk-*-6", position=1), kantor_a="Satu.")
    assert named(tree, "kantor-a") == "7. Kisah"


@pytest.mark.parametrize(
    "wish",
    [
        SectionWish("kantor-a", title="Di mana", parent="divisi-XYZ"),
        SectionWish("kantor-a", title="Diri sendiri", parent="kantor-a"),
        SectionWish("kantor-a", title="Terlalu dalam", parent="ikk-PAS-2.1-1"),
        SectionWish("saran", title="Nama yang sudah ada", parent="bab-1"),
        SectionWish("tidak-ada", title="Tidak ada", position=3, hidden=True),
    ],
)
def test_what_has_no_place_breaks_nothing(facts_2023, wish):
    """Whatever a workbook brings, the report is printed."""
    tree = arranged(facts_2023, wish, kantor_a="Satu.")
    assert "kantor-a" not in tree.targets
    assert tree.targets["saran"].chapter == "bab-4"


def test_a_quarter_s_report_follows_the_same_wishes(facts_2023):
    wishes = {w.section: w for w in (SectionWish("saran", position=1), SectionWish("kesimpulan", position=2))}
    tree = number(document(replace(facts_2023, month=3, arrangement=wishes)))
    assert tree.targets["saran"].number == "A."
