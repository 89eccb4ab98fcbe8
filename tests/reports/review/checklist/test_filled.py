"""What the system answers in the checklist by itself, from an office that is in order."""

from __future__ import annotations

import pytest

from reports.review.checklist.items import ITEMS, PARTS
from reports.review.checklist.sheet import sheet_of

SYSTEM = {
    "I-1",
    "I-2",
    "I-3",
    "I-4",
    "I-5",
    "I-6",
    "II-2",
    "II-7",
    "III-1",
    "III-2",
    "III-3",
    "III-4",
    "III-7",
}


def answers(office) -> dict[str, str]:
    return {row.item.key: row.answer for row in sheet_of(office, 2023).rows}


def test_the_guideline_has_twenty_three_questions():
    assert [len(part.items) for part in PARTS] == [6, 7, 10]
    assert len({item.key for item in ITEMS}) == 23


def test_in_an_office_in_order_the_system_says_yes(sound):
    sheet = sheet_of(sound.loaded(), 2023)
    assert {row.item.key for row in sheet.rows if row.by_system} == SYSTEM
    said = {row.item.key: row.answer for row in sheet.rows if row.by_system}
    assert said.pop("III-3") == "tidak_berlaku"
    assert set(said.values()) == {"ya"}


@pytest.mark.parametrize(
    ("item", "fault"),
    [
        ("I-1", lambda office: office.drop("isu_strategis")),
        ("I-4", lambda office: office.set("perjanjian", 2, "tanggal", "")),
        ("I-6", lambda office: office.remove("dipa", 2)),
        ("II-2", lambda office: office.replace("realisasi", "LAY-2.1,2023,7,A,,2,\n", "")),
        ("III-2", lambda office: office.set("target_renstra", 4, "nilai", "22")),
        ("III-4", lambda office: office.replace("target_pk", "75%,75,", "80%,75,")),
        ("III-7", lambda office: office.remove("terbit", 2)),
    ],
)
def test_a_fault_makes_it_say_no_and_why(sound, item, fault):
    fault(sound)
    sheet = sheet_of(sound.loaded(), 2023)
    (row,) = (row for row in sheet.rows if row.item.key == item)
    assert row.answer == "tidak"
    assert row.note


def test_a_missed_target_without_a_follow_up_is_no_improvement(sound):
    sound.miss()
    assert answers(sound.loaded())["I-5"] == "tidak"


def test_an_explanation_is_asked_for_only_where_something_departs(sound):
    sound.set("target_renstra", 4, "nilai", "22")
    assert answers(sound.loaded())["III-3"] == ""
