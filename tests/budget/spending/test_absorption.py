"""Absorption: what was spent of a ceiling, what remains, and its colour."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.models import Allotment, Pool
from budget.scores.rulesets import ABSORPTION
from budget.spending.absorption import Spent, together
from indicators.achievement.rating import bands_from, rate
from tests.properties import known, steady

BANDS = bands_from(ABSORPTION["data"]["bands"])


def colour(percent: Decimal | None) -> str:
    return rate(percent, BANDS).label


@pytest.fixture
def rows(kalbar) -> dict[str, Spent]:
    """OM-SPAN of 2023 by satker."""
    found = Allotment.objects.filter(work_unit__office=kalbar, year=2023, spending_type="")
    return {row.work_unit.code: Spent(row.ceiling, row.realised) for row in found}


@pytest.mark.django_db
class TestVector9:
    def test_the_total(self, rows):
        total = together(rows.values())
        assert len(rows) == 36
        assert (total.ceiling, total.realised) == (258_580_526_000, 254_873_042_653)
        assert (total.remaining, str(total.percent)) == (3_707_483_347, "98.57")

    def test_the_row_that_spent_more_than_it_had(self, rows):
        lapas = rows["406602"]
        assert (lapas.remaining, str(lapas.percent), lapas.over_ceiling) == (-22_955_116, "100.10", True)
        assert sum(row.over_ceiling for row in rows.values()) == 1

    def test_the_nine_ceilings_of_the_office_itself(self, rows):
        own = together(row for code, row in rows.items() if code.startswith("4088"))
        assert (own.ceiling, own.realised) == (34_260_546_000, 34_072_969_121)
        assert str(own.percent) == "99.45"

    def test_the_colours(self, rows):
        colours = [colour(row.percent) for row in rows.values()]
        assert {name: colours.count(name) for name in ("hijau", "kuning", "merah")} == {
            "hijau": 32,
            "kuning": 4,
            "merah": 0,
        }


def test_vector_14_what_is_shown_decides_the_colour():
    almost = Spent(100_000, 96_995)
    assert str(almost.percent) == "97.00"
    assert colour(almost.percent) == "hijau"


@pytest.mark.django_db
def test_vector_15_pools_add_up_to_the_ceiling_where_indicators_would_not(kalbar):
    pools = Pool.objects.filter(office=kalbar, year=2023, central_unit__code="PAS")
    assert sum(pool.ceiling for pool in pools) == 674_252_000
    by_indicator = sum(pool.ceiling * pool.indicators.count() for pool in pools)
    assert by_indicator > 674_252_000


@pytest.mark.parametrize(
    ("percent", "name"),
    [
        ("97.21", "hijau"),
        ("97", "hijau"),
        ("96.99", "kuning"),
        ("80", "kuning"),
        ("79.99", "merah"),
        ("0", "merah"),
    ],
)
def test_colours_at_their_bounds(percent, name):
    assert colour(Decimal(percent)) == name


def test_without_a_ceiling_there_is_no_percentage():
    assert Spent(0, 0).percent is None
    assert Spent(0, 5).over_ceiling
    assert not Spent(5, 5).over_ceiling
    assert together([]) == Spent(0, 0)


MONEY = st.integers(0, 10**12)


@steady
@given(st.lists(st.builds(Spent, MONEY, MONEY), max_size=40))
def test_what_remains_of_the_parts_is_what_remains_of_the_whole(parts):
    assert sum(part.remaining for part in parts) == together(parts).remaining


@steady
@given(st.integers(1, 10**12), MONEY, MONEY)
def test_more_spent_is_never_less_absorbed(ceiling, one, other):
    low, high = sorted((one, other))
    assert known(Spent(ceiling, low).percent) <= known(Spent(ceiling, high).percent)
