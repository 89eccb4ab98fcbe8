"""Years that the report cannot mean."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "sentence",
    ["Laporan Kinerja Tahun 2019 ini disusun bersama.", "Loket dibuka sejak tahun 2203, kata pengelolanya."],
)
def test_a_year_of_another_report_or_of_none_is_a_warning(sound, sentence):
    sound.set("narasi", 2, "isi", sentence.replace("2203", "2093"))
    assert sound.told() == ["words.years warning kesimpulan"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dasarnya Undang-Undang Nomor 5 Tahun 1999.",
        "Laporan Kinerja Tahun 2023 ini.",
        "Target 2024 menyusul 2022.",
    ],
)
def test_a_law_and_the_years_around_are_none(sound, sentence):
    sound.set("narasi", 2, "isi", sentence)
    assert sound.told() == []


def test_this_report_is_not_last_year_s(sound):
    sound.set("narasi", 2, "isi", "Demikian Laporan Kinerja Tahun 2022 ini disusun.")
    (finding,) = sound.found()
    assert (finding.rule, finding.code, finding.found) == ("words.years", "kesimpulan", "2022")
    sound.set("narasi", 2, "isi", "Laporan Kinerja Tahun 2022 memuat saran yang sudah dijalankan.")
    assert sound.told() == []
