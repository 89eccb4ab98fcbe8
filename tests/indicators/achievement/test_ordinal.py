"""Targets that are labels: ranks decide, nobody divides letters; WTP > WTP-DPP > WDP > TW > TMP, AA > … > D."""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicators.achievement.achievement import Polarity, Rule, Status, Target, achieve
from indicators.achievement.ordinal import AKIP, OPINION, label_of, rank_of, written


def reached(text: str, realised: str, scale=AKIP, rule: Rule | None = None):
    target = Target(None, text=text, scale=scale)
    return achieve(target, rank_of(realised, scale), Polarity.MAXIMISE, rule or Rule())


@pytest.mark.parametrize("realised", ["BB", "A", "AA"])
def test_the_promised_label_or_a_higher_one_is_all_of_it(realised):
    result = reached("minimal BB", realised)
    assert (result.value, result.reached, result.status) == (Decimal(100), True, Status.COMPUTED)


@pytest.mark.parametrize(("realised", "expected"), [("B", "80.00"), ("CC", "60.00"), ("D", "20.00")])
def test_a_lower_label_counts_by_its_rank(realised, expected):
    result = reached("BB", realised)  # D C CC B BB: the fifth
    assert (result.value, result.reached) == (Decimal(expected), False)


def test_an_opinion_below_wtp():
    assert reached("WTP", "WDP", OPINION).value == Decimal("60.00")
    assert reached("wtp", "WTP", OPINION).value == Decimal(100)


def test_an_office_may_only_say_that_it_is_missed():
    result = reached("BB", "B", rule=Rule(by_rank=False))
    assert (result.value, result.reached, result.status) == (None, False, Status.NOT_COMPUTED)
    assert result.reason == "B di bawah BB: target tidak tercapai."
    assert reached("BB", "A", rule=Rule(by_rank=False)).value == Decimal(100)


def test_words_outside_the_scale_are_never_computed():
    result = reached("Sangat Baik", "A")
    assert (result.value, result.reason[:22]) == (None, "Target “Sangat Baik” b")
    between = achieve(Target(None, text="BB", scale=AKIP), Decimal("4.5"), Polarity.MAXIMISE, Rule())
    assert (between.value, between.reason[:14]) == (None, "Realisasinya b")


def test_a_figure_of_a_scale_is_written_as_its_label():
    assert written(Decimal(5), "Opini") == "WTP"
    assert written(Decimal("5.000000"), "predikat") == "BB"
    assert written(Decimal("4.5"), "Predikat", 2) == "4,50"
    assert written(Decimal(5), "Laporan") == "5"
    assert written(None, "Opini") == "–"
    assert (label_of(Decimal(0), AKIP), label_of(Decimal(8), AKIP)) == ("", "")
