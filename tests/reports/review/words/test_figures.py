"""Numbers typed by hand (144 of 180 is 80%; 78% last year; target 75%)."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "sentence", ["Sebanyak 1.743 permohonan selesai.", "Realisasinya 83,4%.", "Biayanya Rp35 juta."]
)
def test_a_number_that_no_fact_supports_is_a_warning(sound, sentence):
    sound.set("analisis", 2, "penyebab", sentence)
    assert sound.told() == ["words.figures warning LAY-1.1"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dari 180 permohonan, 144 selesai (80%).",
        "Sebanyak 36 permohonan belum selesai.",
        "Realisasi naik 2,56% dari tahun 2022.",
        "Realisasi naik 2 poin dari 78% pada 2022.",
        "Sesuai Peraturan Menteri Nomor 53 Tahun 2014 pasal 12.",
        "Rapat 17 Agustus 2023 pukul 09.30 di ruang 12.",
        "Satker Balai Dua menyelesaikan 48 dari 60 permohonan.",
        "Anggaran pos ini Rp600.000.000, terserap 99,17%.",
    ],
)
def test_what_is_known_or_says_nothing_is_none(sound, sentence):
    sound.set("analisis", 2, "penyebab", sentence)
    assert sound.told() == []


def test_a_section_may_use_every_figure_of_the_report(sound):
    sound.set("narasi", 2, "isi", "Pagu kantor Rp1,5 miliar, terserap 98,67%; pegawai 12 orang.")
    assert sound.told() == []


def test_a_year_without_records_holds_no_figure_against_them(sound):
    for table in ("perjanjian", "target_pk", "anggaran_pk", "realisasi"):
        sound.drop(table)
    sound.set("analisis", 2, "penyebab", "Sebanyak 1.743 permohonan selesai.")
    assert [line for line in sound.told() if line.startswith("words.")] == []


def test_a_decimal_point_hides_no_percentage(sound):
    sound.set("analisis", 2, "penyebab", "Realisasinya 83.41%.")
    (finding,) = sound.found()
    assert (finding.rule, finding.found) == ("words.figures", "83.41%")
    sound.set("analisis", 2, "penyebab", "Tahun lalu tercatat 78.00%.")
    assert sound.told() == []
