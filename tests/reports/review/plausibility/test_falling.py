"""What is counted from January on does not shrink."""

from __future__ import annotations

from budget.spending.models import SpendingPosition
from reports.review.run import review
from tests.reports.review.sound_office import told


def test_progress_that_shrinks_is_a_warning(sound):
    sound.set("emonev", 4, "progres", "40")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("plausibility.falling", "warning", "011")
    assert finding.message.startswith("Progres e-Monev turun dari 49 (TW II) menjadi 40 (TW III)")


def test_spending_that_shrinks_is_a_warning(sound):
    office = sound.loaded()
    satker = office.work_units.get(code="012")
    for month, realised in ((3, 200_000_000), (4, 190_000_000)):
        SpendingPosition.objects.create(work_unit=satker, year=2023, month=month, realised=realised)
    assert [told(finding) for finding in review(office, 2023)] == ["plausibility.falling warning 012"]
