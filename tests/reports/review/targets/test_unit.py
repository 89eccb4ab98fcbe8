"""A percentage beside an index."""

from __future__ import annotations


def test_a_mid_term_target_in_another_unit_is_a_warning(sound):
    sound.replace("target_renstra", "LAY-1.2,2023,3,", "LAY-1.2,2023,80,%")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("targets.unit", "warning", "LAY-1.2")
    assert (finding.expected, finding.found) == ("Indeks", "%")


def test_a_longer_name_of_the_same_unit_is_none(sound):
    sound.replace("target_pk", "20 Kegiatan,20,,Kegiatan", "20 Kegiatan,20,,Kegiatan penyuluhan")
    assert sound.told() == []


def test_a_target_signed_in_another_unit_is_a_warning_and_leads_to_the_agreement(sound):
    sound.replace("target_pk", "20 Kegiatan,20,,Kegiatan", "20 Orang,20,,")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("targets.unit", "warning", "LAY-2.1")
    assert (finding.expected, finding.found) == ("Kegiatan", "Orang")
    assert finding.url == "/mini/2023/perjanjian/SET/1/"
