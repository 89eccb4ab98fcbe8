"""The months of one source first, then the satker together."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.achievement.accumulate import Accumulated, Method, Reading, accumulate
from lkjip.periods import quarter_months, semester_months
from tests.properties import figures, known, steady

YEAR = range(1, 13)


def office(*months: str | None, start: int = 1) -> list[Reading]:
    """One figure of the whole office per month; None = nothing typed."""
    return _readings(None, months, start)


def satker(code: str, *months: str | None, start: int = 1) -> list[Reading]:
    return _readings(code, months, start)


def _readings(source: str | None, months: tuple[str | None, ...], start: int) -> list[Reading]:
    return [
        Reading(month, Decimal(value), source)
        for month, value in enumerate(months, start)
        if value is not None
    ]


def total(
    readings: list[Reading],
    method: str,
    *,
    months: range = YEAR,
    across: str = "jumlah",
    expected: tuple[str, ...] = (),
) -> Accumulated:
    return accumulate(
        readings, method=Method(method), across=Method(across), months=months, expected=expected
    )


class TestOneSource:
    def test_flows_add_up(self):
        """Prisoners at work, month by month, as the first office counted them in 2023."""
        months = (71, 99, 60, 95, 74, 42, 49, 45, 90, 59, 64, 62)
        assert total(office(*map(str, months)), "jumlah").value == 810

    def test_indices_are_averaged_over_the_months_that_are_filled(self):
        assert total(office("3.8", None, "3.6", None, None, "3.7"), "rerata").value == Decimal("3.7")

    def test_of_a_stock_the_last_known_month_counts(self):
        assert total(office("100", "120", None, "90", None), "terakhir").value == 90

    def test_zero_is_a_value(self):
        assert total(office("100", "0"), "terakhir").value == 0
        assert total(office("0", "0"), "jumlah").value == 0
        assert total(office("4", "0"), "rerata").value == 2

    @pytest.mark.parametrize("method", ["jumlah", "terakhir", "rerata"])
    def test_nothing_known_is_none_never_zero(self, method):
        empty = total([], method)
        assert empty.value is None
        assert empty.by_source == {}
        assert not empty.not_applicable

    @pytest.mark.parametrize(
        ("months", "sums", "last", "mean"),
        [
            (range(1, 7), "21", "6", "3.5"),
            (quarter_months(2), "15", "6", "5"),
            (quarter_months(4), "33", "12", "11"),
            (semester_months(2), "57", "12", "9.5"),
            (range(1, 13), "78", "12", "6.5"),
            (range(5, 6), "5", "5", "5"),
        ],
    )
    def test_year_to_date_quarter_semester(self, months, sums, last, mean):
        readings = office(*map(str, YEAR))
        assert total(readings, "jumlah", months=months).value == Decimal(sums)
        assert total(readings, "terakhir", months=months).value == Decimal(last)
        assert total(readings, "rerata", months=months).value == Decimal(mean)

    def test_a_stock_not_seen_in_the_quarter_is_unknown_in_it(self):
        assert total(office("100"), "terakhir", months=quarter_months(2)).value is None


class TestSatker:
    def test_each_satker_s_months_come_first(self):
        """Means per satker 4 and 1, together 5; the mean of all four figures would be 2,5."""
        readings = satker("011", "3", "5") + satker("012", "1", "1")
        assert total(readings, "rerata").value == 5

    def test_an_index_is_averaged_over_satker(self):
        readings = satker("011", "80", "90") + satker("012", "70")
        assert total(readings, "rerata", across="rerata").value == Decimal("77.5")

    def test_a_stock_that_one_satker_has_not_reported_stands_at_its_last_value_and_is_incomplete(self):
        readings = satker("011", "10", "12") + satker("012", "7")
        result = total(readings, "terakhir", expected=("011", "012"))
        assert result.value == 19
        assert result.by_source == {"011": 12, "012": 7}
        assert result.stale == ("012",)
        assert not result.complete

    def test_a_satker_that_never_spoke_is_named(self):
        result = total(satker("011", "10"), "jumlah", expected=("011", "012"))
        assert (result.value, result.missing, result.complete) == (10, ("012",), False)

    def test_all_satker_up_to_the_same_month_are_complete(self):
        readings = satker("011", "1", None, "3") + satker("012", None, None, "5")
        result = total(readings, "jumlah", expected=("011", "012"))
        assert (result.value, result.complete) == (9, True)

    def test_a_flow_that_stopped_coming_in_is_incomplete_too(self):
        readings = satker("011", "1", "2") + satker("012", "4")
        assert total(readings, "jumlah", expected=("011", "012")).stale == ("012",)


class TestNotApplicable:
    def not_applicable(self, month: int, source: str | None = None) -> Reading:
        return Reading(month, None, source, applicable=False)

    def test_said_for_the_office(self):
        result = total([self.not_applicable(1)], "jumlah")
        assert (result.value, result.not_applicable, result.by_source) == (None, True, {None: None})

    def test_a_satker_to_which_it_does_not_apply_adds_nothing_and_is_not_missing(self):
        readings = [*satker("011", "4"), self.not_applicable(1, "012")]
        result = total(readings, "rerata", across="rerata", expected=("011", "012"))
        assert (result.value, result.complete, result.not_applicable) == (4, True, False)

    def test_not_applicable_holds_only_once_every_satker_said_so(self):
        result = total([self.not_applicable(1, "011")], "jumlah", expected=("011", "012"))
        assert not result.not_applicable

    def test_a_month_that_does_not_apply_leaves_the_mean(self):
        assert total([*office("3"), self.not_applicable(2), Reading(3, Decimal(5))], "rerata").value == 4


class TestOfficeThenSatker:
    """Until June one figure for the office, from July by satker: two stretches of one year, counted once."""

    READINGS = office(*["10"] * 6) + satker("011", *["4"] * 6, start=7) + satker("012", *["8"] * 6, start=7)

    @pytest.mark.parametrize(("method", "value"), [("jumlah", 132), ("terakhir", 12), ("rerata", 11)])
    def test_the_whole_year(self, method, value):
        assert total(self.READINGS, method).value == value

    @pytest.mark.parametrize(("method", "value"), [("jumlah", 60), ("terakhir", 10), ("rerata", 10)])
    def test_its_first_half(self, method, value):
        assert total(self.READINGS, method, months=range(1, 7)).value == value

    def test_back_to_one_figure(self):
        readings = satker("011", "4") + satker("012", "8") + office("20", start=2)
        assert total(readings, "terakhir").value == 20


SOURCES = st.sampled_from(["011", "012", "013"])
READINGS = st.dictionaries(
    st.tuples(st.integers(1, 12), SOURCES), figures("0", "10000"), min_size=1, max_size=36
).map(lambda cells: [Reading(month, value, source) for (month, source), value in cells.items()])


class TestProperties:
    @steady
    @given(READINGS)
    def test_quarters_of_a_flow_add_up_to_its_year(self, readings):
        quarters = [total(readings, "jumlah", months=quarter_months(q)).value for q in (1, 2, 3, 4)]
        assert sum(value for value in quarters if value is not None) == total(readings, "jumlah").value

    @steady
    @given(READINGS, st.integers(1, 11))
    def test_the_year_to_date_of_a_flow_never_falls(self, readings, month):
        until = total(readings, "jumlah", months=range(1, month + 1)).value or 0
        later = total(readings, "jumlah", months=range(1, month + 2)).value or 0
        assert until <= later

    @steady
    @given(READINGS)
    def test_means_lie_between_the_smallest_and_the_largest(self, readings):
        values = [reading.value for reading in readings]
        mean = total(readings, "rerata", across="rerata").value
        tiny = Decimal("1e-20")
        assert min(values) - tiny <= mean <= max(values) + tiny

    @steady
    @given(READINGS, st.sampled_from(["jumlah", "terakhir", "rerata"]), st.randoms(use_true_random=False))
    def test_the_order_in_which_months_arrive_does_not_matter(self, readings, method, random):
        mixed = list(readings)
        random.shuffle(mixed)
        one, other = total(readings, method).value, total(mixed, method).value
        assert abs(known(one) - known(other)) < Decimal("1e-20")

    @steady
    @given(READINGS)
    def test_the_last_values_are_values_that_somebody_typed(self, readings):
        typed = {(reading.source, reading.value) for reading in readings}
        assert set(total(readings, "terakhir").by_source.items()) <= typed

    @steady
    @given(READINGS, st.sampled_from(["jumlah", "terakhir", "rerata"]))
    def test_with_one_satker_the_way_in_which_satker_come_together_is_no_matter(self, readings, method):
        alone = [reading for reading in readings if reading.source == readings[0].source]
        assert total(alone, method).value == total(alone, method, across="rerata").value
