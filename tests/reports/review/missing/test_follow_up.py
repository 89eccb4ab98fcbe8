"""A missed target asks what will be done."""

from __future__ import annotations


def test_a_missed_target_without_a_follow_up_is_a_warning(sound):
    sound.miss()
    sound.drop("narasi")
    assert sound.told() == ["missing.follow_up warning LAY-2.1"]


def test_with_one_it_is_none(sound):
    sound.miss()
    sound.drop("narasi")
    sound.set("analisis", 4, "tindak_lanjut", "Penyuluhan ditambah.")
    assert sound.told() == []
