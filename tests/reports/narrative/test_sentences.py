"""Sentences restate figures: they follow polarity, know constancy, and never say more than the facts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from indicators.achievement.achievement import Polarity, Status
from reports.facts.performance import ComponentFacts, PlanComparison, PlanEnd, SourceFacts
from reports.facts.show import nothing, percent
from reports.narrative.sentences import against_last_year, against_plan, against_target, largest_source
from tests.reports.narrative.people import figure, indicator, moved


class TestAgainstTarget:
    def test_a_missed_target_is_called_missed_however_close(self):
        assert against_target(indicator(), 2023) == (
            "Target tahun 2023 adalah 90% dan realisasinya 88%, sehingga capaiannya 97,78%. Target belum tercapai."
        )

    def test_exactly_on_target_is_reached(self):
        said = against_target(indicator(realised="90", achieved="100"), 2023)
        assert said.endswith("capaiannya 100,00%. Target tercapai.")

    def test_in_the_middle_of_the_year_it_says_how_far_the_data_reach(self):
        said = against_target(indicator(until=9), 2023)
        assert "realisasinya sampai September 2023 adalah 88%" in said

    def test_what_satker_have_not_yet_reported_is_said(self):
        assert "belum lengkap" in against_target(indicator(complete=False), 2023)
        assert "belum lengkap" not in against_target(indicator(), 2023)

    @pytest.mark.parametrize(
        ("status", "words"),
        [
            (Status.MISSING, "Capaian tahun 2023 belum diisi."),
            (Status.NOT_DUE, "Capaian tahun 2023 belum jatuh tempo."),
            (Status.NOT_APPLICABLE, "Capaian tahun 2023 tidak berlaku tahun ini."),
            (Status.NOT_COMPUTED, "Capaian tahun 2023 tidak dapat dihitung."),
        ],
    )
    def test_the_four_ways_of_having_nothing_sound_different(self, status, words):
        assert against_target(indicator(realised=None, achieved=None, status=status), 2023) == words

    def test_a_realisation_without_target_is_told_with_the_reason(self):
        lost = indicator(achieved=None, status=Status.NOT_COMPUTED, reason="Target berupa teks, bukan angka.")
        assert against_target(lost, 2023) == (
            "Realisasi tahun 2023 adalah 88%, tetapi capaiannya tidak dapat dihitung. Target berupa teks, bukan angka."
        )


class TestAgainstLastYear:
    """Last year's target was 80% and reached; this year's is 90%."""

    def test_a_rise_of_what_should_rise_explains_itself(self):
        up = indicator(
            realised="91", achieved="101.11", previous=moved("naik", "9", before="82", better=True)
        )
        assert against_last_year(up, 2023) == (
            "Realisasi naik 9 poin dari 82% pada tahun 2022 menjadi 91% pada tahun 2023, sementara targetnya naik dari "
            "80% menjadi 90%."
        )

    def test_a_fall_of_what_should_fall_is_an_improvement(self):
        down = indicator(
            target="80", polarity=Polarity.MINIMISE, previous=moved("turun", "33", before="60", better=True)
        )
        said = against_last_year(down, 2023)
        assert "turun 33 poin" in said
        assert (
            ", dengan target yang tetap 80%. Karena indikator ini makin kecil makin baik, perubahan itu"
            in said
        )
        assert "merupakan perbaikan." in said

    def test_a_fall_of_what_should_rise_is_worse(self):
        down = indicator(achieved="101", previous=moved("turun", "2", before="90", better=False))
        assert against_last_year(down, 2023).endswith("Perubahan itu merupakan penurunan kinerja.")

    def test_constant_is_neither(self):
        same = indicator(achieved="101", previous=moved("tetap", "0", before="88", better=None))
        assert against_last_year(same, 2023) == (
            "Realisasi tahun 2023 sama dengan tahun 2022, yaitu 88%, sementara targetnya naik dari 80% menjadi 90%."
        )

    def test_a_change_of_an_exact_target_is_told_without_praise_or_blame(self):
        moving = indicator(
            achieved="100", polarity=Polarity.EXACT, previous=moved("naik", "1", before="87", better=None)
        )
        assert against_last_year(moving, 2023).endswith("targetnya naik dari 80% menjadi 90%.")

    def test_a_range_is_no_target_that_rose_or_fell(self):
        ranged = indicator(
            achieved="100", target_upper=Decimal(95), previous=moved("tetap", "0", before="88", better=None)
        )
        assert "targetnya" not in against_last_year(ranged, 2023)

    @pytest.mark.parametrize(
        ("achieved", "before", "said"),
        [
            ("101", "99.99", "Target yang belum tercapai pada tahun 2022 kini tercapai."),
            ("97.78", "100", "Target yang tercapai pada tahun 2022 kini belum tercapai."),
            ("97.78", "60", "Targetnya belum tercapai dua tahun berturut-turut."),
        ],
    )
    def test_a_target_reached_or_missed_otherwise_than_last_year_is_told(self, achieved, before, said):
        previous = moved("naik", "9", before="82", better=True)
        assert previous.before
        earlier = replace(previous.before, achievement=percent(Decimal(before), "x"))
        told = against_last_year(
            indicator(achieved=achieved, previous=replace(previous, before=earlier)), 2023
        )
        assert told.endswith(said)

    def test_before_december_no_target_is_called_missed(self):
        running = indicator(until=9, previous=moved("naik", "6", before="82", better=True))
        assert "kini belum tercapai" not in against_last_year(running, 2023)

    def test_what_cannot_be_compared_gives_its_reason(self):
        assert against_last_year(indicator(), 2023) == "Tidak dapat dibandingkan."


class TestAgainstPlan:
    def plan(self, target: str, *, reached: bool, end: PlanEnd | None = None):
        return PlanComparison(figure(target), percent(Decimal("110"), "x"), reached, end=end)

    def test_a_plan_with_a_target_of_its_own_gets_its_own_achievement(self):
        said = against_plan(indicator(plan=self.plan("80", reached=True)), 2023)
        assert said == (
            "Realisasi 88% sudah memenuhi target Renstra tahun 2023 sebesar 80%; capaiannya terhadap Renstra 110,00%."
        )

    def test_a_plan_that_agrees_with_the_agreement_is_not_told_twice(self):
        said = against_plan(indicator(plan=self.plan("90", reached=False)), 2023)
        assert said == (
            "Target Renstra tahun 2023 sama dengan target perjanjian kinerja, yaitu 90%; realisasi 88% belum memenuhi "
            "keduanya."
        )

    @pytest.mark.parametrize(
        ("target", "reached", "polarity", "said"),
        [
            (
                "100",
                False,
                Polarity.MAXIMISE,
                "Untuk target akhir Renstra tahun 2024, yaitu 100%, masih kurang 12 poin.",
            ),
            (
                "76",
                False,
                Polarity.MINIMISE,
                "Untuk target akhir Renstra tahun 2024, yaitu 76%, masih lebih 12 poin.",
            ),
            (
                "85",
                True,
                Polarity.MAXIMISE,
                "Target akhir Renstra tahun 2024, yaitu 85%, juga sudah terpenuhi.",
            ),
            ("80", True, Polarity.MAXIMISE, "Target itu tetap sampai akhir Renstra, tahun 2024."),
            ("89", False, Polarity.EXACT, "Target akhir Renstra tahun 2024, yaitu 89%, belum terpenuhi."),
        ],
    )
    def test_how_far_it_is_to_the_end_of_the_plan(self, target, reached, polarity, said):
        end = PlanEnd(2024, figure(target), figure("12", "poin"), reached)
        plan = self.plan("80", reached=True, end=end)
        assert against_plan(indicator(polarity=polarity, plan=plan), 2023).endswith(said)

    def test_without_a_comparison_the_reason_is_given(self):
        assert against_plan(indicator(), 2023) == "Renstra tidak menetapkan target."


class TestLargestSource:
    def component(self, *values: str | None) -> ComponentFacts:
        sources = tuple(
            SourceFacts(str(place), f"Rutan {place}", figure(value, "Orang") if value else nothing("x"))
            for place, value in enumerate(values)
        )
        return ComponentFacts(
            "A", "Tahanan melewati masa", "Orang", "terakhir", figure("1", "Orang"), (), sources
        )

    def test_it_names_the_largest_and_counts_those_with_nothing_to_report(self):
        assert largest_source(self.component("32", "62", "0")) == (
            "Angka terbesar untuk tahanan melewati masa ada di Rutan 1, yaitu 62 Orang; 1 satuan kerja melaporkan "
            "nihil."
        )

    def test_a_satker_that_said_nothing_is_not_counted_as_zero(self):
        assert "nihil" not in largest_source(self.component("32", "62", "1", None))

    def test_all_zero_has_no_largest(self):
        assert largest_source(self.component("0", "0", "0")) == ""

    def test_two_need_no_sentence(self):
        assert largest_source(self.component("1", "2")) == ""
