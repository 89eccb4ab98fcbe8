"""All of very few."""

from __future__ import annotations


def test_all_of_five_is_a_note(sound):
    rows = [row for row in sound.rows("realisasi") if row[0] != "LAY-1.1"]
    for month in range(1, 13):
        few = "1" if month <= 5 else "0"
        rows += [["LAY-1.1", "2023", str(month), symbol, "011", few, ""] for symbol in "AB"]
        rows += [["LAY-1.1", "2023", str(month), symbol, "012", "0", ""] for symbol in "AB"]
    sound.write("realisasi", "\n".join(",".join(row) for row in rows) + "\n")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("plausibility.tiny_base", "note", "LAY-1.1")
    assert finding.found == "LAY-1.1 (5 kasus)"
    assert finding.subject == "LAY-1.1 Persentase permohonan selesai"
