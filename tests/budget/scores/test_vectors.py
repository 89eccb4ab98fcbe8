"""Scores of other systems: the first office's 2023, printed beside computed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from budget.models import DivisionTarget, IkpaScore, MonevProgress, PerformanceFiling, SmartScore
from budget.scores.emonev import falls
from budget.scores.eperformance import filled_percent
from budget.scores.ikpa import COMPONENTS, ikpa, mean, weights_from
from budget.scores.office_value import office_value
from budget.scores.rulesets import (
    IKPA_2022,
    IKPA_2024,
    IKPA_BANDS,
    OFFICE_VALUE_2023,
    SMART_2021,
    SMART_BANDS,
)
from budget.scores.smart import SmartResult, SmartRule, differs, efficiency_value, smart
from indicators.achievement.rating import bands_from, rate
from tests.properties import figures, known, steady

RULE = SmartRule.from_data(SMART_2021["data"])
WEIGHTS_2022, WEIGHTS_2024 = weights_from(IKPA_2022["data"]), weights_from(IKPA_2024["data"])


def score(absorption: str, consistency: str, output: str, efficiency: str) -> SmartResult:
    return smart(Decimal(absorption), Decimal(consistency), Decimal(output), Decimal(efficiency), RULE)


def components(text: str) -> dict[str, Decimal | None]:
    """ "100 84.21 – …" in the regulation's order; – does not apply."""
    values = [None if part == "–" else Decimal(part) for part in text.split(" ")]
    return dict(zip(COMPONENTS, values, strict=True))


class TestSmart:
    @pytest.mark.parametrize(
        ("inputs", "efficiency", "printed"),
        [
            (("97.39", "99.61", "85.89", "-16.14"), "9.650", "67.70"),
            (("99.96", "91.65", "94.1", "-6.3"), "34.250", "77.11"),
            (("98.83", "99.79", "100", "1.17"), "52.925", "86.38"),
            (("99.98", "91.66", "100", "0.02"), "50.050", "84.19"),
            (("99.96", "99.99", "100", "0.04"), "50.100", "85.72"),
            (("99.67", "99.87", "100", "0.33"), "50.825", "85.88"),
            (("99.16", "99.86", "100", "0.84"), "52.100", "86.19"),
            (("99.79", "99.98", "100", "0.21"), "50.525", "85.83"),
        ],
    )
    def test_the_printed_scores_come_out(self, inputs, efficiency, printed):
        result = score(*inputs)
        assert (result.efficiency_value, str(result.score)) == (Decimal(efficiency), printed)

    def test_hidden_decimals_are_no_difference(self):
        """Efficiency −8,14 gives 29,65 and 56,42; the system, with more decimals, printed 29,64 and 56,41."""
        result = score("98.69", "99.84", "46.42", "-8.14")
        assert (result.efficiency_value, str(result.score)) == (Decimal("29.65"), "56.42")
        assert not differs(result.efficiency_value, Decimal("29.64"))
        assert not differs(result.score, Decimal("56.41"))
        assert differs(result.score, Decimal("56.40"))

    def test_vector_7_a_printed_efficiency_that_cannot_be(self):
        computed = efficiency_value(Decimal("0.21"), RULE.limit)
        assert computed == Decimal("50.525")
        assert differs(computed, Decimal("78.91"))
        assert not differs(computed, Decimal("50.53"))
        assert not differs(computed, None)

    @pytest.mark.django_db
    def test_vector_7_it_is_the_only_one_in_the_year(self, kalbar):
        rows = SmartScore.objects.filter(work_unit__office=kalbar, year=2023)
        odd = [
            row.work_unit.code
            for row in rows
            if differs(efficiency_value(row.efficiency, RULE.limit), row.published_efficiency)
        ]
        assert (len(rows), odd) == (9, ["408840"])

    @pytest.mark.django_db
    def test_every_printed_score_of_the_year_holds(self, kalbar):
        for row in SmartScore.objects.filter(work_unit__office=kalbar, year=2023):
            result = smart(row.absorption, row.consistency, row.output, row.efficiency, RULE)
            assert not differs(result.score, row.published_score), row

    @pytest.mark.parametrize(
        ("efficiency", "value"), [("-25", 0), ("-20", 0), ("0", 50), ("20", 100), ("25", 100)]
    )
    def test_vector_8_efficiency_ends_at_zero_and_a_hundred(self, efficiency, value):
        assert efficiency_value(Decimal(efficiency), RULE.limit) == value

    @steady
    @given(figures("0", "100"), figures("0", "100"), figures("0", "100"), figures("-300", "300"))
    def test_a_score_lies_between_zero_and_a_hundred(self, absorption, consistency, output, efficiency):
        assert 0 <= smart(absorption, consistency, output, efficiency, RULE).score <= 100

    def test_weights_make_a_hundred(self):
        assert sum(RULE.weights.values()) == 100

    @pytest.mark.parametrize(
        ("value", "label"),
        [
            ("90.01", "Sangat Baik"),
            ("90", "Baik"),
            ("80", "Cukup"),
            ("60", "Kurang"),
            ("50", "Sangat Kurang"),
        ],
    )
    def test_categories_begin_above_their_bound(self, value, label):
        assert rate(Decimal(value), bands_from(SMART_BANDS)).label == label


