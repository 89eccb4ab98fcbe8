"""One indicator over some months against its target: what is computed, missing, not due, not applicable."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from divisions.models import Office
from indicators.achievement.accumulate import Method, Reading
from indicators.achievement.achievement import Rule, Status, Target
from indicators.achievement.assess import Assessment, assess, assess_year
from indicators.achievement.formula import parse
from indicators.achievement.load import Definition, OfficeYears
from indicators.achievement.measure import Component
from indicators.models import AgreementTarget, Indicator
from lkjip.numbers import Rounding
from lkjip.periods import quarter_months, semester_months

EIGHTY, USUAL = Target(Decimal(80)), Rule()


def definition(
    formula: str = "A",
    *,
    frequency: str = "",
    polarity: str = "maks",
    places: int = 2,
    method: str = "jumlah",
) -> Definition:
    indicator = Indicator(
        pk=1, code="LAY-1.1", polarity=polarity, places=places, formula=formula, frequency=frequency
    )
    parsed = parse(formula)
    components = tuple(Component(s, f"Komponen {s}", method=Method(method)) for s in sorted(parsed.symbols))
    return Definition(indicator, parsed, components)


def typed(**months: str) -> list[Reading]:
    """typed(m1="5", m3="-") is January 5, nothing in February, March does not apply."""
    return [
        Reading(int(name[1:]), None if value == "-" else Decimal(value), applicable=value != "-")
        for name, value in months.items()
    ]


def assessed(
    what: Definition,
    readings: list[Reading],
    *,
    months: range = range(1, 13),
    target: Target | None = EIGHTY,
    rule: Rule = USUAL,
    over: int = 12,
) -> Assessment:
    return assess(what, {"A": readings}, target, months=months, rule=rule, over=over)


class TestComputed:
    def test_the_annual_target_is_the_measure_of_every_period(self):
        quarterly = typed(m1="10", m2="20", m3="10", m7="60")
        found = {
            name: str(assessed(definition(), quarterly, months=months).achievement.value)
            for name, months in {
                "Januari": range(1, 2),
                "Juni": range(1, 7),
                "triwulan I": quarter_months(1),
                "triwulan III": quarter_months(3),
                "semester II": semester_months(2),
                "tahun": range(1, 13),
            }.items()
        }
        assert found == {
            "Januari": "12.50",
            "Juni": "50.00",
            "triwulan I": "50.00",
            "triwulan III": "75.00",
            "semester II": "75.00",
            "tahun": "125.00",
        }

    def test_the_achievement_is_of_the_displayed_realisation(self):
        """3,7825 is shown as 3,78; a reader's calculator must find 3,78 / 3,1."""
        index, target = definition(method="rerata"), Target(Decimal("3.1"))
        months = typed(m1="3.7825")
        displayed = assessed(index, months, target=target)
        assert (str(displayed.realised), str(displayed.achievement.value)) == ("3.78", "121.94")
        raw = assessed(index, months, target=target, rule=Rule(from_displayed=False))
        assert (str(raw.realised), str(raw.achievement.value)) == ("3.78", "122.02")

    def test_another_rule_on_the_same_realisation(self):
        coarse = Rule(rounding=Rounding.TRUNCATE, achievement_places=0)
        found = assessed(definition(places=0), typed(m1="100"), target=Target(Decimal(70)), rule=coarse)
        assert str(found.achievement.value) == "142"
        fine = replace(coarse, rounding=Rounding.HALF_UP, achievement_places=2)
        assert str(found.under(definition(places=0), fine)) == "142.86"

    def test_nothing_computed_is_nothing_under_any_rule(self):
        assert assessed(definition(), []).under(definition(), Rule()) is None

    def test_without_a_target_the_realisation_stands_alone(self):
        found = assessed(definition(), typed(m1="5"), target=None)
        assert (found.realised, found.achievement.value, found.status) == (5, None, Status.NOT_COMPUTED)
        assert "Target belum ada" in found.reason


class TestDue:
    @pytest.mark.parametrize(
        ("frequency", "month", "status"),
        [
            ("", 1, Status.MISSING),
            ("bulanan", 1, Status.MISSING),
            ("triwulanan", 2, Status.NOT_DUE),
            ("triwulanan", 3, Status.MISSING),
            ("semesteran", 5, Status.NOT_DUE),
            ("semesteran", 6, Status.MISSING),
            ("tahunan", 11, Status.NOT_DUE),
            ("tahunan", 12, Status.MISSING),
        ],
    )
    def test_nothing_is_missing_before_it_is_due(self, frequency, month, status):
        found = assessed(definition(frequency=frequency), [], months=range(1, month + 1))
        assert (found.status, found.achievement.status) == (status, status)

    def test_why_it_is_not_due(self):
        found = assessed(definition(frequency="triwulanan"), [], months=range(1, 3))
        assert found.reason == "Belum jatuh tempo: indikator ini diisi triwulanan."

    def test_what_is_typed_before_it_is_due_counts(self):
        found = assessed(definition(frequency="tahunan"), typed(m5="40"), months=range(1, 7))
        assert found.achievement.value == 50

    @pytest.mark.parametrize(("over", "status"), [(0, Status.NOT_DUE), (1, Status.MISSING)])
    def test_a_month_that_has_not_passed_is_not_missing(self, over, status):
        assert assessed(definition(), [], over=over).status is status

    @pytest.mark.parametrize(
        ("today", "status"),
        [
            (None, Status.MISSING),
            (dt.date(2026, 6, 15), Status.NOT_DUE),
            (dt.date(2026, 12, 31), Status.NOT_DUE),
            (dt.date(2027, 1, 1), Status.MISSING),
        ],
    )
    def test_a_yearly_figure_is_missing_once_the_year_is_over(self, today, status):
        years = OfficeYears(Office(), (), {}, {(1, 2026): AgreementTarget(value=Decimal(80))})
        found = assess_year(years, definition(frequency="tahunan"), 2026, 12, Rule(), today=today)
        assert found.status is status


class TestNotApplicable:
    def test_every_month_so_far_said_so(self):
        found = assessed(definition(), typed(m1="-", m2="-"), months=range(1, 3))
        assert (found.status, found.achievement.value) == (Status.NOT_APPLICABLE, None)

    def test_a_month_that_said_so_does_not_speak_for_the_next(self):
        found = assessed(definition(), typed(m1="-"), months=range(1, 4))
        assert found.status is Status.MISSING
        assert found.reason == "Bulan Februari, Maret belum diisi."

    def test_a_quarter_that_said_so_holds_until_the_next_is_due(self):
        quarterly = definition(frequency="triwulanan")
        assert assessed(quarterly, typed(m3="-"), months=range(1, 6)).status is Status.NOT_APPLICABLE
        assert assessed(quarterly, typed(m3="-"), months=range(1, 7)).status is Status.MISSING

    def test_a_figure_of_another_month_counts(self):
        found = assessed(definition(), typed(m1="-", m2="40"), months=range(1, 3))
        assert (found.status, found.realised) == (Status.COMPUTED, 40)
