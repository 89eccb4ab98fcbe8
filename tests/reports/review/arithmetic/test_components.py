"""One thing under one name is one number."""

from __future__ import annotations


def test_one_whole_with_two_numbers_is_a_warning(sound):
    sound.replace("komponen", "Permohonan masuk,jumlah,Permohonan", "Jumlah warga,jumlah,Orang")
    sound.replace("komponen", "Penyuluhan,jumlah,Kegiatan", "Jumlah warga,jumlah,Orang")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("arithmetic.components", "warning", "LAY-1.1")
    assert finding.found == "LAY-1.1 180 Orang, LAY-2.1 24 Orang"


def test_another_unit_is_another_thing(sound):
    sound.replace("komponen", "Permohonan masuk,jumlah,Permohonan", "Jumlah warga,jumlah,Orang")
    sound.replace("komponen", "Penyuluhan,jumlah,Kegiatan", "Jumlah warga,jumlah,Keluarga")
    assert sound.told() == []
