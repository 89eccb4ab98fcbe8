"""The agreement against the DIPA that it means."""

from __future__ import annotations


def test_an_agreement_that_is_not_its_dipa_is_a_warning(sound):
    sound.set("anggaran_pk", 2, "jumlah", "1010000000")
    sound.set("anggaran_pk", 3, "jumlah", "610000000")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.agreement_dipa", "warning", "SET")
    assert finding.found == "perjanjian kinerja Rp1.010.000.000"
    assert finding.expected == "DIPA kantor Rp1.000.000.000"


def test_an_agreement_may_mean_every_satker_below(sound):
    sound.set("satker", 3, "unit_utama", "SET")
    sound.set("anggaran_pk", 2, "jumlah", "1500000000")
    sound.set("anggaran_pk", 3, "jumlah", "1100000000")
    assert sound.told() == []
