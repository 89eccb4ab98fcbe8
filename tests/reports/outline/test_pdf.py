"""The tree as PDF: pages numbered as they are printed, contents that tell the truth, nothing fetched from outside."""

from __future__ import annotations

import logging
import re
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from reports.outline import Numbered, number
from reports.outline import nodes as n
from reports.outline.pdf import render_pdf
from reports.outline.pdf.paper import ProjectFiles
from reports.outline.pdf.running import css_string
from tests.reports.outline_sample import sample
from tests.reports.paper import Paper

STEPS: list[tuple[str, int]] = []


@pytest.fixture(scope="module")
def numbered() -> Numbered:
    return number(sample())


@pytest.fixture(scope="module")
def paper(numbered) -> Paper:
    STEPS.clear()
    return Paper(PdfReader(BytesIO(render_pdf(numbered, lambda step, page: STEPS.append((step, page))))))


def test_front_pages_count_in_small_roman_and_the_body_from_one(paper):
    labels, body = paper.labels, paper.body
    assert labels[:body] == ["Sampul", "i", "ii", "iii", "iv", "v"]
    assert labels[body:] == [str(page) for page in range(1, len(labels) - body + 1)]


def test_the_number_printed_on_a_page_is_its_label(paper):
    assert paper.printed_numbers == paper.labels[1:]


def test_the_contents_and_lists_give_the_page_on_which_a_thing_stands(paper, numbered):
    assert paper.wrong_entries(numbered) == []
    assert paper.misplaced_captions(numbered) == []


def test_bookmarks_follow_the_sections_down_to_the_indicators(paper):
    names = paper.bookmarks
    assert names[0] == (0, "Kata Pengantar")
    assert (0, "Bab III Akuntabilitas Kinerja") in names
    assert any(depth == 3 and name.startswith("PAS-2.1 ") for depth, name in names)


def test_the_file_says_what_it_is(paper):
    pdf = paper.reader
    assert pdf.metadata.title == "Laporan Kinerja Instansi Pemerintah 2023"
    assert pdf.metadata.author == "Kantor Wilayah Contoh"
    assert pdf.trailer["/Root"]["/Lang"] == "id"
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_only_the_projects_own_fonts_are_used(paper):
    fonts = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in paper.reader.pages
        for font in page["/Resources"].get("/Font", {}).values()
    }
    assert {re.sub("-.*", "", name) for name in fonts} <= {"Source", "Plus"}


def test_a_wide_table_turns_the_page_and_a_long_one_repeats_its_head(paper):
    assert len(paper.sideways) == 1
    heads = sum("Sasaran Indikator Target" in page.replace("\n", " ") for page in paper.pages)
    assert heads >= 2


def test_progress_names_pages_and_the_listener_leaves_no_trace(paper):
    assert max(page for _, page in STEPS) >= len(paper.pages)
    assert "menata halaman" in {step for step, _ in STEPS}
    logger = logging.getLogger("weasyprint.progress")
    assert logger.handlers == []
    assert logger.propagate


def test_a_page_per_line_never_reaches_the_log(caplog):
    caplog.set_level(logging.INFO)
    section = n.Section("bab-1", "Judul", (n.Paragraph("Isi."),))
    render_pdf(number(n.Document("Laporan", chapters=(section,))), lambda step, page: None)
    assert [record for record in caplog.records if "Creating layout" in record.message] == []


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "file://server/static/report/report.css", "https://example.org/a.png"]
)
def test_no_file_but_the_projects_own_is_opened(address: str):
    with pytest.raises(Exception, match=r"luar berkas laporan|not allowed|protocol"):
        ProjectFiles().fetch(address)


def test_running_texts_cannot_break_out_of_their_style():
    assert css_string('a"} body{') == r'"a\22 \7d  body\7b "'


def test_a_document_without_a_cover_starts_at_one():
    section: Any = n.Section("bab-1", "Judul", (n.Paragraph("Isi."),))
    pdf = PdfReader(BytesIO(render_pdf(number(n.Document("Laporan", chapters=(section,))))))
    assert list(pdf.page_labels) == ["1"]
