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


def test_what_falls_at_the_year_s_end_is_told_as_a_fall(sound):
    sound.set("emonev", 5, "anggaran", "70")
    assert sound.told() == ["plausibility.falling warning 011"]


def test_a_smart_row_that_contradicts_its_own_score_is_told_as_such(sound):
    sound.set("smart", 2, "penyerapan", "90")
    assert sound.told() == ["money.smart error 011"]


def test_a_ceiling_that_departs_from_the_agreement_explains_the_gap(sound):
    """990 of 1.010 is 98,02%; of the agreement's 1.000 it is the 99% of SMART and e-Monev."""
    sound.set("dipa", 2, "pagu", "1010000000")
    assert sound.told() == ["money.agreement_dipa warning SET"]
