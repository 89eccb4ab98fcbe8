"""Last year's words in this year's agreement."""

from __future__ import annotations


def test_another_year_in_an_agreement_is_a_warning(sound):
    sound.replace("target_pk", "Layanan dikenal,", "Layanan dikenal tahun 2022,")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("document.identity", "warning", "SET")
    assert (finding.expected, finding.found) == ("2023", "2022")
