"""The people of the office: whom the counts tell of, and no group that shares the first place is left out."""

from __future__ import annotations

from typing import Any

import pytest

from reports.charts import StaffBar, staff_bars
from reports.outline.html import render_chapter
from tests.reports.markup import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(report_2023: Any) -> str:
    return words(render_chapter(report_2023, "bab-1")).replace("\N{WORD JOINER}", "")


def test_two_groups_of_the_same_size_are_both_the_largest(told):
    """III/a and III/b have 39 people each."""
    assert (
        "Menurut golongan, kelompok terbesar adalah III/a dan III/b, masing-masing 39 dari 185 pegawai."
        in told
    )


def test_the_same_people_are_not_counted_aloud_for_every_grouping(told):
    assert "Menurut jabatan, kelompok terbesar adalah JFU, 108 dari 185 pegawai." in told
    assert told.count("113 laki-laki dan 72 perempuan") == 0


def test_a_grouping_that_counts_others_too_says_how_many(told):
    assert "Menurut satuan kerja tercatat 1.707 pegawai: 1.354 laki-laki dan 353 perempuan." in told


def test_a_chart_of_many_rows_stays_within_half_a_page():
    drawn = staff_bars([StaffBar(f"Kantor {place}", 88, 10) for place in range(28)])
    height = float(drawn.partition('height="')[2].partition('"')[0])
    assert height < 500
    assert drawn.count("88 + 10") == 28
