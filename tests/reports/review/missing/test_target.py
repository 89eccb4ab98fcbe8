"""Indicators that no agreement promises."""

from __future__ import annotations


def test_an_indicator_without_a_target_is_an_error(sound):
    sound.remove("target_pk", 3)
    sound.drop("narasi")
    assert sound.told() == ["missing.target error LAY-1.2"]


def test_a_target_in_words_without_its_number_is_an_error(sound):
    """Nothing can be computed from "3 Indeks" alone; the finding leads to the agreement that says it."""
    sound.replace("target_pk", "3 Indeks,3,", "3 Indeks,,")
    sound.drop("narasi")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("missing.target", "error", "LAY-1.2")
    assert "Target tertulis “3 Indeks”, tetapi nilainya kosong" in finding.message
    assert finding.url == "/mini/2023/perjanjian/SET/1/"
