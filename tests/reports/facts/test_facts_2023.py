"""The facts of the first office's year 2023, against figures worked out by hand or by the regulation."""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicators.achievement.achievement import Status
from reports.facts.year import YearFacts
from reports.outline.html import render_chapter
from tests.reports.markup import words

pytestmark = pytest.mark.django_db


def indicator(facts: YearFacts, code: str):
    return facts.indicator(code)


class TestPerformance:
    def test_sixty_indicators_one_of_them_missed(self, facts_2023):
        tally = facts_2023.performance.tally
        assert (tally.total, len(tally.reached), tally.missed, tally.uncomputed) == (60, 59, ("PAS-2.1",), ())

    @pytest.mark.parametrize(
        ("code", "target", "realised", "achieved"),
        [
            ("ADM-1.1", "3,1 Indeks", "3,78 Indeks", "121,94%"),  # 45,39 / 12 = 3,7825
            ("PAS-1.1", "82 Indeks", "84,7 Indeks", "103,29%"),  # 762,35 / 9
            ("PAS-2.1", "90%", "88%", "97,78%"),  # (1305 − 161) / 1305 = 87,66
            ("PAS-5.2", "55%", "27%", "150,91%"),  # lower is better: (2 × 55 − 27) / 55
            ("YAN-1.1", "5%", "7,28%", "145,60%"),  # growth
            ("YAN-3.1", "150 Pemohon", "280 Pemohon", "186,67%"),
        ],
    )
    def test_target_realisation_and_achievement(self, facts_2023, code, target, realised, achieved):
        facts = indicator(facts_2023, code)
        assert (facts.target.display, facts.realised.display, facts.achievement.display) == (
            target,
            realised,
            achieved,
        )

    def test_satker_add_up_to_the_office(self, facts_2023):
        (component,) = (c for c in indicator(facts_2023, "PAS-2.1").components if c.sources)
        assert {s.name: s.figure.display for s in component.sources}["Rutan Mempawah"] == "62 Orang"
        assert component.total.value == 161 == sum(s.figure.value for s in component.sources)

    def test_a_change_is_better_or_worse_by_polarity(self, facts_2023):
        falling = indicator(facts_2023, "PAS-5.2").previous
        assert (falling.movement, falling.better) == ("turun", True)
        rising = indicator(facts_2023, "PAS-2.1").previous
        assert (rising.movement, rising.difference.display, rising.better) == ("naik", "76 poin", True)

    def test_the_comparison_with_last_year_counts_every_indicator_once(self, facts_2023):
        moves = facts_2023.performance.movements
        assert len(moves.better) + len(moves.same) + len(moves.worse) + len(moves.unknown) == 60
        assert moves.worse == ("IMI-1.2", "YAN-9.5", "YAN-10.3", "YAN-11.1")
        assert "PAS-9.2" in moves.unknown

    def test_the_plan_of_another_unit_is_not_compared(self, facts_2023):
        plan = indicator(facts_2023, "PAS-1.1").plan
        assert plan.achievement.value is None
        assert "satuan %" in plan.reason
        assert "PAS-1.1" in facts_2023.performance.plan.unknown
        assert facts_2023.performance.plan.missed == ("PAS-2.1", "YAN-10.2", "YAN-11.1")

    def test_means_cap_each_achievement_and_say_so(self, facts_2023):
        tally = facts_2023.division("ADM").tally
        assert (tally.mean.display, tally.cap) == ("120,00%", Decimal(120))

    def test_a_mean_of_months_is_shown_short_and_kept_whole(self, facts_2023):
        total = indicator(facts_2023, "ADM-1.1").components[0].total
        assert (total.value, total.display) == (Decimal("3.7825"), "3,7825 Indeks")

    def test_the_last_month_with_data_is_december(self, facts_2023):
        assert facts_2023.performance.until == 12

    def test_last_years_achievement_is_computed_from_what_was_printed(self, facts_2023):
        before = indicator(facts_2023, "PAS-2.1").previous.before
        assert (before.target.display, before.realised.display, before.achievement.display) == (
            "80%",
            "12%",
            "15,00%",
        )


