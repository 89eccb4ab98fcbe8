"""Numbers of objectives and indicators."""

from __future__ import annotations


def test_an_indicator_s_number_that_stands_twice_is_a_warning(sound):
    sound.set("ikk", 3, "nomor", "1")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("document.numbering", "warning", "LAY-1.2")
    assert finding.message == "Indikator bernomor 1 ada dua: LAY-1.1 dan LAY-1.2."
    assert finding.url == "/mini/2023/renstra/indikator/LAY-1.2/"


def test_a_number_left_out_is_a_note(sound):
    """One of 1 and 3 may have ended."""
    sound.set("ikk", 3, "nomor", "3")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("document.numbering", "note", "LAY-1.2")
    assert finding.expected == "2"


def test_two_objectives_of_one_number_are_a_warning(sound):
    sound.set("sasaran", 3, "nomor", "1")
    assert sound.told() == ["document.numbering warning LAY-2"]


def test_each_central_unit_may_count_for_itself(sound):
    sound.add("unit_utama", "DUA", "Ditjen Dua", "Sekretaris")
    sound.set("sasaran", 3, "nomor", "1")
    sound.set("sasaran", 3, "unit_utama", "DUA")
    assert [line for line in sound.told() if line.startswith("document.numbering")] == []


def test_a_row_left_out_of_the_annex_is_a_warning(sound):
    sound.set("target_pk", 3, "nomor_indikator", "3")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("document.numbering", "warning", "SET")
    assert "tingkat kegiatan: indikator sasaran 1 nomor 2 terlewat" in finding.message
