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


def test_what_is_missed_only_because_a_satker_is_silent_asks_for_no_follow_up(sound):
    """48 of 180 is 26,67%: what is missing are the rows of 011."""
    for month in range(1, 13):
        sound.replace("realisasi", f"LAY-1.1,2023,{month},A,011,8,\n", "")
    sound.drop("narasi")
    assert sound.told() == ["missing.satker_row warning LAY-1.1"]


def test_a_dash_is_no_follow_up(sound):
    sound.miss(follow_up="-")
    sound.drop("narasi")
    assert sound.told() == ["missing.follow_up warning LAY-2.1"]
