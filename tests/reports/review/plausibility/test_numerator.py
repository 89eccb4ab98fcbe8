"""A part larger than its whole."""

from __future__ import annotations


def test_more_done_than_asked_is_an_error(sound):
    """216 of 180: told once, though 120% is also outside the range."""
    sound.replace("realisasi", ",A,011,8,", ",A,011,14,")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("plausibility.numerator", "error", "LAY-1.1")
    assert finding.found == "A 216 Permohonan, B 180 Permohonan"


def test_in_the_row_of_one_satker_it_is_a_warning(sound):
    sound.replace("realisasi", ",A,012,4,", ",A,012,5.5,")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("plausibility.numerator", "warning", "LAY-1.1")
    assert finding.message.startswith("012: ")
