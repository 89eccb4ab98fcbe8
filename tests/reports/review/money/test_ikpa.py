"""The printed value of IKPA against its formula: (10×100 + 10×90 + 20×95 + … ) / 100 is 97,00."""

from __future__ import annotations


def test_another_printed_value_is_an_error(sound):
    sound.set("ikpa", 2, "nilai_akhir_terbit", "96")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.ikpa", "error", "011")
    assert (finding.expected, finding.found) == ("97,00", "96,00")


def test_a_component_that_does_not_apply_takes_its_weight_along(sound):
    """Without UP/TUP: 8800 / 90 is 97,78."""
    sound.set("ikpa", 2, "up_tup", "")
    sound.set("ikpa", 2, "nilai_akhir_terbit", "97.78")
    assert sound.told() == []


def test_a_component_above_100_is_told_as_such_and_not_as_a_wrong_sum(sound):
    sound.set("ikpa", 2, "capaian_output", "110")
    assert sound.told() == ["plausibility.share warning 011"]
