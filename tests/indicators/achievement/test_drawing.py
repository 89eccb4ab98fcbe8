"""A formula draws itself: fraction bars instead of slashes, brackets only where they change the meaning."""

from __future__ import annotations

import re

import pytest

from indicators.achievement.drawing import draw_html
from indicators.achievement.formula import parse


def drawn(text: str, values: dict[str, str] | None = None) -> str:
    """The drawing as one line: a fraction as {above|below}."""
    html = str(draw_html(parse(text), values))
    html = html.removeprefix('<span class="rumus">').removesuffix("</span>")
    html = html.replace('<span class="pecahan"><span class="atas">', "{").replace(
        '</span><span class="bawah">', "|"
    )
    return re.sub(r"</?i>", "", html.replace("</span></span>", "}"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A", "A"),
        ("A / B * 100", "{A|B} × 100"),
        ("(B - A) / B * 100", "{B − A|B} × 100"),
        ("(A / B + C / D) / 2 * 100", "{{A|B} + {C|D}|2} × 100"),
        ("(A + B) * 100", "(A + B) × 100"),
        ("A - (B - C)", "A − (B − C)"),
        ("A - (B + C)", "A − (B + C)"),
        ("(A - B) - C", "A − B − C"),
        ("A + (B + C)", "A + B + C"),
        ("A - B / C", "A − {B|C}"),
        ("-(A + B)", "−(A + B)"),
        ("A * 2.5", "A × 2,5"),
        ("A * 1000", "A × 1.000"),
    ],
)
def test_in_symbols(text, line):
    assert drawn(text) == line


def test_in_the_year_s_numbers():
    assert drawn("A / B * 100", {"A": "1.175", "B": "1.305"}) == "{1.175|1.305} × 100"


def test_an_input_that_is_not_known_stands_open():
    assert drawn("A / B * 100", {"A": "22"}) == "{22|…} × 100"


def test_figures_are_text_never_markup():
    assert "<b>" not in draw_html(parse("A"), {"A": "<b>1</b>"})


def test_symbols_are_italic_and_numbers_upright():
    assert draw_html(parse("A * 100")) == '<span class="rumus"><i>A</i> × 100</span>'
