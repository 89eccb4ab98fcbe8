"""Words that a report must bear: they are printed in every form, reach nobody outside and never go round in circles."""

from __future__ import annotations

import socket
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from reports.edition.build import report_of
from reports.facts.figures import Figure
from reports.narrative.markdown import to_html
from reports.narrative.models import SectionText
from reports.outline import Numbered
from reports.outline.docx import render_docx
from reports.outline.html import render_document
from reports.outline.pdf.excerpt import render_excerpt

from .desk import SDM, save

pytestmark = pytest.mark.django_db


def written(office: Any, text: str) -> Numbered:
    SectionText.objects.create(office=office, year=2023, section=SDM, text=text)
    return report_of(office, 2023).tree


def on_paper(tree: Numbered) -> str:
    pages = PdfReader(BytesIO(render_excerpt(tree, SDM))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def in_word(tree: Numbered) -> str:
    with ZipFile(BytesIO(render_docx(tree))) as file:
        return "".join(
            file.read(name).decode() for name in file.namelist() if name.endswith((".xml", ".rels"))
        )


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Every address that anybody looks up or calls."""
    calls: list[Any] = []

    def refuse(*where: Any, **_rest: Any) -> Any:
        calls.append(where)
        raise OSError("Tidak ada jaringan.")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    return calls


def test_a_picture_from_elsewhere_is_never_fetched(kalbar, asked):
    evil = "![foto](http://example.org/a.png) <img src='http://example.org/b.png'> [a](http://example.org/)"
    tree = written(kalbar, evil)
    html = render_document(tree)
    assert 'src="http' not in html
    assert 'href="http' not in html
    assert "example.org/a.png" in on_paper(tree), "what was typed stands there as words"
    assert 'Target="http://example.org' not in in_word(tree)
    assert asked == []


def test_scripts_are_words_in_every_form(kalbar):
    tree = written(kalbar, "<script>alert(1)</script> [klik](javascript:alert(1))")
    assert "<script>alert" not in render_document(tree)
    assert "<script>alert(1)</script>" in on_paper(tree)
    assert "&lt;script&gt;alert(1)" in in_word(tree)


def test_a_paragraph_of_5000_words_runs_on_to_its_last_word(kalbar):
    tree = written(kalbar, " ".join(f"kata{number}" for number in range(5000)))
    paper = on_paper(tree)
    assert all(f"kata{number}" in paper for number in (0, 2500, 4999))


def test_a_table_of_50_columns_stands_in_every_form(kalbar):
    """Told at the desk as too wide; whoever prints it all the same gets every column."""
    heads = "|".join(f"k{number}" for number in range(50))
    tree = written(kalbar, f"|{heads}|\n|{'---|' * 50}\n|{'1|' * 50}")
    assert "<th>k49</th>" in render_document(tree)
    assert "k49" in in_word(tree)
    assert "k49" in on_paper(tree)


def test_letters_that_paper_lacks_do_not_stop_it(kalbar):
    tree = written(kalbar, "Awal 😀 الحمد akhir.")
    assert "akhir." in on_paper(tree)


def test_words_that_refer_to_words_are_unknown_figures_and_printed_once(perencana, kalbar):
    """Only facts have names: prose cannot call itself, or another prose that calls it."""
    page = save(perencana, SDM, naskah=f"Lihat {{{{ narasi/{SDM} }}}} dan {{{{ ikk/PAS-2.1/kendala }}}}.")
    holes = page.html.find(class_="lubang").get_text(" ", strip=True)
    assert f"Angka narasi/{SDM} tidak dikenal." in holes
    assert "Angka ikk/PAS-2.1/kendala tidak dikenal." in holes
    html = render_document(report_of(kalbar, 2023).tree)
    assert html.count(f'<mark class="tak-dikenal">{{{{ narasi/{SDM} }}}}</mark>') == 1


def test_a_figure_that_reads_like_a_name_is_not_looked_up_again():
    register = {"a": Figure(Decimal(1), "{{ b }}", "a"), "b": Figure(Decimal(2), "2", "b")}
    assert "{{ b }}" in to_html("{{ a }}", register)
