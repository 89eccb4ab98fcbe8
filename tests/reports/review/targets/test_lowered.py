"""A target made easier in the course of the year."""

from __future__ import annotations


def test_an_easier_target_is_a_note(sound):
    sound.replace("target_pk", "20 Kegiatan,20,", "24 Kegiatan,24,")
    sound.add("perjanjian", "SET", "2023", "2", "2023-07-03", "Kota Mini", *PARTIES, "Anggaran dipotong")
    for row in sound.rows("target_pk")[1:]:
        second = ["2" if place == 2 else cell for place, cell in enumerate(row)]
        sound.add("target_pk", *(cell.replace("24", "20") for cell in second))
    for row in sound.rows("anggaran_pk")[1:]:
        sound.add("anggaran_pk", row[0], row[1], "2", *row[3:])
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("targets.lowered", "note", "LAY-2.1")
    assert "Alasannya: Anggaran dipotong" in finding.message


PARTIES = ("Kepala Kantor Mini", "Sekretaris")
