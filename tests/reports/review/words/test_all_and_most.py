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
    assert finding.found.endswith("belum tercapai")


def test_some_missed_claims_no_share(sound):
    sound.miss(follow_up="Penyuluhan ditambah.")
    sound.set("narasi", 2, "isi", "Satu indikator belum mencapai target.")
    assert sound.told() == []
