"""A zero where a component does not apply."""

from __future__ import annotations


def test_a_zero_is_asked_about(sound):
    """With UP/TUP at zero the formula gives 8800 / 100."""
    sound.set("ikpa", 2, "up_tup", "0")
    sound.set("ikpa", 2, "nilai_akhir_terbit", "88")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.ikpa_zero", "warning", "011")


def test_a_zero_that_the_printed_value_leaves_out_is_an_error(sound):
    """Printed 97,78 is 8800 / 90: UP/TUP did not count, so its zero is wrong, and not the printed value."""
    sound.set("ikpa", 2, "up_tup", "0")
    sound.set("ikpa", 2, "nilai_akhir_terbit", "97.78")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.ikpa_zero", "error", "011")
    assert "Nilai akhir tercetak 97,78 dihitung tanpa komponen itu." in finding.message
