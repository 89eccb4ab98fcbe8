"""Who signs holds the office on that day."""

from __future__ import annotations

from reports.review.run import review


def test_a_day_on_which_nobody_held_the_office_is_an_error(sound):
    sound.set("pejabat", 3, "mulai", "2023-06-01")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("document.officials", "error", "SET")
    assert "sebagai Sekretaris pada 2 Januari 2023" in finding.message


def test_a_sealed_name_that_did_not_hold_it_is_an_error(sound):
    office = sound.loaded()
    office.officials.filter(title="Sekretaris").update(name="Citra Rekaan")
    (finding,) = review(office, 2023)
    assert (finding.rule, finding.severity) == ("document.officials", "error")
    assert finding.message.endswith("padahal yang tercatat menjabat adalah Citra Rekaan.")
