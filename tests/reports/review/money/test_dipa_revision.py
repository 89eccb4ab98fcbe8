"""The printed ceiling and the last revision of the DIPA."""

from __future__ import annotations

import datetime as dt

from budget.ceiling.models import DipaRevision
from reports.review.run import review


def test_a_ceiling_of_an_older_revision_is_a_warning(sound):
    office = sound.loaded()
    satker = office.work_units.get(code="012")
    for number, ceiling in ((1, 500_000_000), (2, 510_000_000)):
        day = dt.date(2023, 3 * number, 1)
        DipaRevision.objects.create(work_unit=satker, year=2023, number=number, date=day, ceiling=ceiling)
    (finding,) = review(office, 2023)
    assert (finding.rule, finding.severity, finding.code) == ("money.dipa_revision", "warning", "012")
    assert (finding.expected, finding.found) == ("Rp510.000.000", "Rp500.000.000")
