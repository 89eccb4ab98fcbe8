"""Categories are lower bounds, so that every value has one home; labels are ranked, never divided."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from divisions.models import Office
from indicators.achievement.bands import bands_for
from indicators.achievement.rating import bands_from, rate
from indicators.achievement.rulesets import AKIP_GRADES, CATEGORY
from lkjip.models import RuleSet
from tests.properties import figures, steady

ACHIEVEMENT = bands_from(CATEGORY["data"]["bands"])
GRADES = bands_from(AKIP_GRADES["data"]["bands"])


@pytest.mark.parametrize(
    ("value", "label"),
    [
        ("588.24", "Sangat Tinggi"),
        ("100", "Sangat Tinggi"),
        ("91", "Sangat Tinggi"),
        ("90.99", "Tinggi"),
        ("90.5", "Tinggi"),
        ("76", "Tinggi"),
        ("75.99", "Sedang"),
        ("66", "Sedang"),
        ("65.99", "Rendah"),
        ("51", "Rendah"),
        ("50.99", "Sangat Rendah"),
        ("0", "Sangat Rendah"),
        ("-20", "Sangat Rendah"),
    ],
)
def test_the_five_classes_of_achievement(value, label):
    assert rate(Decimal(value), ACHIEVEMENT).label == label


@pytest.mark.parametrize(
    ("score", "grade"),
    [
        ("100", "AA"),
        ("90.01", "AA"),
        ("90", "A"),
        ("80.01", "A"),
        ("80", "BB"),
        ("70", "B"),
        ("60", "CC"),
        ("50", "C"),
        ("30.01", "C"),
        ("30", "D"),
        ("0", "D"),
    ],
)
def test_the_grades_of_akip_begin_above_their_bound(score, grade):
    assert rate(Decimal(score), GRADES).label == grade


def test_no_value_has_no_category():
    assert rate(None, ACHIEVEMENT) is None


@steady
@given(figures("-50", "700", 2), figures("-50", "700", 2), st.sampled_from([ACHIEVEMENT, GRADES]))
def test_a_better_value_is_never_in_a_worse_class(one, other, bands):
    low, high = sorted((one, other))
    assert bands.index(rate(high, bands)) <= bands.index(rate(low, bands))


@pytest.mark.django_db
def test_an_office_may_have_a_scale_of_its_own(kalbar):
    """The one of Permendagri by its other labels; the general one stays for everybody else."""
    general = [band.label for band in bands_for(2023, kalbar)]
    RuleSet.objects.create(
        kind="capaian",
        code="lampu",
        office=kalbar,
        year_from=2023,
        regulation="Keputusan kepala kantor",
        data={"bands": [{"label": "hijau", "lower": "100"}, {"label": "merah", "lower": "0"}]},
    )
    other = Office.objects.create(code="lain", name="Lain")
    assert [band.label for band in bands_for(2023, kalbar)] == ["hijau", "merah"]
    assert [band.label for band in bands_for(2022, kalbar)] == general
    assert [band.label for band in bands_for(2023, other)] == general
    assert [band.label for band in bands_for(2023)] == general
