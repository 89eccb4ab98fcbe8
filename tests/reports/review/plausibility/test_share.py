"""Shares above their whole in scores and monitoring."""

from __future__ import annotations


def test_a_missing_comma_is_a_warning(sound):
    """4841 for 48,41: told once, though the next quarter is then smaller."""
    sound.set("emonev", 3, "anggaran", "4841")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("plausibility.share", "warning", "011")
    assert finding.found == "4.841,00"


def test_so_is_a_component_of_ikpa(sound):
    sound.set("ikpa", 2, "penyerapan", "195")
    sound.set("ikpa", 2, "nilai_akhir_terbit", "117")
    assert sound.told() == ["plausibility.share warning 011"]
