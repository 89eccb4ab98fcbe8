"""Achievement beside money in words: who pulls a mean down, who lifts it, and all objectives summed up."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reports.facts.figures import Figure
from reports.facts.money import EfficiencyFacts
from reports.narrative.efficiency import efficiency_explained, efficiency_sentence, efficiency_summary


def figure(value: str | None, unit: str = "%") -> Figure:
    return Figure(None if value is None else Decimal(value), "–" if value is None else f"{value}{unit}")


def row(code: str, points: str | None) -> EfficiencyFacts:
    efficiency = replace(figure(points, " poin"), reason="Capaian atau anggaran belum ada.")
    return EfficiencyFacts(code, (), figure(None), figure(None), figure("98"), figure("100"), efficiency)


@pytest.mark.parametrize(
    ("points", "end"),
    [("2", "lebih besar daripada"), ("0", "sebanding dengan"), ("-2", "masih di bawah")],
)
def test_more_as_much_or_less_than_the_share_of_the_money(points, end):
    assert end in efficiency_sentence(row("A", points))


def test_what_cannot_be_compared_says_why():
    assert efficiency_sentence(row("A", None)) == "Capaian atau anggaran belum ada."


def test_those_below_are_named_the_lowest_first_and_the_unknown_counted():
    rows = [row("A", "2"), row("B", "-1"), row("C", "-3"), row("D", "0"), row("E", None)]
    assert efficiency_summary(rows) == (
        "Dari 4 sasaran, 1 memperoleh hasil lebih besar daripada bagian anggaran yang terpakai, 1 sebanding, dan 2 "
        "masih di bawahnya (C dan B). Sebanyak 1 sasaran belum dapat dibandingkan."
    )


def test_nothing_known_is_nothing_said():
    assert efficiency_summary([row("A", None)]) == ""


class TestExplained:
    """PAS-2 of 2023: PAS-2.1 missed its target. The office caps its mean at 120, so nobody lifts it."""

    pytestmark = pytest.mark.django_db

    def test_the_indicator_that_missed_is_named(self, facts_2023):
        objective = facts_2023.objective("PAS-2")
        money = next(one for one in facts_2023.money.efficiency if one.objective_code == "PAS-2")
        assert efficiency_explained(money, objective).endswith("Belum mencapai target: PAS-2.1.")

    def test_an_indicator_far_beyond_its_target_is_named_where_no_cap_holds_it(self, facts_2023):
        objective = next(
            o
            for o in facts_2023.performance.objectives
            if len(o.indicators) > 1 and any((i.achievement.value or 0) > 200 for i in o.indicators)
        )
        far = max(objective.indicators, key=lambda i: i.achievement.value or 0)
        said = f"{far.code} ({far.achievement.display})"
        money = next(m for m in facts_2023.money.efficiency if m.objective_code == objective.code)
        assert said not in efficiency_explained(money, objective)
        uncapped = replace(objective, tally=replace(objective.tally, cap=None))
        assert said in efficiency_explained(money, uncapped)
