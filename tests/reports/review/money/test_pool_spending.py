"""What pools spent is what the DIPA spent."""

from __future__ import annotations


def test_pools_that_spent_less_are_a_warning(sound):
    sound.set("pos_anggaran", 3, "realisasi", "394000000")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.pool_spending", "warning", "SET")
    assert (finding.expected, finding.found) == (
        "realisasi DIPA kantor Rp990.000.000",
        "realisasi pos anggaran Rp989.000.000",
    )
