"""A satker that owes a component and says nothing."""

from __future__ import annotations


def test_a_silent_satker_is_a_warning(sound):
    rows = [row for row in sound.rows("realisasi") if row[4] != "012"]
    sound.write("realisasi", "\n".join(",".join(row) for row in rows) + "\n")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("missing.satker_row", "warning", "LAY-1.1")
    assert "1 satker belum mengisi bagiannya: 012 Balai Dua." in finding.message