class TestMoney:
    def test_thirty_six_satker_and_their_sums(self, facts_2023):
        money = facts_2023.money
        assert len(money.absorption) == 36
        assert money.total.ceiling.display == "Rp258.580.526.000"
        assert money.total.realised.display == "Rp254.873.042.653"
        assert money.total.remaining.display == "Rp3.707.483.347"
        assert money.total.percent.display == "98,57%"

    def test_thirty_two_green_four_yellow_none_red(self, facts_2023):
        assert dict(facts_2023.money.colours) == {"hijau": 32, "kuning": 4, "merah": 0}
        assert dict(facts_2023.money.colour_ranges) == {
            "hijau": "97% ke atas",
            "kuning": "80 sampai 96,99%",
            "merah": "di bawah 80%",
        }

    def test_spending_above_the_ceiling_leaves_a_negative_rest(self, facts_2023):
        first = facts_2023.money.absorption[0]
        assert (first.name, first.remaining.display, first.percent.display) == (
            "Lapas Pontianak",
            "−Rp22.955.116",
            "100,10%",
        )
        assert facts_2023.money.over_ceiling == ("406602",)

    def test_the_offices_own_nine_budgets(self, facts_2023):
        assert len(facts_2023.money.office_absorption) == 9
        assert facts_2023.money.office_total.ceiling.display == "Rp34.260.546.000"
        assert facts_2023.money.office_total.percent.display == "99,45%"

    def test_a_pool_is_added_once_however_many_indicators_it_serves(self, facts_2023):
        pools = {total.code: total.ceiling.display for total in facts_2023.money.pool_totals}
        assert pools["PAS"] == "Rp674.252.000"  # 336.310.000 + 109.352.000 + 228.590.000

    def test_efficiency_is_achievement_minus_absorption_of_the_pools_that_serve(self, facts_2023):
        (row,) = (r for r in facts_2023.money.efficiency if r.objective_code == "YAN-11")
        assert (row.achievement.display, row.absorption.display, row.efficiency.display) == (
            "100,00%",
            "100,00%",
            "0,00 poin",
        )

    def test_beside_each_pool_stands_what_its_indicators_reached(self, facts_2023):
        """PAS-01 … : the mean of the indicators served, each counted for at most 120, minus the pool's absorption."""
        for pool in facts_2023.money.pools:
            served = [facts_2023.indicator(code).achievement.value for code in pool.indicator_codes]
            mean = sum(min(value, Decimal(120)) for value in served) / len(served)
            assert abs(pool.achievement.value - mean) <= Decimal("0.005")
            assert pool.efficiency.value == pool.achievement.value - pool.percent.value

    def test_a_pool_that_serves_one_indicator_shows_that_indicators_achievement(self, facts_2023):
        (pool,) = (p for p in facts_2023.money.pools if p.indicator_codes == ("ADM-1.1",))
        assert (pool.achievement.display, pool.percent.display, pool.efficiency.display) == (
            "120,00%",  # 121,94, counted for at most 120
            "99,47%",
            "20,53 poin",
        )


