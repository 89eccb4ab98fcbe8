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
