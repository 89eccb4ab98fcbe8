"""From monthly inputs to one realisation, rounded once; or a word why there is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.achievement.accumulate import Method, Reading
from indicators.achievement.achievement import Rule, Status
from indicators.achievement.formula import parse
from indicators.achievement.measure import Component, Measured, measure
from lkjip.numbers import Rounding
from tests.properties import figures, known, steady

YEAR = range(1, 13)


def component(symbol: str, method: str = "jumlah", *expected: str) -> Component:
    return Component(symbol, f"Komponen {symbol}", method=Method(method), expected=expected)


def measured(
    formula: str,
    readings: dict[str, list[Reading]],
    *,
    components: list[Component] | None = None,
    months: range = YEAR,
    places: int = 2,
    rounding: Rounding = Rounding.HALF_UP,
) -> Measured:
    parsed = parse(formula)
    inputs = components or [component(symbol) for symbol in sorted(parsed.symbols)]
    return measure(parsed, inputs, readings, months, places, Rule(rounding=rounding))


def month(number: int, value: str | None, source: str | None = None) -> Reading:
    return Reading(number, None if value is None else Decimal(value), source, applicable=value is not None)


class TestRatio:
    def test_a_ratio_is_a_ratio_of_sums(self):
        """22 of 26 is 84,62%; the mean of 2/2, 20/22 and 0/2 would be 63,64%."""
        readings = {
            "A": [month(12, "2", "011"), month(12, "20", "012"), month(12, "0", "013")],
            "B": [month(12, "2", "011"), month(12, "22", "012"), month(12, "2", "013")],
        }
        result = measured("A / B * 100", readings)
        assert (str(result.displayed), result.status) == ("84.62", Status.COMPUTED)

    def test_months_add_up_before_they_are_divided(self):
        readings = {"A": [month(1, "1"), month(2, "9")], "B": [month(1, "2"), month(2, "10")]}
        assert str(measured("A / B * 100", readings).displayed) == "83.33"
        assert str(measured("A / B * 100", readings, months=range(1, 2)).displayed) == "50.00"

    def test_a_satker_without_cases_adds_nothing(self):
        readings = {
            "A": [month(12, "3", "011"), month(12, "0", "012")],
            "B": [month(12, "4", "011"), month(12, "0", "012")],
        }
        assert measured("A / B * 100", readings).displayed == 75

    def test_nobody_had_a_case(self):
        result = measured("A / B * 100", {"A": [month(12, "0")], "B": [month(12, "0")]})
        assert (result.raw, result.displayed, result.status) == (None, None, Status.NOT_COMPUTED)
        assert "tidak ada kasus" in result.reason

    def test_one_of_two_ratios_without_cases_leaves_the_whole_uncomputed(self):
        readings = {s: [month(1, v)] for s, v in {"A": "16", "B": "16", "C": "0", "D": "0"}.items()}
        assert measured("(A / B + C / D) / 2 * 100", readings).status is Status.NOT_COMPUTED


class TestAbsent:
    def test_a_missing_component_is_named(self):
        result = measured("A / B * 100", {"A": [month(1, "5")]})
        assert (result.raw, result.status) == (None, Status.MISSING)
        assert result.reason == "Komponen B (Komponen B) belum diisi."

    def test_a_component_that_the_formula_does_not_use_may_stay_empty(self):
        components = [component("A"), component("Z")]
        assert measured("A", {"A": [month(1, "5")]}, components=components).displayed == 5

    def test_a_component_that_does_not_apply(self):
        result = measured("A / B * 100", {"A": [month(1, None)], "B": [month(1, "5")]})
        assert result.status is Status.NOT_APPLICABLE
        assert "tidak berlaku" in result.reason

    def test_missing_weighs_more_than_not_applicable(self):
        assert measured("A / B * 100", {"A": [month(1, None)]}).status is Status.MISSING

    def test_a_satker_that_has_not_spoken_makes_it_incomplete_not_missing(self):
        components = [component("A", "terakhir", "011", "012")]
        result = measured("A", {"A": [month(3, "5", "011")]}, components=components)
        assert (result.displayed, result.complete) == (5, False)

    def test_a_result_that_no_database_could_keep(self):
        result = measured("A * A", {"A": [month(1, "999999999999999")]})
        assert (result.status, result.displayed) == (Status.NOT_COMPUTED, None)
        assert "15 digit" in result.reason


class TestDisplayed:
    @pytest.mark.parametrize(
        ("formula", "inputs", "places", "half_up", "truncated"),
        [
            ("A / B * 100", {"A": "535", "B": "785"}, 2, "68.15", "68.15"),
            ("(B - A) / B * 100", {"A": "130", "B": "1305"}, 2, "90.04", "90.03"),
            ("(A - B) / B * 100", {"A": "8327800000", "B": "7762900000"}, 2, "7.28", "7.27"),
            ("A / B * 100", {"A": "38", "B": "142"}, 0, "27", "26"),
            ("A", {"A": "3.94"}, 2, "3.94", "3.94"),
        ],
    )
    def test_rounded_once_to_the_indicator_s_decimals(self, formula, inputs, places, half_up, truncated):
        readings = {symbol: [month(12, value)] for symbol, value in inputs.items()}
        for rounding, expected in ((Rounding.HALF_UP, half_up), (Rounding.TRUNCATE, truncated)):
            result = measured(formula, readings, places=places, rounding=rounding)
            assert str(result.displayed) == expected

    @steady
    @given(figures("0", "1000", 0), figures("1", "1000", 0), st.integers(0, 4))
    def test_a_share_stays_between_nothing_and_all_and_its_raw_value_is_kept(self, part, more, places):
        readings = {"A": [Reading(1, part)], "B": [Reading(1, part + more)]}
        result = measured("A / B * 100", readings, places=places)
        assert 0 <= known(result.displayed) <= 100
        assert abs(known(result.raw) - known(result.displayed)) <= Decimal(1).scaleb(-places) / 2
