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


def test_many_papers_of_one_day_are_counted(sound):
    """The head signs ten agreements on a day on which nobody was head: three are named."""
    for number in range(9):
        sound.add("unit_utama", f"U{number}", f"Ditjen {number}", "Sekretaris")
        row = (f"U{number}", "2023", "1", "2023-01-02", "Kota Mini", "Kepala Kantor Mini", "Sekretaris", "")
        sound.add("perjanjian", *row)
    sound.set("pejabat", 2, "mulai", "2023-01-03")
    (finding,) = (f for f in sound.found() if f.rule == "document.officials")
    assert "dan 7 dokumen lain sebagai Kepala Kantor Mini pada 2 Januari 2023" in finding.message
