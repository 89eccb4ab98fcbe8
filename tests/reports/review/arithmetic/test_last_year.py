"""Last year's printed row held against itself."""

from __future__ import annotations


def test_an_achievement_that_is_not_its_row_s_is_a_note(sound):
    """22 of 20 is 110%; printed was 115%."""
    sound.set("terbit", 4, "capaian", "115")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("arithmetic.last_year", "note", "LAY-2.1")
    assert (finding.expected, finding.found) == ("110,00%", "115% (LKjIP 2022)")


def test_fewer_decimals_are_none(sound):
    """3,1 of 3 is 103,33%; 103 is rounded, and 78 of 75, 104%, is exact."""
    sound.set("terbit", 3, "capaian", "103")
    assert sound.told() == []


def test_a_row_without_its_achievement_is_none(sound):
    sound.set("terbit", 4, "capaian", "")
    assert sound.told() == []
