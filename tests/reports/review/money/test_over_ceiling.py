"""Spending above the ceiling."""

from __future__ import annotations


def test_more_spent_than_allotted_is_a_warning(sound):
    sound.set("dipa", 3, "realisasi", "500000001")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.over_ceiling", "warning", "012")
    assert "sisa −Rp1." in finding.message
