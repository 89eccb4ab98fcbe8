"""A satker is the sum of its spending types."""

from __future__ import annotations


def test_types_that_do_not_add_up_are_an_error(sound):
    sound.add("dipa", "2023", "011", "51", "400000000", "390000000", "")
    sound.add("dipa", "2023", "011", "52", "500000000", "600000000", "")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.spending_types", "error", "011")
    assert (finding.expected, finding.found) == ("Rp900.000.000", "Rp1.000.000.000")


def test_types_that_do_are_none(sound):
    sound.add("dipa", "2023", "011", "51", "400000000", "390000000", "")
    sound.add("dipa", "2023", "011", "52", "600000000", "600000000", "")
    assert sound.told() == []
