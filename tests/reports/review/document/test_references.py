"""Numbers of tables typed by hand."""

from __future__ import annotations


def test_a_number_that_the_report_does_not_have_is_a_warning(sound):
    sound.set("narasi", 2, "isi", "Rinciannya ada pada Tabel 3.199.")
    assert sound.told() == ["document.references warning kesimpulan"]


def test_one_that_it_has_is_a_note(sound):
    sound.set("narasi", 2, "isi", "Rinciannya ada pada tabel 3.1.")
    assert sound.told() == ["document.references note kesimpulan"]
