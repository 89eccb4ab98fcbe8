"""A part that the regulation asks for, but the office does not print: by hand or by a rule that came later."""

from __future__ import annotations

from reports.review.run import review
from tests.reports.review.sound_office import told


def hidden(sound, *keys: str):
    office = sound.loaded()
    for key in keys:
        office.section_choices.create(year=2023, section=key, hidden=True)
    return [told(finding) for finding in review(office, 2023)]


def test_each_is_an_error(sound):
    found = hidden(sound, "saran", "realisasi-anggaran")
    assert found == ["missing.hidden_section error realisasi-anggaran", "missing.hidden_section error saran"]


def test_also_inside_something_else_and_a_part_of_all_indicators_once(sound):
    found = hidden(sound, "bab-2", "ikk-*-5")
    assert [line for line in found if "hidden_section" in line] == [
        "missing.hidden_section error bab-2",
        "missing.hidden_section error ikk-*-5",
    ]


def test_what_no_regulation_asks_for_may_be_hidden(sound):
    assert hidden(sound, "aspek-strategis", "kata-pengantar") == []
