"""Where a formula divides a part by its whole, and what is doubted about one source's figures."""

from decimal import Decimal

import pytest

from indicators.achievement.formula import parse
from indicators.plan.models import Indicator
from indicators.realisation.plausible import doubt_about_result, doubts_about_inputs, shares


@pytest.mark.parametrize(
    ("formula", "found"),
    [
        ("A / B * 100", [("A", "B")]),
        ("100 * A / B", [("A", "B")]),
        ("A * 100 / B", [("A", "B")]),
        ("(B - A) / B * 100", [("A", "B")]),
        ("(A / B + C / D) / 2 * 100", [("A", "B"), ("C", "D")]),
        ("-(A / B)", [("A", "B")]),
        ("(A - B) / B * 100", []),  # growth
        ("(A + B) / 2", []),
        ("A", []),
    ],
)
def test_a_share_is_found_by_the_formulas_shape(formula, found):
    assert list(shares(parse(formula).root)) == found


def doubted(maximum: str | None, a: str, b: str, unit: str = "%") -> list[str]:
    indicator = Indicator(unit=unit, maximum=None if maximum is None else Decimal(maximum))
    values = {"A": Decimal(a), "B": Decimal(b)}
    return [symbol for symbol, _ in doubts_about_inputs(indicator, parse("A / B * 100").root, values)]


@pytest.mark.parametrize("maximum", [None, "100", "1"])
def test_a_part_is_not_larger_than_its_whole(maximum):
    assert doubted(maximum, "11", "10") == ["A"]
    assert doubted(maximum, "10", "10") == []


def test_a_percentage_that_may_exceed_the_whole_says_so_by_its_maximum():
    assert doubted("500", "11", "10") == []


def test_days_per_case_are_no_share():
    assert doubted(None, "110", "10", unit="Hari") == []


def test_nothing_is_counted_below_zero():
    assert doubted("500", "-1", "10") == ["A"]


@pytest.mark.parametrize(
    ("low", "high", "value", "said"),
    [
        ("1", "4", "4", ""),
        ("1", "4", "4.01", "Hasil 4,01 di atas batas tertinggi, 4. Periksa angkanya."),
        ("1", "4", "0.99", "Hasil 0,99 di bawah batas terendah, 1. Periksa angkanya."),
        (None, "4", "-7", ""),
        ("1", None, "7000", ""),
    ],
)
def test_a_result_stays_inside_its_range(low, high, value, said):
    indicator = Indicator(
        minimum=low if low is None else Decimal(low), maximum=high if high is None else Decimal(high)
    )
    assert doubt_about_result(indicator, Decimal(value)) == said


def test_what_is_not_computed_is_not_doubted():
    assert doubt_about_result(Indicator(minimum=Decimal(1), maximum=Decimal(4)), None) == ""
