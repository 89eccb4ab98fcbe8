"""Acceptance vectors of the arithmetic: worked by hand from the first office's printed report of 2023.

Those of SMART, IKPA and e-Tarja stand in tests/budget/scores, those of OM-SPAN in tests/budget/spending.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicators.achievement.accumulate import Method, Reading
from indicators.achievement.achievement import Polarity, Rule, Target, achieve
from indicators.achievement.formula import parse
from indicators.achievement.measure import Component, Measured, measure
from indicators.achievement.rating import bands_from, rate
from indicators.achievement.rulesets import AKIP_GRADES
from lkjip.numbers import Rounding

HALF_UP, TRUNCATE = Rounding.HALF_UP, Rounding.TRUNCATE


def percent(polarity: Polarity, target: str, realised: Decimal | str, rounding: Rounding, places: int) -> str:
    rule = Rule(rounding=rounding, achievement_places=places)
    return str(achieve(Target(Decimal(target)), Decimal(realised), polarity, rule).value)


def realised(
    formula: str, inputs: dict[str, list[str]], method: str = "jumlah", rounding: Rounding = HALF_UP
) -> Measured:
    """Twelve months, or one figure in December."""
    readings = {
        symbol: [Reading(month, Decimal(value)) for month, value in enumerate(values, 13 - len(values))]
        for symbol, values in inputs.items()
    }
    components = [Component(symbol, symbol, method=Method(method)) for symbol in inputs]
    return measure(parse(formula), components, readings, range(1, 13), 2, Rule(rounding=rounding))


@pytest.mark.parametrize(
    ("rounding", "places", "achieved"), [(HALF_UP, 2, "117.65"), (TRUNCATE, 0, "117"), (HALF_UP, 0, "118")]
)
def test_vector_1_a_hundred_against_85(rounding, places, achieved):
    assert percent(Polarity.MAXIMISE, "85", "100", rounding, places) == achieved


@pytest.mark.parametrize(
    ("rounding", "places", "achieved"), [(HALF_UP, 2, "142.86"), (TRUNCATE, 0, "142"), (HALF_UP, 0, "143")]
)
def test_vector_2_the_value_that_the_report_printed_both_ways(rounding, places, achieved):
    assert percent(Polarity.MAXIMISE, "70", "100", rounding, places) == achieved


def test_vector_3_fewer_children_in_prison():
    assert percent(Polarity.MINIMISE, "55", "26", HALF_UP, 2) == "152.73"


@pytest.mark.parametrize(("rounding", "achieved"), [(HALF_UP, "121.94"), (TRUNCATE, "121.93")])
def test_vector_4_twelve_months_of_an_index_displayed_before_they_are_compared(rounding, achieved):
    months = "3.79 3.76 3.76 3.77 3.79 3.77 3.77 3.78 3.84 3.76 3.81 3.79"
    index = realised("A", {"A": months.split(" ")}, "rerata", rounding)
    assert (index.raw, str(index.displayed)) == (Decimal("3.7825"), "3.78")
    assert percent(Polarity.MAXIMISE, "3.1", "3.78", rounding, 2) == achieved


@pytest.mark.parametrize(("rounding", "growth"), [(HALF_UP, "7.28"), (TRUNCATE, "7.27")])
def test_vector_5_growth_of_state_revenue(rounding, growth):
    inputs = {"A": ["8327800000"], "B": ["7762900000"]}
    assert str(realised("(A - B) / B * 100", inputs, rounding=rounding).displayed) == growth


@pytest.mark.parametrize(("score", "grade"), [("80.00", "BB"), ("80.01", "A"), ("30.00", "D")])
def test_vector_12_the_grade_of_akip_at_its_bounds(score, grade):
    assert rate(Decimal(score), bands_from(AKIP_GRADES["data"]["bands"])).label == grade


@pytest.mark.parametrize(
    ("formula", "inputs", "displayed"),
    [
        ("A / B * 100", {"A": "22", "B": "26"}, "84.62"),
        ("A / B * 100", {"A": "24", "B": "25"}, "96.00"),
        ("(B - A) / B * 100", {"A": "130", "B": "1305"}, "90.04"),
        ("(A / B + C / D) / 2 * 100", {"A": "16", "B": "16", "C": "16", "D": "16"}, "100.00"),
        ("A / 9", {"A": "762.35"}, "84.71"),
        ("A / 4", {"A": "340.37"}, "85.09"),
    ],
)
def test_how_the_report_s_measures_come_about(formula, inputs, displayed):
    assert (
        str(realised(formula, {symbol: [value] for symbol, value in inputs.items()}).displayed) == displayed
    )
