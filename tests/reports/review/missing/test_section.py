"""Parts that the guideline asks for, without data and without prose."""

from __future__ import annotations

from reports.review.run import review


def test_a_report_without_strategic_issues_is_a_warning(sound):
    sound.drop("isu_strategis")
    assert sound.told() == ["missing.section warning isu-strategis"]


def test_prose_will_do_instead(sound):
    sound.drop("isu_strategis")
    sound.add("narasi", "2023", "isu-strategis", "Permohonan layanan terus bertambah.")
    assert sound.told() == []


def test_a_report_without_a_strategic_plan_is_an_error(sound):
    for table in ("renstra", "target_renstra"):
        sound.drop(table)
    assert "missing.section error renstra" in sound.told()


def test_one_that_is_not_printed_is_told_as_one_without_data(sound):
    office = sound.loaded()
    office.section_choices.create(year=2023, section="upaya", hidden=True)
    (finding,) = [f for f in review(office, 2023) if f.rule == "missing.section"]
    assert (finding.severity, finding.code, finding.found) == ("note", "upaya", "tidak dicetak")
