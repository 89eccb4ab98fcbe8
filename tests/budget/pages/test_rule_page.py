"""Weights of the office's value and yearly targets, recorded on their page with source, year and reason."""

from __future__ import annotations

from decimal import Decimal

import pytest

from budget.intake.models import FigureChange
from budget.scores.board import board
from budget.scores.models import PlanningScore
from lkjip.rules.models import RuleSet
from tests.cast import address

from .test_money_pages import row_of

pytestmark = pytest.mark.django_db

D = Decimal
WEIGHTS, TARGETS = "nilai-kantor", "target-nilai"


def rule_form(page, kind):
    return next(form for form in page.forms.values() if f"{kind}-reason" in form.fields)


def record(person, kind, year=2023, status=302, **values):
    form = rule_form(person.open("score_rules", year=year), kind)
    given = {"regulation": "Keputusan Kakanwil 1/2024", "reason": "Ditetapkan rapat kinerja", **values}
    for name, value in given.items():
        form[f"{kind}-{name}"] = value
    return form.submit("langkah", value=kind, status=status)


@pytest.fixture
def admin_or_planner(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("admin_or_planner", ["admin", "perencana"], indirect=True)
def test_fifty_fifty_is_recorded_for_2024_and_the_office_value_follows(admin_or_planner, kalbar):
    """50% × 88 + 50% × 96 = 92,00."""
    unit = kalbar.work_units.get(code="408830")
    PlanningScore.objects.create(work_unit=unit, year=2024, effectiveness=88, efficiency=88)
    unit.ikpa.create(year=2024, month=12, revision=96, absorption=96)
    assert board(kalbar, 2024).value is None
    record(admin_or_planner, WEIGHTS, 2024, planning="50", ikpa="50")
    assert board(kalbar, 2024).value == D("92.00")
    assert board(kalbar, 2023).value == D("86.25")


def test_a_target_stands_beside_its_score_and_its_change_is_told_with_the_reason(perencana, pimpinan):
    record(perencana, TARGETS, ikpa="95,5")
    assert "95,50" in row_of(pimpinan.open("money"), "IKPA")
    record(perencana, TARGETS, ikpa="96", reason="Naik setelah evaluasi")
    told = " ".join(pimpinan.open("score_rules").html.get_text(" ").split())
    assert "Target nilai sejak 2023 : IKPA 95,5 → menjadi IKPA 96" in told
    assert "oleh Perencana, dasar Keputusan Kakanwil 1/2024. Alasan: Naik setelah evaluasi" in told


def test_weights_that_are_not_a_hundred_are_refused_and_stay_in_the_form(perencana, kalbar):
    page = record(perencana, WEIGHTS, status=422, smart="60", ikpa="30")
    assert "Jumlah bobot 90, seharusnya 100." in page
    assert rule_form(page, WEIGHTS)[f"{WEIGHTS}-reason"].value == "Ditetapkan rapat kinerja"
    assert not RuleSet.objects.filter(office=kalbar).exists()
    assert not FigureChange.objects.exists()


def test_nothing_is_recorded_without_a_source_and_a_reason(perencana, kalbar):
    assert record(perencana, WEIGHTS, status=422, smart="70", ikpa="30", reason="")
    assert record(perencana, WEIGHTS, status=422, smart="70", ikpa="30", regulation="")
    assert not RuleSet.objects.filter(office=kalbar).exists()


def test_weights_of_smart_are_none_of_the_planning_score(perencana):
    page = record(perencana, WEIGHTS, status=422, smart="60", ikpa="40", year_from="2024")
    assert "Sejak 2024 yang dibobot adalah nilai perencanaan. Buka halaman ini pada tahun itu." in page


def test_a_rule_is_given_up_with_a_reason_and_the_regulation_holds_again(perencana, kalbar):
    """0,5 × 79,49 + 0,5 × 96,39 = 87,94; by regulation 86,25."""
    record(perencana, WEIGHTS, smart="50", ikpa="50")
    assert board(kalbar, 2023).value == D("87.94")
    page = perencana.open("score_rules")
    form = next(form for form in page.forms.values() if "rule" in form.fields)
    form["reason"] = "Salah tahun"
    page = form.submit("langkah", value="cabut").follow()
    assert "SMART 50, IKPA 50 dicabut" in " ".join(page.html.get_text(" ").split())
    assert "Alasan: Salah tahun" in page
    assert board(kalbar, 2023).value == D("86.25")


def test_a_rule_of_the_regulation_is_not_given_up(perencana):
    general = RuleSet.objects.get(kind=WEIGHTS, office=None)
    page = perencana.open("score_rules")
    token = page.forms[0]["csrfmiddlewaretoken"].value
    sent = {"csrfmiddlewaretoken": token, "langkah": "cabut", "rule": general.pk, "reason": "x"}
    perencana.browser.post(page.request.path, sent, status=404)
    assert RuleSet.objects.filter(pk=general.pk).exists()


def test_the_second_of_two_who_record_is_told_and_loses_nothing(perencana, admin):
    form = rule_form(perencana.open("score_rules"), TARGETS)
    record(admin, TARGETS, ikpa="95")
    for name, value in (("ikpa", "97"), ("regulation", "Keputusan"), ("reason", "Naik")):
        form[f"{TARGETS}-{name}"] = value
    page = form.submit("langkah", value=TARGETS, status=409)
    assert "Aturan ini berubah sejak halaman dibuka" in page
    assert rule_form(page, TARGETS)[f"{TARGETS}-ikpa"].value == "97"


def test_the_head_reads_the_rules_and_changes_none(pimpinan):
    page = pimpinan.open("score_rules")
    assert row_of(page, "Bobot Nilai Kinerja Anggaran")[1] == "SMART 60, IKPA 40"
    assert all("langkah" not in form.fields for form in page.forms.values())


def test_the_office_page_leads_to_every_page_on_which_a_score_is_typed(perencana, kalbar):
    """Also in a year of which nothing is known yet."""
    page = perencana.open("money", year=2025)
    led = {link["href"] for link in page.html.find_all("a") if link.get("href")}
    scores = ("planning", "ikpa", "monev", "filings", "score_rules", "intake")
    assert {address(name, year=2025) for name in scores} <= led
    assert address("target_tasks", year=2025, code=kalbar.divisions.in_force(2025).first().code) in led
