"""Agreement and Renstra side by side."""

from __future__ import annotations


def test_less_than_the_renstra_wants_is_a_warning(sound):
    sound.set("target_renstra", 4, "nilai", "22")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("targets.renstra", "warning", "LAY-2.1")
    assert (finding.expected, finding.found) == ("22 Kegiatan", "20 Kegiatan")


def test_more_is_a_note(sound):
    sound.set("target_renstra", 4, "nilai", "18")
    assert sound.told() == ["targets.renstra note LAY-2.1"]
