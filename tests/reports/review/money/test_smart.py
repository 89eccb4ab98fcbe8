"""SMART as printed against its formula: 50 + 1/20 × 50 is 52,50; the score 85,95."""

from __future__ import annotations


def test_a_wrong_efficiency_value_is_an_error_and_named(sound):
    sound.set("smart", 2, "nilai_efisiensi_terbit", "78.91")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.smart", "error", "011")
    assert (
        "Nilai Kinerja 85,95 cocok dengan hitungan, jadi sel Nilai Efisiensi yang keliru." in finding.message
    )


def test_a_wrong_score_is_an_error_too(sound):
    sound.set("smart", 2, "kinerja_terbit", "89.5")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.smart", "error", "011")
    assert "yang keliru" not in finding.message


def test_a_share_above_100_is_told_as_such_and_not_as_a_wrong_sum(sound):
    sound.set("smart", 2, "konsistensi", "198")
    assert sound.told() == ["plausibility.share warning 011"]
