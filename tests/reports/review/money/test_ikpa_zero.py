"""A zero where a component does not apply."""

from __future__ import annotations


def test_a_zero_is_asked_about(sound):
    """With UP/TUP at zero the formula gives 8800 / 100."""
    sound.set("ikpa", 2, "up_tup", "0")
    sound.set("ikpa", 2, "nilai_akhir_terbit", "88")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.ikpa_zero", "warning", "011")
