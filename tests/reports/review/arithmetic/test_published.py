"""Printed figures of the same year, each difference with its cause (144 of 180 is 80%; of 75% it is 106,67%)."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("printed", "severity", "cause"),
    [
        ("75,80,106", "note", "sebab: dipotong. Capaian 106,67 dipotong menjadi 106."),
        ("75,81,108", "warning", "sebab: realisasi lain. Realisasi tercetak 81, menurut isian 80."),
        ("70,80,114.29", "warning", "sebab: target lain. Target tercetak 70, dalam perjanjian 75."),
        ("85,80,94.12", "error", "dalam perjanjian 75. Tercetak belum tercapai, menurut isian tercapai."),
        ("75,80,100", "error", "sebab: dibatasi."),
        ("75,80,137", "error", "sebab: salah ketik."),
        ("75,80,114", "error", "sebab: penyebut lain. 80 terhadap 75 adalah 106,67; yang tercetak cocok"),
        (
            "75,80,93.33",
            "error",
            "sebab: arah lain. 80 terhadap 75 adalah 106,67; yang tercetak cocok dengan rumus",
        ),
        ("75,80,7", "error", "sebab: tidak diketahui."),
        ("75,80,", "note", "sebab: tidak dicetak."),
    ],
)
def test_a_difference_has_a_cause(sound, printed, severity, cause):
    sound.add("terbit", "LAY-1.1", "2023", *printed.split(","), "LKjIP 2023")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("arithmetic.published", severity, "LAY-1.1")
    assert cause in finding.message
    assert finding.found.endswith("(LKjIP 2023)")


@pytest.mark.parametrize("printed", ["75,80,106.67", "75,80,107", "75,80,106.7", ",,", "75,80.0,106.67"])
def test_what_is_right_or_plainly_rounded_is_no_finding(sound, printed):
    sound.add("terbit", "LAY-1.1", "2023", *printed.split(","), "LKjIP 2023")
    assert sound.told() == []
