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


def test_a_dipa_that_departs_from_agreement_and_pools_is_told_once(sound):
    sound.set("dipa", 2, "pagu", "1002000000")
    sound.set("emonev", 5, "anggaran", "98.8")
    assert sound.told() == ["money.agreement_dipa warning SET"]


def test_a_satker_missing_from_the_dipa_is_its_own_finding(sound):
    """The agreement means all satker of SET; 013, of the same kind as 012, has no row."""
    sound.set("satker", 3, "unit_utama", "SET")
    sound.add("satker", "013", "Balai Tiga", "balai", "SET")
    sound.set("anggaran_pk", 2, "jumlah", "1700000000")
    sound.set("anggaran_pk", 3, "jumlah", "1300000000")
    assert sound.told() == ["missing.dipa_row warning 013"]
