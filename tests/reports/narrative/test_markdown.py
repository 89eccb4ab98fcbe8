"""People's prose: Markdown made safe, figures put in live, an unknown figure visible."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reports.facts.show import nothing, percent
from reports.narrative.markdown import to_html, to_inline, unknown_figures

REGISTER = {"ikk/PAS-2.1/capaian": percent(Decimal("97.78"), "ikk/PAS-2.1/capaian")}
SHOWN = '<span data-angka="ikk/PAS-2.1/capaian">97,78%</span>'


def test_a_live_figure_shows_what_the_facts_say_today():
    assert to_html("Capaian {{ ikk/PAS-2.1/capaian }}.", REGISTER) == f"<p>Capaian {SHOWN}.</p>\n"


def test_a_figure_without_a_value_is_marked():
    register = {"ikk/PAS-2.1/capaian": nothing("ikk/PAS-2.1/capaian")}
    html = to_html("Capaian {{ ikk/PAS-2.1/capaian }}.", register)
    assert '<mark class="tak-berisi"><span data-angka="ikk/PAS-2.1/capaian">–</span></mark>' in html


def test_an_unknown_figure_stays_visible_and_is_reported():
    text = "Capaian {{ ikk/X-9/capaian }}."
    assert '<mark class="tak-dikenal">{{ ikk/X-9/capaian }}</mark>' in to_html(text, REGISTER)
    assert unknown_figures(text, REGISTER) == ["ikk/X-9/capaian"]
    assert unknown_figures("{{ ikk/PAS-2.1/capaian }}", REGISTER) == []


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        '<img src="x" onerror="alert(1)">',
        "[klik](javascript:alert(1))",
        "![gambar](https://example.org/a.png)",
        '{{ "><script> }}',
    ],
)
def test_no_markup_of_their_own_comes_through(evil: str):
    html = to_html(evil, REGISTER)
    assert not {"<script", "<img", "<a "} & {tag for tag in ("<script", "<img", "<a ") if tag in html}


def test_emphasis_lists_and_tables_do():
    html = to_html("**Kendala.** satu\n\n- dua\n\n| a | b |\n|---|---|\n| 1 | 2 |", REGISTER)
    assert "<strong>Kendala.</strong>" in html
    assert "<li>dua</li>" in html
    assert "<td>1</td>" in html


def test_a_heading_stays_text_because_the_report_numbers_its_own():
    assert "<h1" not in to_html("# Judul\n\nSub\n===", REGISTER)


def test_inside_a_list_there_are_no_paragraphs():
    inside = to_inline("satu\n\n**dua** {{ ikk/PAS-2.1/capaian }}", REGISTER)
    assert inside == f"satu <strong>dua</strong> {SHOWN}"
