"""Two holders of one office."""

from __future__ import annotations


def test_a_successor_beside_somebody_who_never_left_is_a_warning(sound):
    sound.add("pejabat", "Sekretaris", "2023-07-01", "Citra Rekaan", "", "", "", "definitif")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("document.tenure", "warning", "mini")
    assert (
        "Budi Rekaan dan Citra Rekaan sama-sama tercatat sebagai Sekretaris sejak 1 Juli 2023"
        in finding.message
    )


def test_one_after_the_other_or_acting_beside_is_none(sound):
    sound.set("pejabat", 3, "selesai", "2023-06-30")
    sound.add("pejabat", "Sekretaris", "2023-07-01", "Citra Rekaan", "", "", "", "definitif")
    sound.add("pejabat", "Sekretaris", "2023-09-01", "Dedi Rekaan", "", "", "2023-09-10", "plh")
    assert sound.told() == []


def test_an_overlap_of_other_years_is_none(sound):
    sound.set("pejabat", 3, "mulai", "2020-01-01")
    sound.set("pejabat", 3, "selesai", "2021-06-30")
    sound.add("pejabat", "Sekretaris", "2021-06-01", "Citra Rekaan", "", "", "", "definitif")
    sound.add("pejabat", "Sekretaris", "2024-06-01", "Dedi Rekaan", "", "", "", "definitif")
    assert sound.told() == []
