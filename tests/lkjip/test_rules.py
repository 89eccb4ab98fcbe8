"""Regulations as data: which one holds in which year, and for whom."""

from __future__ import annotations

import pytest
from django.apps import apps

from divisions.models import Office
from lkjip.models import RuleSet
from lkjip.rules.install import install

pytestmark = pytest.mark.django_db


def rule(code: str, first: int, last: int | None = None, office: Office | None = None) -> None:
    RuleSet.objects.create(
        kind="uji", code=code, year_from=first, year_to=last, office=office, regulation=code, data={}
    )


def in_force(year: int, office: Office | None = None) -> str:
    return RuleSet.objects.for_year("uji", year, office.pk if office else None).code


def test_years_follow_one_another():
    rule("lama", 2018, 2023)
    rule("baru", 2024)
    assert [in_force(year) for year in (2018, 2023, 2024, 2040)] == ["lama", "lama", "baru", "baru"]


def test_of_two_that_hold_the_newer_counts():
    rule("lama", 2010)
    rule("baru", 2024)
    assert [in_force(2023), in_force(2024)] == ["lama", "baru"]


def test_an_office_s_own_rule_goes_first_even_if_it_is_older(kalbar):
    rule("umum", 2022)
    rule("sendiri", 2015, office=kalbar)
    assert [in_force(2023, kalbar), in_force(2023)] == ["sendiri", "umum"]


def test_no_rule_is_said_with_kind_and_year():
    rule("lama", 2018, 2023)
    for year in (2017, 2024):
        with pytest.raises(RuleSet.DoesNotExist, match=f"Belum ada aturan uji untuk tahun {year}"):
            in_force(year)


def test_a_corrected_rule_reaches_an_old_database_and_leaves_an_office_s_own_alone(kalbar):
    ours = {"kind": "uji", "code": "a", "year_from": 2020, "regulation": "R", "data": {"bobot": "10"}}
    install(apps, [ours])
    rule("a", 2020, office=kalbar)
    install(apps, [ours | {"data": {"bobot": "15"}}])
    assert [row.data for row in RuleSet.objects.filter(kind="uji", office=None)] == [{"bobot": "15"}]
    assert RuleSet.objects.get(kind="uji", office=kalbar).data == {}


@pytest.mark.parametrize(
    ("kind", "year", "regulation"),
    [
        ("ikpa", 2023, "PER-5/PB/2022"),
        ("ikpa", 2024, "PER-5/PB/2024"),
        ("smart", 2023, "PMK 214/2017 dan PMK 22/2021"),
        ("akip", 2025, "Permenpan-RB 88/2021"),
    ],
)
def test_2023_and_2024_live_side_by_side(kind, year, regulation):
    assert RuleSet.objects.for_year(kind, year).regulation == regulation


@pytest.mark.parametrize("kind", ["smart", "nilai-kantor"])
def test_what_is_not_established_is_not_computed(kind):
    with pytest.raises(RuleSet.DoesNotExist):
        RuleSet.objects.for_year(kind, 2024)
