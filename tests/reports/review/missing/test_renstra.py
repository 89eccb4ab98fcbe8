"""Indicators that the Renstra sets no target for."""

from __future__ import annotations


def test_an_indicator_without_a_mid_term_target_is_a_note(sound):
    sound.remove("target_renstra", 3)
    assert sound.told() == ["missing.renstra note LAY-1.2"]
