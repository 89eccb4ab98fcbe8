"""Scores that need an explanation."""

from __future__ import annotations


def test_a_low_category_is_a_note(sound):
    """9,603 + 17,836 + 0,435 × 30 + 15,015 is 55,50: Kurang (PMK 22/2021)."""
    sound.set("smart", 2, "cro", "30")
    sound.set("smart", 2, "kinerja_terbit", "55.5")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.weak_score", "note", "011")
    assert finding.found == "Kurang"
