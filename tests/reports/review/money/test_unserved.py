"""Pools and indicators that do not meet."""

from __future__ import annotations


def test_an_indicator_that_no_pool_serves_is_a_note(sound):
    """P-02, which serves nobody now, may be the one that is missing: told once."""
    sound.remove("pos_ikk", 4)
    assert sound.told() == ["money.unserved note LAY-2.1"]


def test_a_pool_that_serves_nobody_is_a_note(sound):
    sound.set("pos_ikk", 4, "pos", "P-01")
    assert sound.told() == ["money.unserved note P-02"]
