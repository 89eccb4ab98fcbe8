"""A division that says nothing where others speak."""

from __future__ import annotations

import pytest


@pytest.fixture
def two_divisions(sound):
    sound.add("divisi", "UMU", "2", "Divisi Umum")
    sound.replace("sasaran", "LAY-2,LAY,", "LAY-2,UMU,")
    sound.add("isu_strategis", "2023", "UMU", "1", "Gedung arsip hampir penuh.")
    sound.add("upaya", "2023", "UMU", "1", "Arsip lama dialihmediakan.")
    return sound


def test_where_both_speak_nothing_is_missing(two_divisions):
    assert two_divisions.told() == []


def test_a_silent_one_is_a_warning_with_everything_that_it_lacks(two_divisions):
    two_divisions.remove("isu_strategis", 3)
    two_divisions.remove("upaya", 3)
    (finding,) = two_divisions.found()
    assert (finding.rule, finding.severity, finding.code) == ("missing.division_words", "warning", "UMU")
    assert finding.expected == "isu strategis dan upaya"


def test_a_division_without_indicators_owes_none(sound):
    sound.add("divisi", "UMU", "2", "Divisi Umum")
    assert sound.told() == []
