"""One fault in an office that is in order is found by exactly one rule, in every family."""

from __future__ import annotations

import pytest

FAULTS = {
    "missing.analysis": lambda office: office.replace("analisis", "Ruang tunggu diperbaiki.", ""),
    "arithmetic.published": lambda office: office.add(
        "terbit", "LAY-1.2", "2023", "3", "3.25", "137", "LKjIP"
    ),
    "targets.renstra": lambda office: office.set("target_renstra", 4, "nilai", "22"),
    "plausibility.numerator": lambda office: office.replace("realisasi", ",A,011,8,", ",A,011,14,"),
    "words.movement": lambda office: office.set(
        "analisis", 4, "penyebab", "Realisasi turun dari tahun 2022."
    ),
    "money.smart": lambda office: office.set("smart", 2, "nilai_efisiensi_terbit", "78.91"),
    "document.dates": lambda office: office.set("laporan", 2, "data_per", "2024-01-20"),
}


@pytest.mark.parametrize("rule", FAULTS)
def test_a_planted_fault_is_found_by_one_rule(sound, rule):
    FAULTS[rule](sound)
    (finding,) = sound.found()
    assert finding.rule == rule


def test_faults_in_different_places_do_not_hide_each_other(sound):
    for plant in FAULTS.values():
        plant(sound)
    assert set(FAULTS) <= {finding.rule for finding in sound.found()}


def test_a_figure_that_cannot_be_true_explains_what_follows_from_it(sound):
    """14 of 10 in one satker: the printed 80%, the fall and the typed 80% only contradict the impossible figure."""
    sound.replace("realisasi", ",A,011,8,", ",A,011,14,")
    sound.add("terbit", "LAY-1.1", "2023", "75", "80", "106.67", "LKjIP")
    sound.set("analisis", 2, "penyebab", "Realisasi 80% turun dari tahun 2022, saat angkanya 78%.")
    assert sound.told() == ["plausibility.numerator error LAY-1.1"]


def test_a_missing_row_explains_the_difference_but_no_contradiction(sound):
    """Without the rows of 012 it is 96 of 120, still 80%: the printed 81% departs because a row is missing."""
    sound.write("realisasi", "".join(",".join(r) + "\n" for r in sound.rows("realisasi") if r[4] != "012"))
    sound.add("terbit", "LAY-1.1", "2023", "75", "81", "108", "LKjIP")
    assert sound.told() == ["missing.satker_row warning LAY-1.1"]
    sound.add("terbit", "LAY-1.2", "2023", "3", "3.25", "137", "LKjIP")
    sound.set("analisis", 2, "penyebab", "Target belum tercapai.")
    assert set(sound.told()) == {
        "missing.satker_row warning LAY-1.1",
        "arithmetic.published error LAY-1.2",
        "words.reached error LAY-1.1",
    }


def test_a_target_on_another_scale_is_one_finding(sound):
    sound.replace("target_pk", "3 Indeks,3,", "82 Indeks,82,")
    sound.drop("narasi")
    assert sound.told() == ["targets.scale error LAY-1.2"]
