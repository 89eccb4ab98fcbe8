"""Planning scores as printed, against 75% effectiveness and 25% efficiency: (75 × 90 + 25 × 80) / 100 is 87,50."""

from __future__ import annotations

from decimal import Decimal

import pytest

from budget.scores.models import PlanningScore
from budget.scores.rulesets import PLANNING_2024
from lkjip.rules.models import RuleSet
from reports.review.run import review


@pytest.mark.parametrize(("printed", "rules"), [("87.51", []), ("88.5", ["money.planning error 011"])])
def test_a_printed_score_that_does_not_follow_is_an_error(sound, printed, rules):
    office = sound.loaded()
    RuleSet.objects.filter(kind="perencanaan").update(year_from=2023, data=PLANNING_2024["data"])
    PlanningScore.objects.create(
        work_unit=office.work_units.get(code="011"),
        year=2023,
        effectiveness=90,
        efficiency=80,
        published_score=Decimal(printed),
    )
    found = [f"{finding.rule} {finding.severity} {finding.code}" for finding in review(office, 2023)]
    assert found == rules
