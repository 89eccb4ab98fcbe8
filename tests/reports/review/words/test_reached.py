"""Reached and missed in words."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "sentence", ["Target belum tercapai karena loket kurang.", "Realisasi masih di bawah target."]
)
def test_a_miss_that_was_a_hit_is_an_error(sound, sentence):
    sound.set("analisis", 2, "penyebab", sentence)
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("words.reached", "error", "LAY-1.1")
    assert finding.expected == "mencapai target"


def test_a_hit_that_was_a_miss_is_an_error(sound):
    sound.miss(follow_up="Penyuluhan ditambah.")
    sound.drop("narasi")
    sound.set("analisis", 4, "penyebab", "Penyuluhan melampaui target berkat jadwal yang rapi.")
    assert sound.told() == ["words.reached error LAY-2.1"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Target tercapai berkat loket hari Sabtu.",
        "Jadwal disusun agar target tidak kurang dari target.",
        "Pada 2022 target belum tercapai.",
        "Balai Dua belum mencapai target.",
        "Target renstra tercapai.",
    ],
)
def test_what_is_true_or_of_something_else_is_none(sound, sentence):
    sound.set("analisis", 2, "penyebab", sentence)
    assert sound.told() == []
