"""Targets outside what their indicator can be."""

from __future__ import annotations


def test_a_mid_term_target_on_another_scale_is_a_warning(sound):
    sound.set("target_renstra", 3, "nilai", "82")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("targets.scale", "warning", "LAY-1.2")
    assert (finding.expected, finding.found) == ("1 sampai 4", "82 Indeks")


def test_a_promised_one_is_an_error(sound):
    sound.replace("target_pk", "3 Indeks,3,", "82 Indeks,82,")
    sound.drop("narasi")
    assert sound.told() == ["targets.scale error LAY-1.2"]


def test_a_share_written_as_a_fraction_is_an_error(sound):
    sound.replace("target_pk", "75%,75,,%", "0.75,0.75,,%")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("targets.scale", "error", "LAY-1.1")
    assert (finding.expected, finding.found) == ("75%", "0,75%")


def test_two_of_twenty_planned_is_a_modest_promise_not_a_slip(sound):
    sound.replace("target_pk", "20 Kegiatan,20,", "2 Kegiatan,2,")
    assert "targets.renstra warning LAY-2.1" in sound.told()
    assert not any(line.startswith("targets.scale") for line in sound.told())
