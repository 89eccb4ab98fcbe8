"""The agreement against the DIPA that it means."""

from __future__ import annotations


def test_an_agreement_that_is_not_its_dipa_is_a_warning(sound):
    sound.set("anggaran_pk", 2, "jumlah", "1010000000")
    sound.set("anggaran_pk", 3, "jumlah", "610000000")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("money.agreement_dipa", "warning", "SET")
    assert finding.found == "perjanjian kinerja Rp1.010.000.000"
    assert finding.expected == "DIPA kantor Rp1.000.000.000"


def test_an_agreement_may_mean_every_satker_below(sound):
    sound.set("satker", 3, "unit_utama", "SET")
    sound.set("anggaran_pk", 2, "jumlah", "1500000000")
    sound.set("anggaran_pk", 3, "jumlah", "1100000000")
    assert sound.told() == []


def test_a_dipa_that_departs_from_agreement_and_pools_is_told_once(sound):
    sound.set("dipa", 2, "pagu", "1002000000")
    sound.set("emonev", 5, "anggaran", "98.8")
    assert sound.told() == ["money.agreement_dipa warning SET"]


def test_a_satker_missing_from_the_dipa_is_its_own_finding(sound):
    """The agreement means all satker of SET; 013, of the same kind as 012, has no row."""
    sound.set("satker", 3, "unit_utama", "SET")
    sound.add("satker", "013", "Balai Tiga", "balai", "SET")
    sound.set("anggaran_pk", 2, "jumlah", "1700000000")
    sound.set("anggaran_pk", 3, "jumlah", "1300000000")
    assert sound.told() == ["missing.dipa_row warning 013"]


def test_one_difference_among_agreements_in_order_is_one_finding(sound):
    """Those that agree are named only where several differ."""
    sound.add("unit_utama", "DUA", "Ditjen Dua", "Sekretaris")
    sound.add("satker", "014", "Kantor Mini (Dua)", "dipa_kanwil", "DUA")
    sound.add("dipa", "2023", "014", "", "100000000", "99000000", "2023-12-31")
    sound.add(
        "perjanjian", "DUA", "2023", "1", "2023-01-02", "Kota Mini", "Kepala Kantor Mini", "Sekretaris", ""
    )
    sound.add("anggaran_pk", "DUA", "2023", "1", "Program Dua", "Kegiatan dua", "100000001")
    told = [f"{f.rule} {f.severity} {f.code}" for f in sound.found() if f.rule.startswith("money.")]
    assert told == ["money.agreement_dipa warning DUA"]
