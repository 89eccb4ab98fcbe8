"""A programme's own line is the sum of its activities."""

from __future__ import annotations


def test_a_programme_that_is_not_its_activities_is_an_error(sound):
    sound.set("anggaran_pk", 2, "jumlah", "1800000000")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.subject) == (
        "arithmetic.programme",
        "error",
        "SET Program Layanan",
    )
    assert (finding.expected, finding.found) == ("Rp1.000.000.000", "Rp1.800.000.000")


def test_a_programme_without_an_own_amount_says_nothing_wrong(sound):
    sound.set("anggaran_pk", 2, "jumlah", "")
    assert sound.told() == []
