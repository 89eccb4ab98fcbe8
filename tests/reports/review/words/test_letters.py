"""Characters that the report's fonts do not bear."""

from __future__ import annotations


def test_a_sign_without_a_letter_is_a_warning(sound):
    sound.set("narasi", 2, "isi", "Terima kasih 😀 kepada seluruh pegawai.")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("words.letters", "warning", "kesimpulan")
    assert "Huruf laporan tidak memuat tanda 😀 (U+1F600)." in finding.message


def test_a_division_s_issues_are_read_too(sound):
    """They come from the workbook and pass no desk."""
    sound.add("isu_strategis", "2023", "LAY", "9", "Pelayanan المستقبل.")
    assert [finding.rule for finding in sound.found()] == ["words.letters"]


def test_accents_and_signs_of_prose_are_letters(sound):
    sound.set("narasi", 2, "isi", "“Café” – 5 °C, ½ × 2 ≥ 1… naïve.")
    assert "words.letters" not in [finding.rule for finding in sound.found()]
