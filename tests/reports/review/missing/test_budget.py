"""An agreement without amounts beside one that has them."""

from __future__ import annotations


def test_an_agreement_without_amounts_is_a_warning(sound):
    sound.add("unit_utama", "DUA", "Ditjen Dua", "Sekretaris")
    sound.add(
        "perjanjian", "DUA", "2023", "1", "2023-01-02", "Kota Mini", "Kepala Kantor Mini", "Sekretaris", ""
    )
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("missing.budget", "warning", "DUA")
    assert finding.url == "/mini/2023/perjanjian/DUA/1/"


def test_where_no_agreement_has_any_nobody_is_asked(sound):
    sound.drop("anggaran_pk")
    assert [line for line in sound.told() if line.startswith("missing.budget")] == []
