"""The report as a Word document: whole, countable by Word, and readable before Word has computed anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from reports.outline import Numbered, number
from reports.outline import nodes as n
from reports.outline.docx import render_docx
from tests.reports.outline_sample import sample

pytestmark = pytest.mark.django_db

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr numPr pBdr shd tabs spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rFonts b i color sz szCs u lang",
    "tcPr": "tcW gridSpan vMerge tcBorders shd vAlign",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType",
}
"""The schema's order of properties (ECMA-376, part 1); Word refuses a file that breaks it."""


@pytest.fixture(scope="module")
def word(report_2023: Numbered) -> Any:
    return docx.Document(BytesIO(render_docx(report_2023)))


@pytest.fixture(scope="module")
def sample_word() -> Any:
    return docx.Document(BytesIO(render_docx(number(sample()))))


def opened(*blocks: n.Block, **options: Any) -> Any:
    section = n.Section("bab-1", "Pendahuluan", blocks)
    return docx.Document(BytesIO(render_docx(number(n.Document("Laporan", chapters=(section,), **options)))))


def lines(word: Any) -> list[str]:
    """Every paragraph in reading order, those in tables too."""
    return [text_of(paragraph) for paragraph in word.element.body.iter(qn("w:p"))]


def text_of(element: Any) -> str:
    return "".join(part.text or "" for part in element.iter(qn("w:t"), qn("m:t")))


def styled(word: Any, style: str) -> Iterator[str]:
    for paragraph in word.element.body.iter(qn("w:p")):
        found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if found is not None and found.get(qn("w:val")) == style:
            yield text_of(paragraph)


def test_every_indicator_stands_under_its_heading_with_its_figures(
    word: Any, facts_2023: Any, report_2023: Numbered
) -> None:
    text = "\n".join(lines(word))
    indicators = facts_2023.performance.indicators
    assert len(indicators) == 60
    for indicator in indicators:
        entry = report_2023.targets[f"ikk-{indicator.code}"]
        heading = text.index(f"{entry.number}  {entry.title}\n")
        below = text[heading : heading + 400]
        for figure in (indicator.target, indicator.realised, indicator.achievement):
            assert f"\n{figure.display.split()[0]}\n" in below, indicator.code


def test_captions_count_as_the_tree_does(word: Any, report_2023: Numbered) -> None:
    captions = list(styled(word, "Caption"))
    for kind, entries in (("Tabel", report_2023.tables), ("Gambar", report_2023.figures)):
        mine = [caption for caption in captions if caption.startswith(f"{kind} ")]
        assert mine == [f"{entry.number} {entry.title}" for entry in entries]
    assert len(captions) == len(report_2023.tables) + len(report_2023.figures)


def test_headings_have_words_own_styles(word: Any) -> None:
    assert list(styled(word, "Heading1"))[5:9] == [
        "Bab I  Pendahuluan",
        "Bab II  Perencanaan Kinerja",
        "Bab III  Akuntabilitas Kinerja",
        "Bab IV  Penutup",
    ]
    levels = {level: sum(1 for _ in styled(word, f"Heading{level}")) for level in range(1, 7)}
    assert all(levels[level] for level in range(1, 6))
    names = {style.style_id: style.name for style in word.styles}
    assert names["Heading1"] == "Heading 1"
    assert names["Caption"] == "Caption"


def test_the_contents_are_filled_before_word_computes_them(word: Any, report_2023: Numbered) -> None:
    shown = [line for level in range(1, 5) for line in styled(word, f"TOC{level}")]
    assert len(shown) == len(report_2023.printed_contents)
    assert shown[0] == "Kata Pengantar"
    listed = list(styled(word, "TableofFigures"))
    assert listed == [f"{entry.number}  {entry.title}" for entry in report_2023.tables + report_2023.figures]


def test_word_can_compute_contents_captions_and_references_anew(sample_word: Any) -> None:
    codes = [code.text.strip() for code in sample_word.element.iter(qn("w:instrText"))]
    assert r'TOC \o "1-3" \h \z' in codes
    assert r'TOC \h \z \c "Tabel"' in codes
    assert r'TOC \h \z \c "Gambar"' in codes
    tables = [code for code in codes if code.startswith("SEQ Tabel")]
    assert tables[:3] == [
        r"SEQ Tabel \* ARABIC \s 1 \r 1",
        r"SEQ Tabel \* ARABIC \s 1 \r 1",
        tables[3] + r" \r 1",
    ]
    assert tables[-1] == r"SEQ Tabel \* ARABIC \r 1", "annexes count through all of them"
    assert sample_word.settings.element.find(qn("w:updateFields")) is not None


def test_every_link_and_reference_has_its_bookmark(sample_word: Any) -> None:
    body = sample_word.element
    names = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert len(names) == len(set(names))
    links = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    codes = " ".join(code.text for code in body.iter(qn("w:instrText")))
    assert links | set(re.findall(r"_Ref\d+", codes)) <= set(names)
    assert "REF _Ref" in codes


def test_formulas_are_words_own_with_fraction_bars(sample_word: Any) -> None:
    first, second = list(sample_word.element.iter(qn("m:oMath")))[:2]
    assert [text_of(part) for part in first.iter(qn("m:num"), qn("m:den"))] == ["B − A", "B"]
    assert text_of(second) == "R = 1.000 − 1201.000 × 100 = 88,00, ditulis 88%"
    assert [sty.get(qn("m:val")) for sty in first.iter(qn("m:sty"))] == ["i", "i", "i", "i"]


