"""What a year's DIPA documents say on a day: by type, and together."""

from __future__ import annotations

import datetime as dt

from budget.ceiling.documents import TOTAL, Issue, in_force

FIRST, JUNE, OCTOBER = dt.date(2022, 11, 30), dt.date(2023, 6, 1), dt.date(2023, 10, 10)
YEAR_END = dt.date(2023, 12, 31)


def amounts(issues, day=YEAR_END):
    return {kind: issue.ceiling for kind, issue in in_force(issues, day).items()}


def test_a_total_is_what_the_types_add_up_to():
    assert amounts([Issue("52", 0, FIRST, 400), Issue("53", 0, FIRST, 100)]) == {
        "52": 400,
        "53": 100,
        "": 500,
    }


def test_a_revision_of_one_type_leaves_the_others_as_they_were():
    issues = [Issue("52", 0, FIRST, 400), Issue("53", 0, FIRST, 100), Issue("52", 1, JUNE, 450)]
    assert amounts(issues) == {"52": 450, "53": 100, "": 550}
    assert amounts(issues, dt.date(2023, 5, 31))[TOTAL] == 500


def test_a_total_that_a_document_gives_itself_counts_until_the_next_one():
    issues = [Issue(TOTAL, 0, FIRST, 600), Issue("52", 1, JUNE, 650), Issue(TOTAL, 2, OCTOBER, 674)]
    assert amounts(issues, FIRST) == {TOTAL: 600}
    assert amounts(issues, JUNE)[TOTAL] == 650
    assert amounts(issues)[TOTAL] == 674


def test_the_later_number_wins_on_one_day_and_nothing_is_in_force_before_the_first():
    issues = [Issue(TOTAL, 2, JUNE, 2), Issue(TOTAL, 1, JUNE, 1)]
    assert amounts(issues, JUNE) == {TOTAL: 2}
    assert amounts(issues, FIRST) == {}
