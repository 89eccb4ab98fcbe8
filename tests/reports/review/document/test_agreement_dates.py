"""When agreements are signed."""

from __future__ import annotations


def test_an_agreement_after_january_is_a_note(sound):
    sound.set("perjanjian", 2, "tanggal", "2023-03-15")
    assert sound.told() == ["document.agreement_dates note SET"]


def test_one_after_the_year_is_an_error(sound):
    sound.set("perjanjian", 2, "tanggal", "2024-02-01")
    assert sound.told() == ["document.agreement_dates error SET"]
