"""Absorption in two sources (OM-SPAN 99%)."""

from __future__ import annotations


def test_another_absorption_in_e_monev_is_a_warning(sound):
    sound.set("emonev", 5, "anggaran", "90")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.absorption", "warning", "011")
    assert (finding.expected, finding.found) == ("OM-SPAN 99,00%", "e-Monev TW IV 90,00%")


def test_a_tenth_of_a_point_is_none(sound):
    sound.set("emonev", 5, "anggaran", "98.9")
    assert sound.told() == []
