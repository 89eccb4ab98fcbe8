"""Risen and fallen (78% last year, 80% this year)."""

from __future__ import annotations

import pytest


def test_a_fall_that_was_a_rise_is_a_warning(sound):
    sound.set("analisis", 2, "penyebab", "Realisasi menurun dibandingkan tahun 2022.")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("words.movement", "warning", "LAY-1.1")
    assert (finding.expected, finding.found) == ("naik", "turun")


@pytest.mark.parametrize(
    "sentence",
    [
        "Realisasi naik dari tahun 2022.",
        "Realisasi naik dari tahun lalu berkat loket hari Sabtu.",
        "Jumlah pemohon berkurang dibandingkan tahun sebelumnya.",
        "Indeks ini menurun pada awal tahun.",
    ],
)
def test_a_rise_or_another_matter_is_none(sound, sentence):
    sound.set("analisis", 2, "penyebab", sentence)
    assert sound.told() == []
