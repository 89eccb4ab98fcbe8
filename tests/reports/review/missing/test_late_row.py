"""A satker whose stock was not reported in the last months."""

from __future__ import annotations


def test_a_stock_that_stands_at_an_older_month_is_a_note(sound):
    sound.replace("komponen", "selesai,jumlah", "selesai,terakhir")
    sound.replace("komponen", "masuk,jumlah", "masuk,terakhir")
    sound.replace("realisasi", "LAY-1.1,2023,12,A,012,4,\n", "")
    sound.replace("realisasi", "LAY-1.1,2023,12,B,012,5,\n", "")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("missing.late_row", "note", "LAY-1.1")
    assert "012 Balai Dua" in finding.message
