"""What people type into the fields that every room shares."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from lkjip.forms import DayField

THIRD_OF_JULY = dt.date(2023, 7, 3)


@pytest.mark.parametrize("text", ["03-07-2023", "3/7/2023", "2023-07-03", "3 Juli 2023", " 3  juli 2023 "])
def test_a_day_is_read_as_people_and_papers_write_it(text):
    assert DayField().clean(text) == THIRD_OF_JULY


@pytest.mark.parametrize(
    "text",
    ["07-31-2023", "31 Februari 2023", "Juli 2023", "3 July 2023", "3 Juli 23", "3 Juli 9999", "besok"],
)
def test_what_is_no_day_says_how_to_write_one(text):
    with pytest.raises(ValidationError, match="Tulis hari-bulan-tahun, misalnya 31-12-2025"):
        DayField().clean(text)
