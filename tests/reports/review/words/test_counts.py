"""Counts typed by hand."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "sentence", ["Kantor ini mempunyai 61 indikator.", "Ada empat indikator.", "Ada 7 sasaran."]
)
def test_a_count_that_nothing_has_is_a_warning(sound, sentence):
    sound.set("narasi", 2, "isi", sentence)
    assert sound.told() == ["words.counts warning kesimpulan"]


@pytest.mark.parametrize(
    "sentence", ["Ada 3 (tiga) indikator dan dua sasaran.", "Visi memuat 8 sasaran strategis."]
)
def test_a_right_count_is_none(sound, sentence):
    sound.set("narasi", 2, "isi", sentence)
    assert sound.told() == []


def test_so_many_that_reached_are_held_against_those_that_did(sound):
    """Two of three reached their target: both counts are known, but not of the same thing."""
    sound.miss(follow_up="Penyuluhan ditambah.")
    sound.set("narasi", 2, "isi", "Sebanyak 3 indikator berhasil mencapai target.")
    (finding,) = sound.found()
    assert (finding.rule, finding.expected) == ("words.counts", "2 indikator yang mencapai target")
    sound.set(
        "narasi", 2, "isi", "Dari 3 indikator, 2 indikator mencapai target dan 1 indikator belum tercapai."
    )
    assert sound.told() == []
