"""Mobile numbers as people write them, and as they are kept."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from divisions.phones import read_mobile, show_mobile


@pytest.mark.parametrize(
    "typed",
    [
        "081234567890",
        "0812-3456-7890",
        "0812 3456 7890",
        "+62 812-3456-7890",
        "62812 3456 7890",
        "(0812) 3456.7890",
        " 0812-3456-7890 ",
    ],
)
def test_one_number_in_many_spellings(typed):
    assert read_mobile(typed) == "+6281234567890"


@pytest.mark.parametrize(
    "typed",
    [
        "0561 736123",  # a desk in Pontianak
        "12345",
        "0812",
        "+1 202 555 0143",
        "0812-3456-7890-1234",
        "nol delapan",
        "٠٨١٢٣٤٥٦٧٨٩٠",
        "0812345678x0",
    ],
)
def test_what_is_no_mobile_number_is_refused_with_an_example(typed):
    with pytest.raises(ValidationError, match="0812-3456-7890"):
        read_mobile(typed)


def test_no_number_is_no_number():
    assert read_mobile("  ") == ""
    assert show_mobile("") == ""


def test_a_number_is_shown_in_groups():
    assert show_mobile("+6281234567890") == "+62 812-3456-7890"
