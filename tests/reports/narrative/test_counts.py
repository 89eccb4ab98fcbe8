"""Counting sentences name who missed and who is not computed; "all" is said only where it is so."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.facts.performance import Movements, PlanTally
from reports.narrative.counts import movement_sentence, plan_sentence, tally_sentence
from reports.narrative.words import every, listed, number_word, some_codes
from tests.reports.narrative.people import tally

ALL = re.compile(r"^(Seluruh|Ke\w+) ")


class TestTally:
    def test_the_year_2023(self):
        codes = " ".join(f"X-{number}" for number in range(59))
        assert tally_sentence(tally(codes, "PAS-2.1")) == (
            "Dari 60 indikator, 59 mencapai target dan 1 belum mencapai target (PAS-2.1)."
        )

    def test_all_of_them(self):
        assert tally_sentence(tally("A B")) == "Kedua indikator mencapai target."
        assert tally_sentence(tally(" ".join("ABCDEFGHIJK"))) == "Seluruh 11 indikator mencapai target."

    def test_one_not_computed_is_enough_not_to_say_all(self):
        assert tally_sentence(tally("A B", "", "C")) == (
            "Dari 3 indikator, 2 mencapai target dan 1 belum dapat dihitung (C)."
        )

    def test_three_groups(self):
        assert tally_sentence(tally("A", "B", "C")) == (
            "Dari 3 indikator, 1 mencapai target, 1 belum mencapai target (B), dan 1 belum dapat dihitung (C)."
        )

    @pytest.mark.parametrize(
        ("groups", "words"),
        [
            (("A", "", ""), "Targetnya tercapai."),
            (("", "A", ""), "Targetnya belum tercapai."),
            (("", "", "A"), "Capaiannya belum dapat dihitung."),
        ],
    )
    def test_a_single_one_is_spoken_of_as_one(self, groups, words):
        assert tally_sentence(tally(*groups)) == words

    def test_nothing_is_not_success(self):
        assert tally_sentence(tally()) == "Belum ada indikator untuk dinilai."

    @given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
    def test_all_is_said_only_where_nothing_is_missed_or_unknown(self, reached, missed, unknown):
        groups = (
            (f"R{n}" for n in range(reached)),
            (f"M{n}" for n in range(missed)),
            (f"U{n}" for n in range(unknown)),
        )
        said = tally_sentence(tally(*map(" ".join, groups)))
        assert bool(ALL.match(said)) == (reached > 1 and not missed and not unknown)


class TestMovement:
    def test_better_same_and_worse_are_counted_and_the_worse_named(self):
        moves = Movements(("A", "B"), ("C",), ("D",), ("E",))
        assert movement_sentence(moves, 2023) == (
            "Dari 4 indikator yang dapat dibandingkan dengan tahun 2022, 2 membaik, 1 tetap, dan 1 menurun (D). "
            "Perubahan 1 indikator lain tidak dapat dinilai."
        )

    def test_a_first_year_has_nothing_to_compare(self):
        said = movement_sentence(Movements((), (), (), ("A",)), 2023)
        assert said == "Belum ada indikator yang dapat dibandingkan dengan tahun 2022."


class TestPlan:
    def test_those_that_do_not_meet_the_plan_are_named(self):
        assert plan_sentence(PlanTally(("A", "B"), ("C",), ("D",)), 2023) == (
            "Target Renstra tahun 2023 dipenuhi oleh 2 dari 3 indikator yang dapat dibandingkan; yang belum "
            "memenuhinya C."
        )

    def test_without_any_comparison_nothing_is_claimed(self):
        assert plan_sentence(PlanTally((), (), ("A",)), 2023).startswith("Belum ada indikator")


class TestWords:
    def test_lists_read_as_sentences_do(self):
        assert listed([]) == ""
        assert listed(["a"]) == "a"
        assert listed(["a", "b"]) == "a dan b"
        assert listed(["a", "b", "c"]) == "a, b, dan c"

    def test_small_counts_are_words_and_large_ones_digits(self):
        assert (number_word(9), number_word(12), number_word(21)) == ("sembilan", "dua belas", "21")

    def test_many_codes_end_in_how_many_more(self):
        assert some_codes(list("abcdefghij"), most=3) == "a, b, c, dan 7 indikator lain"

    def test_all_of_a_few_has_its_own_word(self):
        assert (every(2), every(10), every(21)) == ("Kedua", "Kesepuluh", "Seluruh 21")
