"""Achievements that say more about the target."""

from __future__ import annotations

from lkjip.rules.models import RuleSet
from reports.review.run import review
from tests.reports.review.sound_office import told


def test_more_than_twice_the_target_is_a_warning(sound):
    """48 of 20."""
    sound.replace("realisasi", "LAY-2.1,2023,7,A,,2,", "LAY-2.1,2023,7,A,,26,")
    (finding,) = sound.found()
    assert (finding.rule, finding.severity, finding.code) == ("plausibility.too_high", "warning", "LAY-2.1")
    assert finding.found == "240,00%"


def test_the_office_sets_its_own_limit(sound):
    office = sound.loaded()
    RuleSet.objects.create(kind="reviu", year_from=2023, office=office, data={"achievement": 110})
    assert [told(finding) for finding in review(office, 2023)] == ["plausibility.too_high warning LAY-2.1"]


def test_a_figure_that_grew_since_it_was_printed_is_one_finding(sound):
    """24 were printed, 48 are on record: the height comes from there."""
    sound.add("terbit", "LAY-2.1", "2023", "20", "24", "120", "LKjIP")
    sound.replace("realisasi", "LAY-2.1,2023,7,A,,2,", "LAY-2.1,2023,7,A,,26,")
    (finding,) = sound.found()
    assert (finding.rule, finding.code) == ("plausibility.too_high", "LAY-2.1")
    assert "Yang tercetak realisasi 24 Kegiatan, jadi periksa isian 48 Kegiatan." in finding.message
