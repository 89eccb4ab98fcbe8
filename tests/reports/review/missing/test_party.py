"""Titles that sign, and for which nobody was ever recorded."""

from __future__ import annotations


def test_a_party_without_a_recorded_official_is_an_error(sound):
    sound.set("perjanjian", 2, "pihak_kedua", "Sekretaris Utama")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("missing.party", "error", "SET")
    assert finding.message.startswith("Sekretaris Utama menandatangani perjanjian kinerja SET 2023")


def test_so_is_the_report_s_signatory(sound):
    sound.set("laporan", 2, "penanda_tangan", "Pelaksana Harian")
    assert sound.told() == ["missing.party error mini"]