def test_tables_are_native(sample_word: Any) -> None:
    """Heading rows repeat, joined cells are joined, numbers stand right, the total bears a double rule."""
    table = next(t for t in sample_word.tables if t.cell(0, 0).text == "Divisi")
    assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    assert table.cell(2, 0)._tc is table.cell(3, 0)._tc, "Administrasi spans two rows"
    assert [cell.text for cell in table.rows[2].cells] == ["Administrasi", "Perempuan", "12"]
    assert table.cell(2, 2).paragraphs[0].alignment == 2
    assert len({cell._tc for cell in table.rows[1].cells}) == 1, "the group row is one cell"
    bottom = table.rows[-1].cells[0]._tc.find(f"{qn('w:tcPr')}/{qn('w:tcBorders')}/{qn('w:bottom')}")
    assert bottom.get(qn("w:val")) == "double"
    widths = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid.iterchildren()]
    assert abs(sum(widths) - 160 / 25.4 * 1440) < 5, "as wide as the text"


def test_shared_column_headings_are_merged(sample_word: Any) -> None:
    table = next(t for t in sample_word.tables if t.cell(0, 1).text == "2022")
    assert [cell.text for cell in table.rows[0].cells] == ["Indikator", "2022", "2022", "2023", "2023"]
    assert [cell.text for cell in table.rows[1].cells] == [
        "Indikator",
        "Target",
        "Realisasi",
        "Target",
        "Realisasi",
    ]


def test_pages_turn_and_count_as_on_paper(sample_word: Any) -> None:
    sections = sample_word.sections
    wide = [section for section in sections if section.page_width > section.page_height]
    assert len(wide) == 1
    counts = [section._sectPr.find(qn("w:pgNumType")) for section in sections]
    starts = [(c.get(qn("w:fmt")), c.get(qn("w:start"))) for c in counts if c is not None]
    assert starts[0] == ("lowerRoman", "1")
    assert [start for start in starts if start[1]] == [("lowerRoman", "1"), ("decimal", "1")]
    assert "Laporan Kinerja 2023" in wide[0].header.paragraphs[0].text
    assert "Bab III Akuntabilitas Kinerja" in wide[0].header.paragraphs[0].text
    letters = [s for s in sections if s.right_margin.mm == pytest.approx(24, abs=0.1)]
    assert [s.header.paragraphs[0].text for s in letters] == [""]


def test_drawings_are_pictures_with_words_for_those_who_do_not_see_them(sample_word: Any) -> None:
    shown = [part.get("descr") for part in sample_word.element.iter(qn("wp:docPr"))]
    assert "Bagan organisasi" in shown
    images = [p for p in sample_word.part.package.parts if p.content_type == "image/png"]
    assert images
    assert all(image.blob.startswith(b"\x89PNG") for image in images)


def test_prose_keeps_its_lists_tables_and_emphasis() -> None:
    html = (
        "<p>Biasa <strong>tebal</strong> dan\n<em>miring</em>.</p>"
        "<ol><li>satu<ul><li>dalam</li></ul></li><li>dua</li></ol>"
        "<table><thead><tr><th>Kolom</th><th>Nilai</th></tr></thead><tbody><tr><td>a</td><td>1</td></tr></tbody></table>"
        "<blockquote><p>Kutipan</p></blockquote>"
    )
    word = opened(n.Rich(html))
    paragraph = next(p for p in word.paragraphs if p.text.startswith("Biasa"))
    assert [(run.text, bool(run.bold), bool(run.italic)) for run in paragraph.runs if run.text.strip()] == [
        ("Biasa ", False, False),
        ("tebal", True, False),
        (" dan ", False, False),
        ("miring", False, True),
        (".", False, False),
    ]
    assert list(styled(word, "Butir")) == ["satu", "dalam", "dua"]
    assert [[cell.text for cell in row.cells] for row in word.tables[0].rows] == [
        ["Kolom", "Nilai"],
        ["a", "1"],
    ]
    assert list(styled(word, "Kutipan")) == ["Kutipan"]


def test_characters_that_xml_cannot_hold_do_not_break_the_file() -> None:
    word = opened(n.Paragraph("satu\x0bdua\x00 & <tiga>"), author="Kanwil")
    assert "satudua & <tiga>" in lines(word)
    assert word.core_properties.author == "Kanwil"


def test_properties_stand_in_the_order_of_the_schema(sample_word: Any) -> None:
    parts = [sample_word.element, sample_word.styles.element]
    for name, order in ORDER.items():
        places = {qn(f"w:{child}"): place for place, child in enumerate(order.split())}
        for part in parts:
            for properties in part.iter(qn(f"w:{name}")):
                found = [places[child.tag] for child in properties]
                assert found == sorted(found), f"{name}: {[child.tag for child in properties]}"


def test_the_fonts_travel_with_the_file(sample_word: Any) -> None:
    fonts = [p for p in sample_word.part.package.parts if str(p.partname).startswith("/word/fonts/")]
    assert len(fonts) == 4
    assert all(font.blob[:4] != b"\x00\x01\x00\x00" for font in fonts), "stored as Word stores them"
