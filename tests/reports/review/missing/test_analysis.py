"""The cause of a result is written by people, or it is missing."""

from __future__ import annotations


def test_a_result_without_a_cause_is_a_warning(sound):
    sound.replace("analisis", "Ruang tunggu diperbaiki.", "")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("missing.analysis", "warning", "LAY-1.2")
    assert finding.url == "/mini/2023/realisasi/LAY-1.2/uraian/"


def test_a_division_of_which_nobody_wrote_is_told_once(sound):
    sound.second_share()
    sound.drop("analisis")
    assert sound.told() == ["missing.analysis warning LAY"]


def test_three_dots_are_no_cause(sound):
    sound.replace("analisis", "Ruang tunggu diperbaiki.", "...")
    assert sound.told() == ["missing.analysis warning LAY-1.2"]
