"""Prose that is empty, or has no section to stand in."""

from __future__ import annotations

from reports.review.run import review
from tests.reports.review.sound_office import told


def test_prose_for_a_section_that_is_not_there_is_a_warning(sound):
    sound.add("narasi", "2023", "bab-9", "Penutup kedua.")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("document.empty_sections", "warning", "bab-9")


def test_so_are_only_blanks(sound):
    office = sound.loaded()
    office.section_texts.update(text="  \n ")
    assert [told(finding) for finding in review(office, 2023)] == [
        "document.empty_sections warning kesimpulan"
    ]


def test_words_of_a_section_that_is_not_printed_are_worth_knowing(sound):
    """And nobody holds them against the figures."""
    office = sound.loaded()
    office.section_texts.create(year=2023, section="aspek-strategis", text="Semua indikator mencapai 999%.")
    office.section_choices.create(year=2023, section="aspek-strategis", hidden=True)
    found = [told(finding) for finding in review(office, 2023)]
    assert found == ["document.empty_sections note aspek-strategis"]


def test_so_is_an_own_section_without_words(sound):
    office = sound.loaded()
    office.section_choices.create(year=2023, section="kantor-a", title="Inovasi", parent="bab-4")
    assert [told(finding) for finding in review(office, 2023)] == ["document.empty_sections note kantor-a"]


def test_so_is_a_heading_without_a_sentence(sound):
    sound.set("narasi", 2, "isi", "## Kesimpulan\n\n-")
    assert sound.told() == ["document.empty_sections warning kesimpulan"]
