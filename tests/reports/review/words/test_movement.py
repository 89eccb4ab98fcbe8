"""Risen and fallen (78% last year, 80% this year)."""

from __future__ import annotations

import pytest


def test_a_fall_that_was_a_rise_is_a_warning(sound):
    sound.set("analisis", 2, "penyebab", "Realisasi menurun dibandingkan tahun 2022.")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("words.movement", "warning", "LAY-1.1")
    assert (finding.expected, finding.found) == ("naik", "turun")


@pytest.mark.parametrize(
    "sentence",
    [
        "Realisasi naik dari tahun 2022.",
        "Realisasi naik dari tahun lalu berkat loket hari Sabtu.",
        "Jumlah pemohon berkurang dibandingkan tahun sebelumnya.",
        "Indeks ini menurun pada awal tahun.",
        "Realisasi tidak menurun dibandingkan tahun 2022.",
        "Realisasi naik dari tahun 2022, walaupun jumlah petugas turun.",
    ],
)
def test_a_rise_or_another_matter_is_none(sound, sentence):
    sound.set("analisis", 2, "penyebab", sentence)
    assert sound.told() == []


@pytest.mark.parametrize(
    "sentence", ["Realisasi anjlok dari 78% pada 2022.", "Angkanya merosot dari tahun lalu."]
)
def test_stronger_words_for_it_are_read_too(sound, sentence):
    sound.set("analisis", 2, "penyebab", sentence)
    assert sound.told() == ["words.movement warning LAY-1.1"]


def test_a_word_about_the_realisation_is_not_excused_by_the_achievement(sound):
    """80 after 78 is a rise; of a target of 75 after 70 the achievement fell from 111,43% to 106,67%."""
    sound.set("terbit", 2, "target", "70")
    sound.set("terbit", 2, "capaian", "111.43")
    sound.set("analisis", 2, "penyebab", "Realisasi turun dari tahun 2022.")
    assert sound.told() == ["words.movement warning LAY-1.1"]
    sound.set("analisis", 2, "penyebab", "Capaian turun dari tahun 2022.")
    assert sound.told() == []


def test_a_section_that_names_an_indicator_is_read_as_well(sound):
    sound.set("narasi", 2, "isi", "Realisasi LAY-1.1 turun dari tahun 2022.")
    assert sound.told() == ["words.movement warning kesimpulan"]
