"""The same people counted in two ways."""

from __future__ import annotations


def test_two_groupings_with_two_totals_are_a_warning(sound):
    sound.set("pegawai", 2, "perempuan", "5")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity) == ("arithmetic.staff", "warning")
    assert finding.subject == "mini pegawai 2023"
    assert finding.found == "jabatan 12 dan golongan 13"
