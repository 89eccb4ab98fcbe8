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
