"""Pools and indicators that do not meet."""

from __future__ import annotations


def test_a_pool_and_an_indicator_without_each_other_are_notes(sound):
    sound.remove("pos_ikk", 4)
    assert sound.told() == ["money.unserved note LAY-2.1", "money.unserved note P-02"]
