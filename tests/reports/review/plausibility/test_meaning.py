"""More of a failure counted as success."""

from __future__ import annotations

import pytest


def test_a_failure_that_raises_the_achievement_is_a_warning(sound):
    sound.replace("komponen", "Permohonan selesai", "Pemohon yang mengulangi kesalahan")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("plausibility.meaning", "warning", "LAY-1.1")
    assert "A 144 Permohonan, B 180 Permohonan" in finding.found


@pytest.mark.parametrize("name", ["Kesalahan berulang yang ditangani", "Berkas hilang yang dipulihkan"])
def test_a_failure_that_was_mended_is_a_success(sound, name):
    sound.replace("komponen", "Permohonan selesai", name)
    assert sound.told() == []


def test_taken_from_the_whole_it_is_a_success_too(sound):
    """(B - A) / B: 36 of 180 late is 80% in time."""
    sound.replace("komponen", "Permohonan selesai", "Permohonan terlambat")
    sound.replace("ikk", "A / B * 100", "(B - A) / B * 100")
    sound.replace("realisasi", ",A,011,8,", ",A,011,2,")
    sound.replace("realisasi", ",A,012,4,", ",A,012,1,")
    assert sound.told() == []
