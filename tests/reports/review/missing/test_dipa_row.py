"""A satker of the office without ceiling and spending."""

from __future__ import annotations


def test_the_office_s_own_satker_without_a_row_is_a_warning(sound):
    sound.remove("dipa", 2)
    assert sound.told() == ["missing.dipa_row warning 011"]


def test_a_technical_unit_may_have_no_dipa_of_its_own(sound):
    sound.remove("dipa", 3)
    assert sound.told() == []


def test_unless_others_of_its_kind_have_one(sound):
    sound.add("satker", "013", "Balai Tiga", "balai", "")
    assert sound.told() == ["missing.dipa_row warning 013"]
