"""The signed text and the number that is counted with."""

from __future__ import annotations


def test_a_text_with_another_number_is_an_error(sound):
    sound.replace("target_pk", "75%,75,", "80%,75,")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("targets.text", "error", "LAY-1.1")
    assert (finding.expected, finding.found) == ("80%", "75")


def test_a_decimal_point_is_read_as_it_was_meant(sound):
    sound.replace("target_pk", "3 Indeks,3,", "3.0 Indeks,3,")
    sound.replace("target_pk", "75%,75,", "75 % (tujuh puluh lima),75,")
    assert sound.told() == []
