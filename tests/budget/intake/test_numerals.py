"""How numbers are read: by the whole column, and asked where the column does not tell."""

from __future__ import annotations

from decimal import Decimal

import pytest

from budget.intake.reading.numerals import Style, bare, decide, readings, value_in

D = Decimal


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("Rp. 375,000,000 ,-", "375000000"),
        ("Rp 25.389.298.089", "25389298089"),
        ("25.389.298.089", "25389298089"),
        ("(22.955.116)", "-22955116"),
        ("−22.955.116", "-22955116"),
        ("Rp.1.250.000,-", "1250000"),
        ("IDR 1,250,000.00", "1250000.00"),
        ("1 250 000", "1250000"),
        ("98,57 %", "98.57"),
        ("76.75", "76.75"),
    ],
)
def test_a_cell_that_can_be_read_one_way_is_read_that_way(written, value):
    found = set(readings(bare(written), D(1), whole=False).values())
    assert found == {D(value)}


@pytest.mark.parametrize("written", ["98,5.7", "1e5", "dua", "1.23.456", "12,34,56", "--5", "1,2,3", "½"])
def test_what_is_no_number_in_either_style_is_none(written):
    assert readings(bare(written), D(1), whole=False) == {}


def test_one_clear_cell_settles_the_column():
    assert decide(["1.305", "98,57"]).style is Style.INDONESIAN
    assert decide(["1,305", "98.57"]).style is Style.ENGLISH


def test_a_column_of_unclear_cells_is_asked():
    decision = decide(["97.390", "99.610"])
    assert decision.style is None
    assert decision.ambiguous == "97.390"


def test_whole_rupiah_are_never_written_with_three_decimals():
    assert decide(["900.000", "1.305"], whole=True).style is Style.INDONESIAN
    assert decide(["900,000"], whole=True).style is Style.ENGLISH


def test_thousands_of_rupiah_may_have_three_decimals_and_are_asked():
    assert decide(["1.305"], D(1000), whole=True).ambiguous == "1.305"


def test_two_styles_in_one_column_are_named_with_a_cell_of_each():
    assert decide(["98,57", "76.75"]).mixed == ("98,57", "76.75")


def test_digits_alone_need_no_style():
    decision = decide(["375", "0"])
    assert (decision.style, decision.ambiguous, decision.mixed) == (None, "", None)


def test_an_endless_cell_is_no_number():
    assert value_in("9" * 500, Style.INDONESIAN) is None
