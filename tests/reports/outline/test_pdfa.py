"""The PDF as an archive and for those who hear it: the marks of PDF/A-3a and PDF/UA-1. `make check-pdf` proves them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pytest

from reports.outline import nodes as n
from reports.outline import number
from reports.outline.pdf import Attachment, render_pdf
from tests.reports.outline_sample import sample

WORKBOOK = Attachment("data-kalbar.xlsx", b"PK isi buku kerja", "Data kantor")


@pytest.fixture(scope="module")
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(render_pdf(number(sample()), attachments=(WORKBOOK,)))) as opened:
        yield opened


def elements(node: Any) -> Iterator[pikepdf.Object]:
    """Structure elements in reading order."""
    for kid in node.K if isinstance(node.get("/K"), pikepdf.Array) else ():
        if isinstance(kid, pikepdf.Object) and kid.get("/Type") == "/StructElem":
            yield kid
            yield from elements(kid)


def xmp(pdf: pikepdf.Pdf) -> str:
    return pdf.Root.Metadata.read_bytes().decode()


def test_the_file_names_both_standards(pdf: pikepdf.Pdf) -> None:
    text = xmp(pdf)
    assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in text
    assert "<pdfuaid:part>1</pdfuaid:part>" in text
    assert "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in text, "PDF/A wants the other schema described"
    assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.Lang == "id"
    assert len(pdf.trailer.ID) == 2


def test_both_descriptions_of_the_file_agree(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as described:
        for info, name in (
            ("Title", "dc:title"),
            ("Subject", "dc:description"),
            ("Keywords", "pdf:Keywords"),
        ):
            assert str(pdf.docinfo[f"/{info}"]) == described[name]
        assert described["dc:creator"] == [str(pdf.docinfo["/Author"])]
        digits = re.sub(r"\D", "", described["xmp:CreateDate"])[:14]
    assert digits in str(pdf.docinfo["/CreationDate"])


def test_the_workbook_travels_inside_as_the_pages_data(pdf: pikepdf.Pdf) -> None:
    assert pdf.attachments["data-kalbar.xlsx"].get_file().read_bytes() == WORKBOOK.content
    (file,) = pdf.Root.AF
    assert file.AFRelationship == "/Data"
    assert file.EF.F.Subtype == "/application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def test_headings_never_skip_a_level(pdf: pikepdf.Pdf) -> None:
    levels = [
        int(str(e.S)[2]) for e in elements(pdf.Root.StructTreeRoot.K[0]) if re.fullmatch(r"/H\d", str(e.S))
    ]
    assert levels[0] == 1
    assert max(levels) == 5
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_drawing_says_what_it_shows(pdf: pikepdf.Pdf) -> None:
    figures = [e for e in elements(pdf.Root.StructTreeRoot.K[0]) if e.S == "/Figure"]
    assert len(figures) > 3
    assert all(str(figure.get("/Alt", "")) for figure in figures)


def test_a_link_is_one_annotation_tagged_as_a_link(pdf: pikepdf.Pdf) -> None:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(numbers[place]): numbers[place + 1] for place in range(0, len(numbers), 2)}
    annotations = [a for page in pdf.pages for a in page.obj.get("/Annots", ())]
    assert len(annotations) > 10
    for annotation in annotations:
        assert owners[int(annotation.StructParent)].S == "/Link"
        assert annotation.F == 4, "printed"
    inside = [e for e in elements(pdf.Root.StructTreeRoot.K[0]) if e.S == "/Link"]
    assert len(inside) == len(annotations)


def test_words_with_special_signs_stay_words() -> None:
    chapter = n.Section("bab-1", "Judul", (n.Paragraph("Isi."),))
    document = n.Document("A & B <C>", chapters=(chapter,), author="Kanwil \u201cX\u201d")
    with pikepdf.open(BytesIO(render_pdf(number(document)))) as pdf:
        described = pdf.open_metadata()
        assert described["dc:title"] == "A & B <C>"
        assert described["dc:creator"] == ["Kanwil \u201cX\u201d"]
