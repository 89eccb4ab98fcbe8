"""The planning score takes the place of SMART from 2024 on: in the facts, the report, and on the head's screen."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from budget.scores.models import IkpaScore, PlanningScore, SmartScore
from lkjip.rules.models import RuleSet
from reports.chapters import document
from reports.facts.collect import collect
from reports.outline import number
from reports.outline.html import render_document
from tests.reports.markup import words

pytestmark = pytest.mark.django_db

D = Decimal
IKPA_2024 = {
    "revision": 100, "deviation": D("89.17"), "absorption": 100, "contracts": 100, "bills": 100,
    "advances": D("95.55"), "output": 100,
}  # fmt: skip
"""(1000 + 1337,55 + 2000 + 1000 + 1000 + 955,5 + 2500) / 100 = 97,93."""


@pytest.fixture
def planned(kalbar: Any) -> Any:
    """75 × 90 + 25 × 80 = 87,50 and 75 × 100 + 25 × 60 = 90,00; their mean is 88,75. IKPA 97,93 − 0,5."""
    first, second = kalbar.work_units.get(code="408830"), kalbar.work_units.get(code="408833")
    PlanningScore.objects.create(work_unit=first, year=2024, effectiveness=90, efficiency=80)
    PlanningScore.objects.create(
        work_unit=second, year=2024, effectiveness=100, efficiency=60, published_score=D("91.2")
    )
    IkpaScore.objects.create(work_unit=first, year=2024, month=12, deduction=D("0.5"), **IKPA_2024)
    return kalbar


def fifty_fifty(office: Any) -> None:
    RuleSet.objects.create(
        kind="nilai-kantor",
        code="50-50",
        office=office,
        year_from=2024,
        regulation="Keputusan kantor",
        data={"planning": "50", "ikpa": "50"},
    )


def report_text(office: Any) -> str:
    return words(render_document(number(document(collect(office, 2024))), "screen"))


def test_the_planning_score_of_each_satker_and_their_mean(planned):
    table = collect(planned, 2024).money.planning
    assert [row.score.display for row in table.rows] == ["87,50", "90,00"]
    assert table.mean_score.display == "88,75"
    assert table.regulation == "KMK 466/2023"


def test_no_category_is_made_up_where_none_is_established(planned):
    assert {row.category for row in collect(planned, 2024).money.planning.rows} == {""}


def test_a_printed_score_that_does_not_follow_is_kept_beside_and_told(planned):
    row = collect(planned, 2024).money.planning.rows[1]
    assert (row.score.display, row.published_score.display) == ("90,00", "91,20")
    assert row.differences == (
        "Nilai perencanaan Kanwil (Ditjen AHU) tercetak 91,20, sedangkan hitungannya 90,00.",
    )


def test_a_score_of_which_a_part_is_missing_is_as_printed(planned):
    PlanningScore.objects.filter(work_unit__code="408833").update(efficiency=None)
    row = collect(planned, 2024).money.planning.rows[1]
    assert (row.score.display, row.efficiency.display, row.differences) == ("91,20", "–", ())


def test_without_established_weights_there_is_no_office_value_and_it_says_so(planned):
    value = collect(planned, 2024).money.office_value
    assert value.value is None
    assert "bobot gabungan Nilai perencanaan dan IKPA tahun ini belum dipastikan" in value.reason


def test_a_configured_fifty_fifty_weighs_planning_and_ikpa(planned):
    fifty_fifty(planned)
    money = collect(planned, 2024).money
    assert money.office_value.display == "93,09"  # (88,75 + 97,43) / 2
    assert money.office_value_trace == "50% × 88,75 + 50% × 97,43"


def test_a_smart_that_is_still_given_is_not_mixed_into_the_office_value(planned):
    fifty_fifty(planned)
    unit = planned.work_units.get(code="408830")
    inputs = {"absorption": 1, "consistency": 1, "output": 1, "efficiency": 1}
    SmartScore.objects.create(work_unit=unit, year=2024, published_score=10, **inputs)
    assert collect(planned, 2024).money.office_value.display == "93,09"


def test_2023_keeps_its_smart_and_has_no_planning_score(planned):
    money = collect(planned, 2023).money
    assert money.planning is None
    assert money.office_value.display == "86,25"


def test_every_figure_of_it_is_in_the_register(planned):
    register = collect(planned, 2024).register
    assert register["perencanaan/408830/nilai"].display == "87,50"
    assert register["perencanaan/rata-rata"].display == "88,75"


def test_the_report_tells_the_scores_and_what_is_not_established(planned):
    text = report_text(planned)
    assert "Nilai kinerja perencanaan anggaran tahun 2024" in text
    assert "menurut KMK 466/2023 menggantikan SMART sejak 2024 dan terdiri dari 75% efektivitas" in text
    assert "belum dipastikan dari naskah peraturan" in text
    assert "Tidak dihitung: bobot gabungan Nilai perencanaan dan IKPA" in text


def test_the_report_prints_the_deduction_of_ikpa(planned):
    text = report_text(planned)
    assert "lalu dikurangi pengurangnya" in text
    assert "Pengurang" in text


def test_the_report_of_an_office_with_fifty_fifty_tells_how_it_came_about(planned):
    fifty_fifty(planned)
    assert "50% × 88,75 + 50% × 97,43, menghasilkan Nilai Kinerja Anggaran 93,09" in report_text(planned)


def test_the_head_sees_it_and_the_reason_on_the_dashboard(planned, pimpinan):
    page = pimpinan.open("dashboard", year=2024)
    shown = " ".join(page.html.find(id="nilai-anggaran").get_text(" ").split())
    assert "Nilai perencanaan 88,75 rata-rata 2 satker" in shown
    assert "IKPA 97,43" in shown
    assert "Tidak dihitung: bobot gabungan Nilai perencanaan dan IKPA" in shown


def test_the_satker_page_compares_no_planning_score_with_a_smart(planned, pimpinan):
    page = pimpinan.open("money_unit", year=2024, code="408830")
    rows = page.html.find("table").find_all("tr")
    row = next(row for row in rows if "Nilai perencanaan anggaran" in row.get_text())
    cells = [" ".join(cell.get_text().split()) for cell in row.find_all("td")]
    assert cells[0] == "87,50"
    assert cells[3] == "–"