class TestScores:
    def test_ikpa_leaves_out_what_does_not_apply(self, facts_2023):
        scores = {row.name: row.score.display for row in facts_2023.money.ikpa.rows}
        assert scores["Kanwil (Setjen)"] == "98,47"
        assert scores["Kanwil (Ditjen Imigrasi)"] == "95,14"  # 66,60 if a missing part counted as zero
        assert scores["Kanwil (Ditjen AHU)"] == "99,91"

    def test_ikpa_means_are_over_those_to_whom_a_part_applies(self, facts_2023):
        table = facts_2023.money.ikpa
        means = dict(zip(table.component_names, (mean.display for mean in table.means), strict=True))
        assert means["Pengelolaan UP dan TUP"] == "92,23"
        assert table.mean_score.display == "96,39"

    def test_smart_flags_the_printed_value_that_cannot_be(self, facts_2023):
        (row,) = (r for r in facts_2023.money.smart.rows if r.differences)
        assert row.name == "Kanwil (Balitbang HAM)"
        assert row.differences == (
            "Nilai Efisiensi Kanwil (Balitbang HAM) tercetak 78,91, sedangkan hitungannya 50,53.",
        )

    def test_the_offices_value_weighs_smart_and_ikpa(self, facts_2023):
        assert facts_2023.money.smart.mean_score.display == "79,49"
        assert facts_2023.money.office_value.display == "86,25"  # 0,6 × 79,49 + 0,4 × 96,39
        assert facts_2023.money.office_value_trace == "60% × 79,49 + 40% × 96,39"

    def test_e_tarja_means_per_division(self, facts_2023):
        means = {row.division_code: row.mean.display for row in facts_2023.money.division_targets}
        assert means == {"ADM": "97,13%", "PAS": "99,00%", "IMI": "98,33%", "YAN": "99,78%"}

    def test_e_performance_is_filled_in_time(self, facts_2023):
        assert facts_2023.money.filing_percent.display == "100,00%"  # 9 satker × 12 months

    def test_e_monev_means_per_quarter(self, facts_2023):
        means = [(budget.display, progress.display) for budget, progress in facts_2023.money.monev_means]
        assert means == [("25,45", "23,10"), ("54,13", "53,30"), ("83,45", "79,95"), ("95,36", "97,63")]


class TestOrganisation:
    def test_people_by_sex_with_their_shares(self, facts_2023):
        staff = facts_2023.own_staff
        assert (staff.men.value, staff.women.value, staff.total.value) == (113, 72, 185)
        assert (staff.share_men.display, staff.share_women.display) == ("61,08%", "38,92%")

    def test_nine_agreements_in_the_order_of_their_units(self, facts_2023):
        codes = [agreement.central_unit_code for agreement in facts_2023.agreements]
        assert codes == ["SETJEN", "PAS", "IMI", "AHU", "KI", "PP", "HAM", "BPHN", "BSK"]

    def test_who_signed_the_agreement_is_not_who_signs_the_report(self, facts_2023):
        assert facts_2023.agreements[0].first.name == "Nama Pejabat Lama (contoh)"
        assert facts_2023.report.signatory.name == "Nama Pejabat Baru (contoh)"


class TestRegister:
    def test_every_figure_has_one_place_and_says_what_it_shows(self, facts_2023):
        register = facts_2023.register
        assert register["ikk/PAS-2.1/capaian"].display == "97,78%"
        assert register["dipa/total/persen"].display == "98,57%"
        assert all(figure.path == path for path, figure in register.items())

    def test_no_figure_without_a_value_pretends_to_be_computed(self, facts_2023):
        empty = [figure for figure in facts_2023.register.values() if figure.value is None]
        assert empty
        assert [figure.path for figure in empty if figure.status is Status.COMPUTED] == []


class TestTheEndOfThePlan:
    """Permenpan-RB 53/2014: what is realised so far against the target of the plan's last year."""

    def test_what_is_still_missing(self, facts_2023):
        """PAS-2.1: 88% of the 100% wanted in 2024."""
        end = facts_2023.indicator("PAS-2.1").plan.end
        assert (end.year, end.target.display, end.gap.display, end.reached) == (
            2024,
            "100%",
            "12 poin",
            False,
        )

    def test_it_follows_polarity(self, facts_2023):
        """PAS-5.2 shall fall to 50% and is at 27%."""
        assert facts_2023.indicator("PAS-5.2").plan.end.reached

    def test_another_unit_is_no_end(self, facts_2023):
        """PAS-1.1 is an index of 84,7; the plan wants 100%."""
        assert facts_2023.indicator("PAS-1.1").plan.end is None


def test_who_is_behind_the_plan_only_is_told_what_to_do(report_2023):
    text = words(render_chapter(report_2023, "bab-4"))
    assert (
        "Target Renstra yang belum dipenuhi (YAN-10.2 dan YAN-11.1) dikejar sampai Renstra berakhir pada tahun 2024."
        in text
    )
