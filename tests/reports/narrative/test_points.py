"""Issues and efforts of a division: written by it at the desk, one to a line, printed as a numbered list."""

from __future__ import annotations

from typing import Any

import pytest

from divisions.models import Division
from reports.edition.build import report_of
from reports.narrative.models import PassageStep, StrategicIssue
from reports.narrative.points import as_items, as_markdown
from reports.outline.html import render_chapter
from tests.cast import Person

from .desk import desk_of, hand_in, row, save

pytestmark = pytest.mark.django_db

ISSUES, EFFORTS = "isu-PAS", "upaya-PAS"


def stored(division: str = "PAS") -> list[tuple[int, str]]:
    rows = StrategicIssue.objects.filter(division__code=division, year=2023)
    return list(rows.order_by("number").values_list("number", "text"))


def listed(page: Any, section: str) -> list[str]:
    """What the report prints under the section's heading."""
    heading = page.html.find(id=section)
    return [item.get_text(" ", strip=True) for item in heading.find_parent("section").select("ol li")]


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("1. Rutan penuh.\n2. Air kurang.", ("Rutan penuh.", "Air kurang.")),
        ("- Rutan penuh.\n\n• Air kurang.\n", ("Rutan penuh.", "Air kurang.")),
        ("3) Rutan penuh.", ("Rutan penuh.",)),
        ("1.250 penghuni di 10 rutan.", ("1.250 penghuni di 10 rutan.",)),
        ("-5 derajat", ("-5 derajat",)),
        (" \n ", ()),
    ],
)
def test_numbers_and_dots_before_a_line_are_no_part_of_it(typed: str, items: tuple[str, ...]) -> None:
    assert as_items(typed) == items
    assert as_items(as_markdown(items)) == items


def test_a_division_writes_its_issues_where_the_report_reads_them(operator):
    save(operator, ISSUES, butir="- Rutan penuh: {{ ikk/PAS-2.1/capaian }}.\n- Air kurang.")
    assert stored() == [(1, "Rutan penuh: {{ ikk/PAS-2.1/capaian }}."), (2, "Air kurang.")]
    assert listed(operator.open("report_chapter", chapter="bab-1"), ISSUES) == [
        "Rutan penuh: 97,78% .",
        "Air kurang.",
    ]
    assert desk_of(operator, ISSUES).forms["naskah"]["butir"].value.endswith("2. Air kurang.")


def test_what_the_workbook_loaded_stands_there_to_be_changed(operator, kalbar):
    before = [text for _number, text in stored()]
    assert before
    text = desk_of(operator, ISSUES).forms["naskah"]["butir"].value
    assert as_items(text) == tuple(before)
    save(operator, ISSUES, butir=text + "\nSatu lagi.")
    assert [text for _number, text in stored()] == [*before, "Satu lagi."]


def test_a_division_without_any_finds_the_place_to_write(operator, kalbar):
    Division.objects.get(office=kalbar, code="PAS").efforts.filter(year=2023).delete()
    assert EFFORTS in operator.open("manuscript")
    save(operator, EFFORTS, pengantar="Upaya tahun ini:", butir="Kamar ditambah.")
    html = render_chapter(report_of(kalbar, 2023).tree, "bab-2")
    assert "Upaya tahun ini:" in html
    assert "Kamar ditambah." in html


def test_the_list_emptied_is_no_longer_printed(operator):
    save(operator, ISSUES, butir="")
    assert stored() == []
    assert operator.open("report_chapter", chapter="bab-1").html.find(id=ISSUES) is None


def test_it_is_a_passage_like_others_with_state_and_history(operator, perencana):
    hand_in(operator, ISSUES, butir="Rutan penuh.")
    told = row(perencana.open("manuscript"), ISSUES)
    assert "Isu strategis Divisi Pemasyarakatan" in told
    assert "Siap" in told
    version = PassageStep.objects.get(passage__section=ISSUES, kind=PassageStep.Kind.SAVED)
    assert version.texts == {"pengantar": "", "butir": "1. Rutan penuh."}
    assert "Rutan penuh." in perencana.open("passage_history", section=ISSUES)


def test_another_division_does_not_write_there(orang_lain: Person):
    page = desk_of(orang_lain, ISSUES)
    assert "naskah" not in page.forms
    assert stored()
