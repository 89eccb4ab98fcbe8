"""Numbers come from the place in the tree: chapters, levels, tables and figures; every reference has a target."""

from __future__ import annotations

import pytest

from reports.outline import Numbered, OutlineError, number
from reports.outline import nodes as n
from reports.outline.numbering import letter, roman
from tests.reports.outline_sample import sample

WORDS = n.Paragraph("Isi.")


@pytest.fixture(scope="module")
def numbered() -> Numbered:
    return number(sample())


def table(caption: str, slug: str = "") -> n.Table:
    return n.Table((n.Column("Kolom"),), (n.Row(("isi",)),), caption, slug=slug)


def chapter(*blocks: n.Block, slug: str = "bab-1") -> n.Section:
    return n.Section(slug, "Judul", blocks)


def labels(numbered: Numbered, *, chapter: str) -> list[str]:
    return [entry.number for entry in numbered.contents if entry.chapter == chapter]


def problems(*chapters: n.Section) -> str:
    with pytest.raises(OutlineError) as refusal:
        number(n.Document("Laporan", chapters=chapters))
    return str(refusal.value)


class TestSections:
    def test_chapters_are_bab_and_their_levels_count_from_letters_down(self, numbered):
        assert labels(numbered, chapter="bab-1") == ["Bab I", "A.", "B."]

    def test_a_label_takes_no_level_so_an_indicator_counts_its_parts_from_one(self, numbered):
        parts = labels(numbered, chapter="bab-3")
        start = parts.index("PAS-2.1")
        assert parts[:start] == ["Bab III", "A.", "PAS-2"]
        assert parts[start + 1 : start + 5] == ["1.", "2.", "3.", "4."]

    def test_the_count_starts_again_in_every_section(self):
        inner = n.Section(
            "a", "A", (n.Section("a-1", "A satu", (WORDS,)), n.Section("a-2", "A dua", (WORDS,)))
        )
        other = n.Section("b", "B", (n.Section("b-1", "B satu", (WORDS,)),))
        done = number(n.Document("Laporan", chapters=(chapter(inner, other),)))
        assert labels(done, chapter="bab-1") == ["Bab I", "A.", "1.", "2.", "B.", "1."]

    def test_an_unnumbered_section_leaves_no_gap(self):
        parts = (
            n.Section("a", "A", (WORDS,)),
            n.Section("x", "Sisipan", (WORDS,), unnumbered=True),
            n.Section("b", "B", (WORDS,)),
        )
        done = number(n.Document("Laporan", chapters=(chapter(*parts),)))
        assert labels(done, chapter="bab-1") == ["Bab I", "A.", "", "B."]

    def test_one_annex_has_no_number_and_several_have(self):
        alone = number(n.Document("Laporan", annexes=(chapter(WORDS, slug="satu"),)))
        two = number(n.Document("Laporan", annexes=(chapter(WORDS, slug="satu"), chapter(WORDS, slug="dua"))))
        assert [entry.number for entry in alone.contents] == ["Lampiran"]
        assert [entry.number for entry in two.contents] == ["Lampiran 1", "Lampiran 2"]

    def test_the_printed_contents_stop_at_the_documents_depth(self, numbered):
        assert max(entry.depth for entry in numbered.printed_contents) == 3
        assert max(entry.depth for entry in numbered.contents) == 5

    def test_a_section_that_is_not_listed_can_still_be_referred_to(self):
        hidden = n.Section("rinci", "Rinci", (WORDS,), listed=False)
        text = n.Paragraph((n.CrossRef("rinci"),))
        done = number(n.Document("Laporan", chapters=(chapter(hidden, text),)))
        assert [entry.title for entry in done.contents] == ["Judul"]
        assert done.targets["rinci"].reference == "Bab I.A"


class TestCaptions:
    def test_tables_and_figures_count_apart_and_within_their_chapter(self, numbered):
        assert [entry.number for entry in numbered.tables][:3] == ["Tabel 1.1", "Tabel 2.1", "Tabel 3.1"]
        assert [entry.number for entry in numbered.figures] == ["Gambar 1.1", "Gambar 3.1", "Gambar 3.2"]

    def test_annexes_count_with_l_and_the_front_with_small_roman(self, numbered):
        assert numbered.tables[-1].number == "Tabel L.1"
        front = n.Section("ikhtisar", "Ikhtisar", (table("Ringkas"), table("Rinci")))
        done = number(n.Document("Laporan", front=(front,)))
        assert [entry.number for entry in done.tables] == ["Tabel i", "Tabel ii"]

    def test_a_table_without_caption_takes_no_number(self):
        done = number(n.Document("Laporan", chapters=(chapter(table(""), table("Bernama")),)))
        assert [entry.number for entry in done.tables] == ["Tabel 1.1"]

    def test_two_blocks_side_by_side_are_captioned_too(self):
        pair = n.SideBySide((table("Kiri"),), (n.Figure("<svg></svg>", "Kanan"),))
        done = number(n.Document("Laporan", chapters=(chapter(pair),)))
        assert (done.tables[0].number, done.figures[0].number) == ("Tabel 1.1", "Gambar 1.1")

    def test_a_list_without_entries_disappears_with_its_page(self):
        done = number(
            n.Document("Laporan", front=n.standard_listings(), chapters=(chapter(table("Satu-satunya")),))
        )
        assert [section.slug for section in done.document.front] == ["daftar-isi", "daftar-tabel"]
        assert "daftar-gambar" not in [entry.anchor for entry in done.contents]


class TestFaults:
    def test_every_reference_without_target_is_named(self):
        text = n.Paragraph((n.CrossRef("hilang"), n.CrossRef("lenyap")))
        said = problems(chapter(text))
        assert "Rujukan ke 'hilang' tidak menunjuk" in said
        assert "'lenyap'" in said

    def test_a_name_used_twice_is_refused_with_both_titles(self):
        said = problems(chapter(table("Pertama", "sama"), table("Kedua", "sama")))
        assert "Nama 'sama' dipakai dua kali: 'Pertama' dan 'Kedua'." in said

    def test_an_empty_section_is_refused(self):
        assert "Bagian 'kosong' (Kosong) kosong" in problems(chapter(n.Section("kosong", "Kosong")))

    def test_a_name_with_a_space_is_refused(self):
        assert "hanya boleh berisi huruf" in problems(chapter(WORDS, slug="bab satu"))

    def test_a_seventh_level_is_refused(self):
        section = n.Section("tujuh", "Tujuh", (WORDS,))
        for depth in range(6, 0, -1):
            section = n.Section(f"t-{depth}", "T", (section,))
        assert "terlalu dalam: paling banyak 6 tingkat" in problems(section)

    def test_all_faults_are_told_at_once(self):
        with pytest.raises(OutlineError) as refusal:
            number(n.Document("Laporan", chapters=(chapter(n.Paragraph(n.CrossRef("x"))), chapter())))
        assert len(refusal.value.problems) == 3


@pytest.mark.parametrize(
    ("value", "text"), [(1, "I"), (4, "IV"), (9, "IX"), (40, "XL"), (48, "XLVIII"), (99, "XCIX")]
)
def test_roman_numerals(value, text):
    assert roman(value) == text


@pytest.mark.parametrize(("value", "text"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA")])
def test_letters_go_on_after_z(value, text):
    assert letter(value) == text
