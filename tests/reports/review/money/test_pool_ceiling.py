"""Pools share out the DIPA."""

from __future__ import annotations


def test_pools_that_are_more_than_the_dipa_are_a_warning(sound):
    sound.set("pos_anggaran", 2, "pagu", "600500000")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.pool_ceiling", "warning", "SET")
    assert finding.found == "pos anggaran Rp1.000.500.000"


def test_they_may_share_out_the_dipa_of_every_satker(sound):
    sound.set("satker", 3, "unit_utama", "SET")
    sound.add("pos_anggaran", "2023", "P-03", "SET", "Balai", "500000000", "490000000")
    sound.add("pos_ikk", "2023", "P-03", "LAY-2.1")
    assert sound.told() == []
