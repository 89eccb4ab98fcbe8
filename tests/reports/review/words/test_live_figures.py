"""Live figures that no fact bears."""

from __future__ import annotations


def test_an_unknown_name_is_an_error(sound):
    sound.set("narasi", 2, "isi", "Capaiannya {{ ikk/LAY-9.9/capaian }}.")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("words.live_figures", "error", "kesimpulan")
    assert finding.found == "ikk/LAY-9.9/capaian"


def test_a_known_name_is_none(sound):
    sound.set("narasi", 2, "isi", "Capaiannya {{ ikk/LAY-1.1/capaian }}.")
    assert sound.told() == []