class TestIkpa:
    @pytest.mark.parametrize(
        ("row", "divisor", "printed"),
        [
            ("100 89.17 100 100 100 95.55 100 100", 100, "98.47"),
            ("100 84.21 90.88 – – – 100 100", 70, "95.14"),
            ("100 100 99.59 100 100 – 100 100", 90, "99.91"),
            ("100 100 99.26 – – – 100 100", 70, "99.79"),
            ("100 63.53 100 – – 95.82 100 100", 80, "94.92"),
            ("100 79.33 87.24 – – 95.56 100 100", 80, "93.67"),
            ("100 78.5 99.4 – – 88.25 100 100", 80, "95.69"),
            ("100 76.63 100 – – 84.6 100 100", 80, "95.15"),
        ],
    )
    def test_the_printed_scores_come_out(self, row, divisor, printed):
        result = ikpa(components(row), WEIGHTS_2022)
        assert (result.divisor, str(result.score)) == (divisor, printed)

    @pytest.mark.django_db
    def test_every_printed_score_of_the_year_holds(self, kalbar):
        rows = list(IkpaScore.objects.filter(work_unit__office=kalbar, year=2023))
        scores = []
        for row in rows:
            result = ikpa({name: getattr(row, name) for name in COMPONENTS}, WEIGHTS_2022)
            assert not differs(known(result.score), row.published_score), row
            scores.append(result.score)
        assert (len(scores), str(mean(scores))) == (9, "96.39")

    def test_vector_6_what_does_not_apply_is_not_a_zero(self):
        keimigrasian = components("100 84.21 90.88 – – – 100 100")
        assert str(ikpa(keimigrasian, WEIGHTS_2022).score) == "95.14"
        zeros = {name: value or Decimal(0) for name, value in keimigrasian.items()}
        assert str(ikpa(zeros, WEIGHTS_2022).score) == "66.60"

    def test_a_real_zero_counts(self):
        assert str(ikpa(components("100 0 100 100 100 100 100 100"), WEIGHTS_2022).score) == "90.00"

    def test_nothing_applies(self):
        assert ikpa(components("– – – – – – – –"), WEIGHTS_2022).score is None

    @pytest.mark.django_db
    def test_vector_13_the_footer_averages_those_to_whom_it_applies(self, kalbar):
        rows = list(IkpaScore.objects.filter(work_unit__office=kalbar, year=2023))
        footers = {name: mean([getattr(row, name) for row in rows]) for name in COMPONENTS}
        assert str(footers["advances"]) == "92.23"
        assert str(footers["deviation"]) == "83.25"
        assert str(footers["absorption"]) == "96.65"
        assert str(footers["contracts"]) == str(footers["bills"]) == "100.00"
        assert mean([None, None]) is None

    def test_the_weights_of_2024(self):
        row = components("100 89.17 100 100 100 95.55 – 100")
        assert str(ikpa(row, WEIGHTS_2024).score) == "97.93"
        assert str(ikpa(row, WEIGHTS_2024, deduction=Decimal("0.5")).score) == "97.43"

    def test_weights_make_a_hundred(self):
        assert sum(WEIGHTS_2022.values()) == sum(WEIGHTS_2024.values()) == 100

    @pytest.mark.parametrize(
        ("value", "label"),
        [
            ("95", "Sangat Baik"),
            ("94.99", "Baik"),
            ("89", "Baik"),
            ("88.99", "Cukup"),
            ("70", "Cukup"),
            ("0", "Kurang"),
        ],
    )
    def test_categories(self, value, label):
        assert rate(Decimal(value), bands_from(IKPA_BANDS)).label == label

    @steady
    @given(figures("0", "100"), figures("0", "100"), figures("0", "100"))
    def test_a_score_lies_between_its_worst_and_its_best_component(self, one, two, three):
        values = {"revision": one, "absorption": two, "output": three}
        result = ikpa(values, WEIGHTS_2022).score
        half_a_step = Decimal("0.005")
        assert min(values.values()) - half_a_step <= result <= max(values.values()) + half_a_step


