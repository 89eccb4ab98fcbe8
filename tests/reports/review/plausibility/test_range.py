"""Realisations that cannot be."""

from __future__ import annotations


def test_an_index_above_its_scale_is_an_error(sound):
    sound.replace("realisasi", ",A,,3.25,", ",A,,4.5,")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("plausibility.range", "error", "LAY-1.2")
    assert (finding.expected, finding.found) == ("1 sampai 4", "4,50 Indeks")


def test_one_month_above_the_scale_hides_in_no_mean(sound):
    """Eleven months at 3,25 and one at 5 are 3,40 on a scale of 1 to 4."""
    sound.replace("realisasi", "LAY-1.2,2023,5,A,,3.25,", "LAY-1.2,2023,5,A,,5,")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("plausibility.range", "error", "LAY-1.2")
    assert finding.found.startswith("Mei 5")
    assert finding.url == "/mini/2023/realisasi/LAY-1.2/5/"


def test_one_part_of_a_mean_above_the_scale_is_found(sound):
    """(2,5 + 4,5) / 2 is 3,5."""
    sound.set("ikk", 3, "rumus", "(A + B) / 2")
    sound.add("komponen", "LAY-1.2", "B", "2", "Indeks daring", "terakhir", "Indeks")
    sound.replace("realisasi", ",A,,3.25,", ",A,,2.5,")
    sound.add("realisasi", "LAY-1.2", "2023", "12", "B", "", "4.5", "")
    (finding,) = sound.found()
    assert (finding.rule, finding.code) == ("plausibility.range", "LAY-1.2")
    assert "Indeks daring 4,5" in finding.found


def test_the_parts_of_a_share_have_no_scale(sound):
    """LAY-1.1 may be 0 to 100; its 180 applications may be more."""
    assert sound.told() == []
