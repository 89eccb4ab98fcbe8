"""Spending above the ceiling."""

from __future__ import annotations


def test_more_spent_than_allotted_is_a_warning(sound):
    sound.set("dipa", 3, "realisasi", "500000001")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.over_ceiling", "warning", "012")
    assert "sisa −Rp1." in finding.message


def test_one_spending_type_above_its_own_is_one_too(sound):
    """The satker's total holds: 990 of 1.000."""
    sound.add("dipa", "2023", "011", "51", "400000000", "400000001", "")
    sound.add("dipa", "2023", "011", "52", "600000000", "589999999", "")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.over_ceiling", "warning", "011")
    assert finding.found == "Rp400.000.001"
