"""How a score came about, and what it would be if one input changed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from budget.scores.board import board
from budget.scores.models import IkpaScore, PlanningScore
from budget.scores.trace import at_best, change
from lkjip.rules.models import RuleSet

pytestmark = pytest.mark.django_db

D = Decimal


@pytest.fixture
def cards(kalbar):
    return board(kalbar, 2023).cards


def test_a_smart_score_tells_its_terms_weights_and_regulation(cards):
    case = cards["408834"].smart
    assert [(t.name, t.value, t.weight) for t in case.outcome.terms] == [
        ("absorption", D("98.83"), D("9.7")),
        ("consistency", D("99.79"), D("18.2")),
        ("output", D(100), D("43.5")),
        ("efficiency", D("52.925"), D("28.6")),
    ]
    assert case.outcome.total == D("8638.484")
    assert case.score == D("86.38")
    assert case.regulation == "PMK 214/2017 dan PMK 22/2021"
    assert not case.flagged


def test_eight_printed_smart_scores_agree_and_the_ninth_is_flagged_for_its_efficiency_value(cards):
    flagged = {code: card.smart.slips for code, card in cards.items() if card.smart and card.smart.flagged}
    assert flagged == {"408840": ("Nilai efisiensi tercetak 78,91, dihitung 50,53.",)}
    assert not any(card.smart.differs for card in cards.values() if card.smart)


def test_nine_ikpa_agree_with_their_printed_values(cards):
    cases = [card.ikpa for card in cards.values() if card.ikpa]
    assert len(cases) == 9
    assert not any(case.differs for case in cases)


def test_an_ikpa_leaves_out_what_does_not_apply(cards):
    outcome = cards["408835"].ikpa.outcome
    assert (outcome.divisor, outcome.total, outcome.score) == (D(70), D("6659.7"), D("95.14"))


def test_a_printed_value_that_is_off_by_more_than_a_hundredth_is_flagged(kalbar):
    IkpaScore.objects.filter(work_unit__code="408830").update(published_score=D("98.60"))
    case = board(kalbar, 2023).cards["408830"].ikpa
    assert (case.score, case.printed, case.differs) == (D("98.47"), D("98.60"), True)


def test_one_changed_component_gives_another_score(cards):
    result = change(cards["408835"].ikpa, "absorption", D(100))
    assert (result.score, result.gain) == (D("97.74"), D("2.60"))


def test_a_component_that_stops_applying_changes_the_divisor(cards):
    result = change(cards["408830"].ikpa, "advances", None)
    assert result.score == D("98.80")


def test_the_best_value_of_an_efficiency_is_its_clamp(cards):
    best = {result.input.name: (result.value, result.score) for result in at_best(cards["408840"].smart)}
    assert best["efficiency"] == (D(20), D("99.98"))


def test_the_largest_gain_comes_first(cards):
    gains = [result.gain or D(0) for result in at_best(cards["408835"].ikpa)]
    assert gains == sorted(gains, reverse=True)


def test_the_office_value_of_2023_is_sixty_forty(kalbar):
    scores = board(kalbar, 2023)
    assert (scores.mean_yearly, scores.mean_ikpa, scores.value) == (D("79.49"), D("96.39"), D("86.25"))
    assert scores.value_trace == "60% × SMART 79,49 + 40% × IKPA 96,39"


def test_the_mean_of_e_tarja_of_four_divisions(kalbar):
    scores = board(kalbar, 2023)
    means = {division.code: scores.mean_tasks(division) for division in scores.tasks}
    assert means == {"ADM": D("97.13"), "PAS": D("99.00"), "IMI": D("98.33"), "YAN": D("99.78")}


# --- from 2024 on ---


@pytest.fixture
def planned(kalbar):
    unit = kalbar.work_units.get(code="408830")
    PlanningScore.objects.create(work_unit=unit, year=2024, effectiveness=D(90), efficiency=D(80))
    IkpaScore.objects.create(
        work_unit=unit,
        year=2024,
        month=12,
        revision=100,
        deviation=D("89.17"),
        absorption=100,
        contracts=100,
        bills=100,
        advances=D("95.55"),
        output=100,
        deduction=D("0.5"),
    )
    return kalbar


def test_the_planning_score_weighs_75_and_25_and_says_what_is_not_established(planned):
    case = board(planned, 2024).cards["408830"].planning
    assert case.score == D("87.50")
    assert case.regulation == "KMK 466/2023"
    assert "belum dipastikan" in case.notes[0]
    assert case.category is None


def test_ikpa_of_2024_has_other_weights_and_a_deduction(planned):
    case = board(planned, 2024).cards["408830"].ikpa
    assert "dispensation" not in case.values
    assert case.score == D("97.43")


def test_without_a_rule_set_of_the_year_no_office_value_is_computed(planned):
    scores = board(planned, 2024)
    assert scores.value is None
    assert scores.value_trace == ""


def test_a_configured_fifty_fifty_is_used(planned):
    RuleSet.objects.create(
        kind="nilai-kantor",
        code="50-50",
        office=planned,
        year_from=2024,
        regulation="Keputusan kantor",
        data={"planning": "50", "ikpa": "50"},
    )
    assert board(planned, 2024).value == D("92.47")


def test_a_score_without_a_rule_set_is_shown_as_printed_and_not_computed(kalbar):
    RuleSet.objects.filter(kind="smart").delete()
    case = board(kalbar, 2023).cards["408830"].smart
    assert (case.computed, case.score, case.flagged) == (False, D("67.7"), False)
    assert "belum dicatat" in case.notes[0]
