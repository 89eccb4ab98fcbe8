""" "All" and "most" that the figures do not bear out."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "sentence",
    [
        "Semua indikator melampaui target.",
        "Seluruh 3 (tiga) indikator mencapai target.",
        "Setiap target tercapai.",
    ],
)
def test_all_where_one_was_missed_is_an_error(sound, sentence):
    sound.miss(follow_up="Penyuluhan ditambah.")
    sound.set("narasi", 2, "isi", sentence)
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("words.all_and_most", "error", "kesimpulan")
    assert finding.expected == "2 dari 3 indikator"


@pytest.mark.parametrize(
    "sentence", ["Sebagian besar indikator mencapai target.", "Kami bekerja agar semua target tercapai."]
)
def test_most_or_a_purpose_are_none(sound, sentence):
    sound.miss(follow_up="Penyuluhan ditambah.")
    sound.set("narasi", 2, "isi", sentence)
    assert sound.told() == []


def test_a_division_s_section_is_held_against_the_division(sound):
    sound.set("narasi", 2, "bagian", "sasaran-LAY-1")
    sound.miss(follow_up="Penyuluhan ditambah.")
    assert sound.told() == []


@pytest.mark.parametrize(
    "sentence", ["Sebagian besar indikator belum mencapai target.", "Semua sasaran tidak memenuhi target."]
)
def test_most_missed_where_one_was_is_an_error_too(sound, sentence):
    sound.miss(follow_up="Penyuluhan ditambah.")
    sound.set("narasi", 2, "isi", sentence)
    (finding,) = sound.found()
    assert (finding.rule, finding.severity) == ("words.all_and_most", "error")
    assert finding.found.endswith("belum mencapai target")


def test_some_missed_claims_no_share(sound):
    sound.miss(follow_up="Penyuluhan ditambah.")
    sound.set("narasi", 2, "isi", "Satu indikator belum mencapai target.")
    assert sound.told() == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Tidak semua indikator mencapai target.",
        "Belum seluruh indikator mencapai target.",
        "Semua indikator kecuali satu mencapai target.",
        "Semua indikator, selain LAY-2.1, mencapai target.",
        "Pada tahun 2022 semua indikator mencapai target.",
        "Rata-rata capaian seluruh indikator mencapai 97%.",
        "Seluruh 2 indikator sasaran pertama mencapai target.",
        "Semua indikator dihitung tiap bulan untuk mencapai target.",
        "Lebih dari separuh indikator mencapai target.",
        "Semua satker mencapai target.",
    ],
)
def test_what_names_the_exception_or_something_else_is_none(sound, sentence):
    """LAY-2.1 misses its 30 by 24; its achievement is 80%."""
    sound.miss(follow_up="Penyuluhan ditambah.")
    sound.set("narasi", 2, "isi", sentence)
    assert [line for line in sound.told() if line.startswith("words.all_and_most")] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Tidak ada indikator yang gagal mencapai target.",
        "3 indikator seluruhnya mencapai target.",
        "Lebih dari separuh indikator belum mencapai target.",
        "Tidak satu pun indikator mencapai target.",
        "Seluruh indikator telah mencapai target Renstra.",
    ],
)
def test_the_same_claims_in_other_words_are_errors(sound, sentence):
    sound.miss(follow_up="Penyuluhan ditambah.")
    sound.set("narasi", 2, "isi", sentence)
    assert sound.told() == ["words.all_and_most error kesimpulan"]


def test_not_all_where_all_were_is_an_error(sound):
    sound.set("narasi", 2, "isi", "Tidak semua indikator mencapai target.")
    (finding,) = sound.found()
    assert (finding.rule, finding.expected) == ("words.all_and_most", "3 dari 3 indikator")


def test_exceeded_is_more_than_reached(sound):
    """LAY-2.1 reaches exactly its 24."""
    sound.replace("target_pk", "20 Kegiatan,20,", "24 Kegiatan,24,")
    sound.set("target_renstra", 4, "nilai", "24")
    for sentence, told in (
        ("mencapai target", []),
        ("melampaui 100%", ["words.all_and_most error kesimpulan"]),
    ):
        sound.set("narasi", 2, "isi", f"Seluruh indikator {sentence}.")
        assert sound.told() == told


def test_a_sentence_about_a_division_is_held_against_the_division(sound):
    """SAT reaches its one indicator; LAY misses one of three."""
    sound.miss(follow_up="Penyuluhan ditambah.")
    sound.add("divisi", "SAT", "2", "Divisi Satu")
    sound.set("sasaran", 2, "divisi", "SAT")
    sound.set("narasi", 2, "isi", "Semua indikator Divisi Satu mencapai target.")
    assert [line for line in sound.told() if line.startswith("words.all_and_most")] == []


def test_the_finding_leads_to_where_the_section_is_written(sound):
    sound.miss(follow_up="Penyuluhan ditambah.")
    (finding,) = sound.found()
    assert finding.url == "/mini/2023/naskah/bagian/kesimpulan/"
