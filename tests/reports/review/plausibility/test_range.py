"""Realisations that cannot be."""

from __future__ import annotations


def test_an_index_above_its_scale_is_an_error(sound):
    sound.replace("realisasi", ",A,,3.25,", ",A,,4.5,")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("plausibility.range", "error", "LAY-1.2")
    assert (finding.expected, finding.found) == ("1 sampai 4", "4,50 Indeks")
