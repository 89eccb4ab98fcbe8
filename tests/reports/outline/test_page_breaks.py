"""Where a page may end: not inside a short table, not between a heading's figures and what they are the figures of."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader

from indicators.achievement.drawing import Fraction, Letter
from reports.outline import nodes as n
from reports.outline import number
from reports.outline.pdf import render_pdf

LINES = range(24, 42)
"""So many lines stand above: at some of them any block would be cut by the page's end."""


Blocks = Callable[[int], tuple[n.Block, ...]]


def pages_of(blocks: Blocks) -> list[list[str]]:
    """For each number of lines above, the words of the pages of a section that ends with these blocks."""
    sections = tuple(
        n.Section(f"bagian-{count}", f"Bagian {count}", (*_lines(count), *blocks(count)), break_before="page")
        for count in LINES
    )
    document = n.Document("Laporan", chapters=(n.Section("bab-1", "Judul", sections),))
    pages = [page.extract_text() for page in PdfReader(BytesIO(render_pdf(number(document)))).pages]
    starts = [place for place, text in enumerate(pages) if "Bagian" in text]
    assert len(starts) == len(LINES)
    return [pages[start:end] for start, end in zip(starts, [*starts[1:], len(pages)], strict=True)]


def _lines(count: int) -> tuple[n.Block, ...]:
    return tuple(n.Paragraph(f"Baris {line}.") for line in range(count))


def table(rows: int) -> n.Table:
    columns = (n.Column("Satuan kerja"), n.Column("Jumlah", kind="number"))
    body = tuple(n.Row((f"satker-{row}", str(row))) for row in range(rows))
    return n.Table(columns, body, caption="Menurut satuan kerja")


def on_one_page(pages: list[str], *words: str) -> bool:
    return any(all(word in page for word in words) for page in pages)


def test_a_short_table_stands_on_one_page_with_the_sentence_before_it():
    cut = pages_of(lambda count: (n.Paragraph("Kalimat pengantar."), table(7)))
    assert all(on_one_page(pages, "pengantar", "satker-0", "satker-6", "Menurut satuan") for pages in cut)


def test_a_long_table_may_be_cut():
    cut = pages_of(lambda count: (table(20),))
    assert not all(on_one_page(pages, "satker-0", "satker-19") for pages in cut)


@pytest.mark.parametrize("opening", [(), (n.Paragraph("Pembagian."),)])
def test_the_large_figures_of_an_indicator_stand_with_its_formula(opening):
    strip = n.Headline((n.HeadlineItem("Capaian", "97,78%"),))
    formula = n.FormulaBlock(((Letter("R"), " = ", Fraction((Letter("A"),), (Letter("B"),))),))

    def indicator(count: int) -> tuple[n.Block, ...]:
        first = n.Section(f"ikk-{count}-1", "Target dan Realisasi", (*opening, formula))
        return (n.Section(f"ikk-{count}", "Indikator", (strip, first), label="PAS-2.1"),)

    cut = pages_of(indicator)
    assert all(on_one_page(pages, "PAS-2.1", "97,78%", "Realisasi", "R =") for pages in cut)


def test_what_stands_side_by_side_stays_side_by_side():
    picture = n.Figure('<svg width="250" height="96"><text x="0" y="90">dasar</text></svg>', "Realisasi")
    cut = pages_of(lambda count: (n.SideBySide((table(4),), (picture,)),))
    assert all(on_one_page(pages, "satker-0", "satker-3", "dasar", "Realisasi") for pages in cut)


def test_no_item_of_a_list_stands_alone_on_a_page():
    cut = pages_of(lambda count: (n.NumberedList(("Langkah pertama.", "Langkah kedua.", "Langkah ketiga.")),))
    assert all(on_one_page(pages, "pertama", "kedua", "ketiga") for pages in cut)
