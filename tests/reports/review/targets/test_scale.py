"""Targets outside what their indicator can be."""

from __future__ import annotations


def test_a_mid_term_target_on_another_scale_is_a_warning(sound):
    sound.set("target_renstra", 3, "nilai", "82")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("targets.scale", "warning", "LAY-1.2")
    assert (finding.expected, finding.found) == ("1 sampai 4", "82 Indeks")


def test_a_promised_one_is_an_error(sound):
    sound.replace("target_pk", "3 Indeks,3,", "82 Indeks,82,")
    assert "targets.scale error LAY-1.2" in sound.told()
