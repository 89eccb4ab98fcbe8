"""Achievement by polarity: higher, lower or exactly; ranges and targets of zero."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.achievement.achievement import Polarity, Rule, Status, Target, achieve
from lkjip.numbers import Rounding
from tests.properties import figures, steady

HALF_UP, TRUNCATED = Rule(), Rule(rounding=Rounding.TRUNCATE)
FINE = Rule(achievement_places=12)


def result(
    polarity: str, target: str, realised: str | None, *, upper: str | None = None, rule: Rule = HALF_UP
):
    aim = Target(Decimal(target), Decimal(upper) if upper else None)
    return achieve(aim, None if realised is None else Decimal(realised), Polarity(polarity), rule)


def percent(*arguments: str, **options) -> str:
    return str(result(*arguments, **options).value)


class TestPolarity:
    @pytest.mark.parametrize(
        ("target", "realised", "achieved"),
        [
            ("3.25", "3.94", "121.23"),
            ("5", "7.27", "145.40"),
            ("2", "5", "250.00"),
            ("100", "0", "0.00"),
            ("5", "-1", "-20.00"),  # a growth target and a year that shrank
        ],
    )
    def test_higher_is_better_without_a_cap_and_without_a_floor(self, target, realised, achieved):
        assert percent("maks", target, realised) == achieved

    @pytest.mark.parametrize(
        ("target", "realised", "achieved"),
        [
            ("55", "26", "152.73"),
            ("7", "6.5", "107.14"),
            ("55", "55", "100.00"),
            ("55", "0", "200.00"),
            ("55", "110", "0.00"),
            ("55", "300", "0.00"),
        ],
    )
    def test_lower_is_better_ends_at_zero(self, target, realised, achieved):
        assert percent("min", target, realised) == achieved

    @pytest.mark.parametrize(
        ("target", "realised", "achieved"),
        [("80", "80", "100.00"), ("80", "76", "95.00"), ("80", "84", "95.00"), ("80", "200", "0.00")],
    )
    def test_exactly_the_target_is_best_and_both_ways_cost_the_same(self, target, realised, achieved):
        assert percent("tepat", target, realised) == achieved


class TestRange:
    @pytest.mark.parametrize(
        ("polarity", "lower", "upper", "realised", "achieved"),
        [
            ("maks", "80", "90", "85", "100.00"),
            ("maks", "80", "90", "80", "100.00"),
            ("maks", "80", "90", "90", "100.00"),
            ("maks", "80", "90", "92", "102.22"),
            ("maks", "80", "90", "70", "87.50"),
            ("min", "7", "8", "7.5", "100.00"),
            ("min", "7", "8", "9", "87.50"),
            ("min", "7", "8", "6.5", "107.14"),
            ("tepat", "80", "90", "99", "90.00"),
            ("tepat", "80", "90", "72", "90.00"),
        ],
    )
    def test_inside_is_a_hundred_outside_the_nearer_bound_counts(
        self, polarity, lower, upper, realised, achieved
    ):
        assert percent(polarity, lower, realised, upper=upper) == achieved

    def test_inside_is_reached(self):
        assert result("min", "7", "7.9", upper="8").reached


class TestNoNumber:
    @pytest.mark.parametrize(("realised", "achieved"), [("0", "100.00"), ("1", "0.00"), ("0.01", "0.00")])
    @pytest.mark.parametrize("polarity", ["min", "tepat"])
    def test_none_at_all_was_the_target(self, polarity, realised, achieved):
        assert percent(polarity, "0", realised) == achieved

    def test_a_target_of_zero_divides_nothing(self):
        refused = result("maks", "0", "5")
        assert (refused.value, refused.status, refused.reached) == (None, Status.NOT_COMPUTED, None)
        assert "Target nol" in refused.reason

    @pytest.mark.parametrize("polarity", ["maks", "min"])
    def test_below_zero_the_formulas_would_turn_round(self, polarity):
        refused = result(polarity, "-5", "-4")
        assert (refused.value, refused.status) == (None, Status.NOT_COMPUTED)
        assert "di bawah nol" in refused.reason

    def test_a_label_is_not_divided(self):
        refused = achieve(Target(None, text="WTP"), Decimal(5), Polarity.MAXIMISE, HALF_UP)
        assert (refused.value, refused.status) == (None, Status.NOT_COMPUTED)
        assert "teks" in refused.reason

    @pytest.mark.parametrize("polarity", list(Polarity))
    def test_without_a_realisation_it_is_missing_not_zero(self, polarity):
        missing = result(polarity, "80", None)
        assert (missing.value, missing.status, missing.reached) == (None, Status.MISSING, None)


class TestReached:
    def test_almost_is_not_yet(self):
        """29.999 of 30.000 prints as 100,00% and is not reached."""
        almost = result("maks", "30000", "29999")
        assert (str(almost.value), almost.reached) == ("100.00", False)

    @pytest.mark.parametrize(
        ("polarity", "realised", "reached"),
        [
            ("maks", "80", True),
            ("maks", "79", False),
            ("min", "80", True),
            ("min", "81", False),
            ("tepat", "81", False),
        ],
    )
    def test_the_target_itself_is_reached(self, polarity, realised, reached):
        assert result(polarity, "80", realised).reached is reached


POSITIVE = figures("0.01", "100000", 2)
ANY = figures("-100000", "100000", 2)


def value(polarity: str, target: Decimal, realised: Decimal, rule: Rule = FINE) -> Decimal:
    achieved = achieve(Target(target), realised, Polarity(polarity), rule).value
    assert achieved is not None
    return achieved


class TestProperties:
    @steady
    @given(POSITIVE, ANY, ANY)
    def test_more_is_never_worse_where_higher_is_better(self, target, one, other):
        low, high = sorted((one, other))
        assert value("maks", target, low) <= value("maks", target, high)

    @steady
    @given(POSITIVE, ANY, ANY)
    def test_more_is_never_better_where_lower_is_better(self, target, one, other):
        low, high = sorted((one, other))
        assert value("min", target, low) >= value("min", target, high)

    @steady
    @given(POSITIVE, ANY, ANY)
    def test_nearer_is_never_worse_where_exactly_is_best(self, target, one, other):
        near, far = sorted((one, other), key=lambda realised: abs(realised - target))
        assert value("tepat", target, near) >= value("tepat", target, far)

    @steady
    @given(POSITIVE, ANY)
    def test_lower_is_better_and_exactly_are_never_below_zero_and_exactly_never_above_a_hundred(
        self, target, realised
    ):
        assert value("min", target, realised) >= 0
        assert 0 <= value("tepat", target, realised) <= 100

    @steady
    @given(POSITIVE, figures("0", "100000", 2))
    def test_nothing_realised_is_two_hundred_at_most_where_lower_is_better(self, target, realised):
        assert value("min", target, realised) <= 200

    @steady
    @given(POSITIVE, st.sampled_from(Polarity))
    def test_the_target_itself_is_a_hundred(self, target, polarity):
        achieved = achieve(Target(target), target, polarity, HALF_UP)
        assert (achieved.value, achieved.reached) == (100, True)

    @steady
    @given(POSITIVE, figures("0", "100000", 2), st.integers(2, 9))
    def test_the_unit_does_not_matter(self, target, realised, factor):
        assert value("maks", target, realised) == value("maks", target * factor, realised * factor)

    @steady
    @given(POSITIVE, figures("0", "50000", 2), ANY, st.sampled_from(Polarity))
    def test_a_range_is_as_good_as_a_hundred_inside_and_as_its_nearer_bound_outside(
        self, lower, width, realised, polarity
    ):
        upper = lower + width
        achieved = achieve(Target(lower, upper), realised, polarity, FINE).value
        nearer = max(lower, min(upper, realised))
        expected = 100 if nearer == realised else value(polarity, nearer, realised)
        assert achieved == expected

    @steady
    @given(POSITIVE, figures("0", "100000", 2), st.integers(0, 4), st.sampled_from(Polarity))
    def test_truncated_and_half_up_are_one_step_apart_at_most(self, target, realised, places, polarity):
        half_up = value(polarity, target, realised, Rule(achievement_places=places))
        truncated = value(polarity, target, realised, Rule(Rounding.TRUNCATE, places))
        assert half_up - truncated in (0, Decimal(1).scaleb(-places))
