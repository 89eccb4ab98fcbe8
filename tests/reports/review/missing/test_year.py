"""A year of which nothing is known."""

from __future__ import annotations

PROMISED_AND_DONE = ("perjanjian", "target_pk", "anggaran_pk", "realisasi", "narasi")


def test_a_year_without_anything_is_one_error(sound):
    for table in PROMISED_AND_DONE:
        sound.drop(table)
    assert sound.told() == ["missing.year error mini"]


def test_a_year_that_was_only_printed_is_a_note(sound):
    for table in PROMISED_AND_DONE:
        sound.drop(table)
    sound.add("terbit", "LAY-1.1", "2023", "75", "80", "106.67", "LKjIP 2023")
    assert sound.told() == ["missing.year note mini"]
