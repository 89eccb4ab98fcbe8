"""The way to the yearly target ends at it."""

from __future__ import annotations

from indicators.agreement.models import PeriodTarget
from reports.review.run import review
from tests.reports.review.sound_office import told


def plan(office, cells):
    agreement = office.agreements.get()
    indicator = office.indicators.get(code="LAY-2.1")
    for month, value in cells.items():
        PeriodTarget.objects.create(agreement=agreement, indicator=indicator, month=month, value=value)
    return [told(finding) for finding in review(office, 2023)]


def test_a_plan_that_does_not_end_at_the_target_is_a_warning(sound):
    assert plan(sound.loaded(), {6: 10, 12: 18}) == ["targets.action_plan warning LAY-2.1"]


def test_a_plan_that_falls_on_the_way_is_a_warning(sound):
    assert plan(sound.loaded(), {3: 12, 6: 8, 12: 20}) == ["targets.action_plan warning LAY-2.1"]


def test_a_plan_that_leads_there_is_none(sound):
    assert plan(sound.loaded(), {3: 5, 6: 10, 9: 15, 12: 20}) == []
