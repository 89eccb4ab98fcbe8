"""A year month by month: what is known stays known, what is not known is never nought."""

from __future__ import annotations

from decimal import Decimal

from budget.spending.months import added, year_of

D = Decimal
MILLION = 1_000_000


def test_a_month_alone_is_the_difference_of_two_positions():
    months = year_of({1: 10, 2: 25, 3: 20}, {}, {})
    assert [month.spent for month in months[:3]] == [10, 15, -5]


def test_after_a_gap_the_month_alone_is_not_known():
    months = year_of({1: 10, 3: 40}, {}, {})
    assert [month.spent for month in months[:4]] == [10, None, None, None]
    assert months[2].realised == 40


def test_deviation_is_measured_in_the_month_against_its_plan():
    months = year_of({1: 60 * MILLION, 2: 90 * MILLION}, {}, {1: 50 * MILLION, 2: 50 * MILLION})
    assert (months[0].deviation, months[0].deviation_percent) == (10 * MILLION, D("20.00"))
    assert (months[1].deviation, months[1].deviation_percent) == (-20 * MILLION, D("40.00"))


def test_where_nothing_was_planned_a_deviation_has_no_percentage():
    month = year_of({1: 5}, {}, {1: 0})[0]
    assert (month.deviation, month.deviation_percent) == (5, None)


def test_a_plan_with_a_missing_month_adds_up_only_to_the_gap():
    months = year_of({}, {}, {1: 10, 3: 10})
    assert [month.planned_so_far for month in months[:3]] == [10, None, None]


def test_spending_above_the_ceiling_is_shown_as_what_it_is():
    december = year_of({12: 22_846_065_116}, {12: 22_823_110_000}, {})[11]
    assert (december.percent, december.remaining) == (D("100.10"), -22_955_116)


def test_several_satker_are_added_only_where_all_are_known():
    together = added({"A": year_of({1: 10, 2: 30}, {1: 100, 2: 100}, {}), "B": year_of({1: 5}, {1: 50}, {})})
    january, known = together[0]
    assert (january.realised, january.ceiling, january.percent, known) == (15, 150, D("10.00"), 2)
    february, known = together[1]
    assert (february.realised, february.percent, known) == (None, None, 1)


def test_no_satker_at_all_gives_twelve_unknown_months():
    assert [month.realised for month, _known in added({})] == [None] * 12
