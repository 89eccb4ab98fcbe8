"""Evidence is a duty where the planner made it one."""

from __future__ import annotations

from indicators.realisation.evidence.models import Evidence
from indicators.realisation.models import Entry
from reports.review.run import review


def test_approved_months_without_the_evidence_that_is_a_duty(sound):
    office = sound.loaded()
    office.indicators.filter(code="LAY-1.2").update(evidence_required=True)
    (finding,) = review(office, 2023)
    assert (finding.rule, finding.severity, finding.code) == ("missing.evidence", "warning", "LAY-1.2")
    assert finding.found == "12 bulan tanpa data dukung"


def test_a_note_is_evidence(sound):
    office = sound.loaded()
    indicator = office.indicators.get(code="LAY-1.2")
    Entry.objects.filter(indicator=indicator).exclude(month=3).update(year=2022)
    entry = Entry.objects.get(indicator=indicator, year=2023)
    Evidence.objects.create(entry=entry, kind="catatan", note="Buku register")
    indicator.evidence_required = True
    indicator.save()
    assert "missing.evidence" not in {finding.rule for finding in review(office, 2023)}
