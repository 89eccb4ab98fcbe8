"""Cells and findings in words."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from divisions.workbook.findings import grouped, ranges
from divisions.workbook.words import shown, told_apart
from lkjip.workbooks import Column, Finding, Kind


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (Kind.DECIMAL, Decimal("97.7800000000"), "97,78"),
        (Kind.INTEGER, 1250, "1.250"),
        (Kind.YEAR, 2023, "2023"),
        (Kind.RUPIAH, 258_580_526_000, "Rp258.580.526.000"),
        (Kind.FLAG, True, "ya"),
        (Kind.DATE, dt.date(2023, 1, 2), "2 Januari 2023"),
        (Kind.TEXT, "012", "012"),
        (Kind.DECIMAL, Decimal(0), "0"),
        (Kind.TEXT, "", ""),
        (Kind.TEXT, None, ""),
    ],
)
def test_a_cell_is_written_as_people_read_it(kind, value, said):
    assert shown(value, Column("x", kind)) == said


def test_short_texts_stay_whole():
    assert told_apart("Rutan Sanggau", "Rutan Sekadau") == ("Rutan Sanggau", "Rutan Sekadau")


def test_long_texts_begin_shortly_before_the_sign_in_which_they_differ():
    before, after = told_apart("a" * 1000 + "lama" + "z" * 500, "a" * 1000 + "baru" + "z" * 500)
    assert before == "…" + "a" * 30 + "lama" + "z" * 126 + "…"
    assert after == "…" + "a" * 30 + "baru" + "z" * 126 + "…"


def test_a_long_text_that_is_emptied():
    assert told_apart("a" * 200, "") == ("a" * 160 + "…", "")


def test_rows_that_follow_each_other_are_a_span():
    assert ranges([2, 3, 4, 7, 9, 10]) == "2–4, 7, 9–10"
    assert ranges([]) == ""


def test_findings_with_one_sentence_are_one_and_count_all():
    same = [Finding("ikk", "Sel ini wajib diisi.", row, "nama") for row in (4, 3, 9)]
    found = grouped([*same, Finding("buku.xlsx", "Berkas rusak.")])
    assert [(f["place"], f["column"], f["rows"], f["count"]) for f in found] == [
        ("ikk", "nama", "3–4, 9", 3),
        ("buku.xlsx", None, "", 1),
    ]