class TestOfficeValue:
    SMART_WEIGHT, IKPA_WEIGHT = (Decimal(OFFICE_VALUE_2023["data"][name]) for name in ("smart", "ikpa"))

    def value(self, smart_mean: str | None, ikpa_mean: str | None) -> Decimal | None:
        one, other = (None if mean is None else Decimal(mean) for mean in (smart_mean, ikpa_mean))
        return office_value(one, other, self.SMART_WEIGHT, self.IKPA_WEIGHT)

    def test_vector_11_sixty_and_forty(self):
        assert str(self.value("79.49", "96.39")) == "86.25"

    def test_without_one_of_the_two_there_is_none(self):
        assert self.value(None, "96.39") is None
        assert self.value("79.49", None) is None


@pytest.mark.django_db
class TestOtherSystems:
    @pytest.mark.parametrize(
        ("division", "count", "expected"),
        [("ADM", 10, "97.13"), ("PAS", 9, "99.00"), ("IMI", 3, "98.33"), ("YAN", 17, "99.78")],
    )
    def test_vector_10_e_tarja_by_division(self, kalbar, division, count, expected):
        rows = DivisionTarget.objects.filter(division__office=kalbar, division__code=division, year=2023)
        assert (len(rows), str(mean([row.percent for row in rows]))) == (count, expected)

    @pytest.mark.parametrize(
        ("quarter", "budget", "progress"),
        [(1, "25.45", "23.10"), (2, "54.13", "53.30"), (3, "83.45", "79.95"), (4, "95.36", "97.63")],
    )
    def test_e_monev_by_quarter(self, kalbar, quarter, budget, progress):
        rows = MonevProgress.objects.filter(work_unit__office=kalbar, year=2023, quarter=quarter)
        assert str(mean([row.budget for row in rows])) == budget
        assert str(mean([row.progress for row in rows])) == progress

    def test_e_performance_was_filled_in_by_all(self, kalbar):
        rows = PerformanceFiling.objects.filter(work_unit__office=kalbar, year=2023)
        assert (len(rows), str(filled_percent(row.filled for row in rows))) == (108, "100.00")


def test_months_that_are_not_known_do_not_count_as_late():
    assert str(filled_percent([True, True, False, None])) == "66.67"
    assert filled_percent([None, None]) is None


@pytest.mark.parametrize(
    ("series", "fall"),
    [(["10", "20", "20"], False), (["10", None, "9"], True), ([None, "5"], False), ([], False)],
)
def test_a_cumulative_progress_that_falls_is_noticed(series, fall):
    assert falls([None if value is None else Decimal(value) for value in series]) is fall
