"""Tables of the Word document: no figure wraps in its cell, and short ones stay on one page."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from fontTools.ttLib import TTFont

from reports.outline import nodes as n
from reports.outline import number
from reports.outline.docx import render_docx
from reports.outline.docx.widths import PADDING, column_widths

BOLD = TTFont(Path(__file__).parents[3] / "static/fonts/paper/SourceSans3_700Bold.ttf")
NAMES = n.Column("Indikator", kind="head", width=60)


def printed_width(text: str, size: float) -> float:
    """Millimetres that a text takes in bold letters of so many points."""
    cmap, metrics = BOLD.getBestCmap(), BOLD["hmtx"].metrics
    units = sum(metrics[cmap[ord(letter)]][0] for letter in text)
    return units / BOLD["head"].unitsPerEm * size * 25.4 / 72


@pytest.mark.parametrize("shown", ["433,33%", "1.400,00%", "99,98%", "Rp254.873.042.653"])
def test_a_bold_figure_fits_its_column_however_many_columns_there_are(shown):
    columns = (NAMES, *(n.Column("%", kind="number") for _ in range(4)))
    row = n.Row(("Jumlah instansi " * 9, *(n.Cell(shown, strong=True) for _ in range(4))))
    size = 9.4 if "Rp" not in shown else 7.0
    widths = column_widths(n.Table(columns, (row,)), 160, size)
    assert widths[-1] >= printed_width(shown, size) + PADDING


def kept(table: Any) -> list[bool]:
    """For each row below the head, whether all of it stays with the next one."""
    return [
        all(p.find(qn("w:pPr")).find(qn("w:keepNext")) is not None for p in row._tr.iter(qn("w:p")))
        for row in table.rows[1:]
    ]


@pytest.mark.parametrize(("rows", "wanted"), [(5, [True] * 5), (12, [True, *[False] * 9, True, True])])
def test_a_short_table_stays_with_its_caption_on_one_page_and_a_long_one_may_be_cut(rows, wanted):
    body = tuple(n.Row((f"satker {place}", str(place))) for place in range(rows))
    table = n.Table((NAMES, n.Column("Nilai", kind="number")), body, caption="Menurut satker")
    tree = number(n.Document("Laporan", chapters=(n.Section("bab-1", "Judul", (table,)),)))
    assert kept(docx.Document(BytesIO(render_docx(tree))).tables[-1]) == wanted
