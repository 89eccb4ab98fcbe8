"""The same result year after year."""

from __future__ import annotations


def test_three_years_without_a_change_are_a_note(sound):
    sound.set("terbit", 4, "realisasi", "24")
    sound.set("terbit", 4, "capaian", "120")
    sound.add("terbit", "LAY-2.1", "2021", "20", "24", "120", "LKjIP 2021")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("plausibility.unchanged", "note", "LAY-2.1")
    assert finding.found == "24 Kegiatan sejak 2021"


def test_two_years_are_none(sound):
    sound.set("terbit", 4, "realisasi", "24")
    sound.set("terbit", 4, "capaian", "120")
    assert sound.told() == []
