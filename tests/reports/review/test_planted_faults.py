"""One fault in an office that is in order is found by exactly one rule, in every family."""

from __future__ import annotations

import pytest

FAULTS = {
    "missing.analysis": lambda office: office.replace("analisis", "Ruang tunggu diperbaiki.", ""),
    "arithmetic.published": lambda office: office.add(
        "terbit", "LAY-1.1", "2023", "75", "80", "137", "LKjIP"
    ),
    "targets.renstra": lambda office: office.set("target_renstra", 4, "nilai", "22"),
    "plausibility.numerator": lambda office: office.replace("realisasi", ",A,011,8,", ",A,011,14,"),
    "words.movement": lambda office: office.set(
        "analisis", 2, "penyebab", "Realisasi turun dari tahun 2022."
    ),
    "money.smart": lambda office: office.set("smart", 2, "nilai_efisiensi_terbit", "78.91"),
    "document.dates": lambda office: office.set("laporan", 2, "data_per", "2024-01-20"),
}


@pytest.mark.parametrize("rule", FAULTS)
def test_a_planted_fault_is_found_by_one_rule(sound, rule):
    FAULTS[rule](sound)
    (finding,) = sound.found()
    assert finding.rule == rule


def test_faults_of_every_family_at_once_do_not_hide_each_other(sound):
    for plant in FAULTS.values():
        plant(sound)
    assert set(FAULTS) <= {finding.rule for finding in sound.found()}
