"""Indicators that no agreement promises."""

from __future__ import annotations


def test_an_indicator_without_a_target_is_an_error(sound):
    sound.remove("target_pk", 3)
    sound.drop("narasi")
    assert sound.told() == ["missing.target error LAY-1.2"]
