"""A central unit with objectives and without an agreement."""

from __future__ import annotations


def test_objectives_without_an_agreement_are_an_error(sound):
    for table in ("perjanjian", "target_pk", "anggaran_pk", "narasi"):
        sound.drop(table)
    assert sound.told() == ["missing.agreement error SET"]


def test_a_central_unit_without_objectives_needs_none(sound):
    sound.add("unit_utama", "LAIN", "Unit lain", "Kepala Unit Lain")
    assert sound.told() == []
