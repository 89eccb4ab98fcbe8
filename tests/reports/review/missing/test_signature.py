"""Agreements that nobody has signed."""

from __future__ import annotations


def test_an_unsigned_agreement_is_an_error(sound):
    sound.set("perjanjian", 2, "tanggal", "")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("missing.signature", "error", "SET")
    assert finding.url == "/mini/2023/perjanjian/SET/1/"
