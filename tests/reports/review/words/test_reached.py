"""Reached and missed in words."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "sentence",
    [
        "Target belum tercapai karena loket kurang.",
        "Realisasi masih di bawah target.",
        "Tidak tercapainya target karena loket kurang.",
        "Kegagalan mencapai target terjadi karena loket kurang.",
        "Target hampir tercapai.",
        "Realisasi belum sesuai target.",
        "Realisasi tidak dapat mencapai target.",
        "Walaupun target belum tercapai, layanan membaik.",
        "Realisasi tidak melampaui target.",
        "Realisasi naik dari 78% pada 2022, tetapi belum mencapai target.",
    ],
)
def test_a_miss_that_was_a_hit_is_an_error(sound, sentence):
    sound.set("analisis", 2, "penyebab", sentence)
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("words.reached", "error", "LAY-1.1")
    assert finding.expected in {"mencapai target", "melampaui target"}


def test_a_hit_that_was_a_miss_is_an_error(sound):
    sound.miss(follow_up="Penyuluhan ditambah.")
    sound.drop("narasi")
    sound.set("analisis", 4, "penyebab", "Penyuluhan melampaui target berkat jadwal yang rapi.")
    assert sound.told() == ["words.reached error LAY-2.1"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Target tercapai berkat loket hari Sabtu.",
        "Jadwal disusun agar target tidak kurang dari target.",
        "Pada 2022 target belum tercapai.",
        "Balai Dua belum mencapai target.",
        "Target renstra tercapai.",
        "Realisasi tidak kurang dari target.",
        "Belum semua satker mencapai target.",
        "Tidak ada target yang tidak tercapai.",
        "Layanan tidak hanya mencapai target, tetapi juga makin cepat.",
    ],
)
def test_what_is_true_or_of_something_else_is_none(sound, sentence):
    sound.set("analisis", 2, "penyebab", sentence)
    assert sound.told() == []


def test_exceeded_where_it_was_only_reached_is_an_error(sound):
    sound.replace("target_pk", "20 Kegiatan,20,", "24 Kegiatan,24,")
    sound.set("target_renstra", 4, "nilai", "24")
    sound.set("analisis", 4, "penyebab", "Penyuluhan melampaui target.")
    (finding,) = sound.found()
    assert (finding.rule, finding.expected, finding.found) == (
        "words.reached",
        "mencapai target",
        "melampaui target",
    )
    sound.set("analisis", 4, "penyebab", "Penyuluhan mencapai target dan tidak melampaui target.")
    assert sound.told() == []


@pytest.mark.parametrize(
    "sentence", ["Realisasi di bawah target.", "Realisasi lebih rendah daripada target."]
)
def test_below_the_target_is_good_where_lower_is_better(sound, sentence):
    """24 of at most 30."""
    sound.miss()
    sound.remove("terbit", 4)
    sound.replace("ikk", "Kegiatan,maks,A", "Kegiatan,min,A")
    sound.set("analisis", 4, "penyebab", sentence)
    assert sound.told() == []
    sound.set("analisis", 4, "penyebab", sentence.replace("di bawah", "di atas").replace("rendah", "tinggi"))
    assert sound.told() == ["words.reached error LAY-2.1"]


def test_a_section_that_names_an_indicator_is_read_as_well(sound):
    sound.set("narasi", 2, "isi", "Capaian LAY-1.1 masih di bawah target.")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("words.reached", "error", "kesimpulan")
    assert "menyebut LAY-1.1 belum mencapai target" in finding.message
    sound.set("narasi", 2, "isi", "LAY-1.1 dan LAY-1.2 mencapai target; LAY-1.1 melampauinya.")
    assert sound.told() == []


def test_a_sentence_in_the_place_of_a_generated_one_is_read_as_well(sound):
    sound.add("narasi", "2023", "ikk-LAY-1.1-1", "Realisasi masih di bawah target.")
    (finding,) = sound.found()
    assert (finding.rule, finding.code) == ("words.reached", "LAY-1.1")
    assert finding.message.startswith("Kalimat target dan realisasi menyebut belum mencapai target")
    assert finding.url == "/mini/2023/naskah/bagian/ikk-LAY-1.1/"
