"""The same figures under different names."""

from __future__ import annotations


def test_two_indicators_with_the_same_figures_are_a_warning(sound):
    sound.second_share(done=12, asked=15)
    (finding,) = sound.found()
    assert (finding.rule, finding.severity) == ("plausibility.identical", "warning")
    assert finding.subject == "LAY-1.1 dan LAY-2.2"
    assert finding.found == "A 144 Permohonan, B 180 Permohonan"


def test_other_figures_are_none(sound):
    sound.second_share(done=11, asked=14)
    assert sound.told() == []
