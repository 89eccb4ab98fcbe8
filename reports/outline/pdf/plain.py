"""The whole document laid out as one: the reference for the faster way in parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

from pikepdf import Pdf
from weasyprint import Document

from reports.outline import nodes as n
from reports.outline.html import render_document
from reports.outline.numbering import Numbered

from .archive import Attachment, Labels, finish
from .links import single_links
from .paper import OPTIONS, Progress, layout, patient_collector, reported
from .running import running


def render(
    numbered: Numbered, progress: Progress | None = None, attachments: Iterable[Attachment] = ()
) -> bytes:
    """The document as PDF bytes. `progress(step, page)` is called while pages are laid out and written."""
    document = numbered.document
    with patient_collector(), reported(progress):
        pages = layout(render_document(numbered, "paper"), running(document))
        written = pages.write_pdf(**OPTIONS)
    with Pdf.open(BytesIO(written)) as pdf:
        single_links(pdf)
        return finish(pdf, document, list(page_labels(pages, document)), attachments)


def page_labels(pages: Document, document: n.Document) -> Iterator[Labels]:
    """Pages are named as they are printed: cover, i, ii, …, 1, 2, …"""
    if document.cover:
        yield Labels(0, word="Sampul")
    for sections, style in ((document.front, "/r"), (document.chapters + document.annexes, "/D")):
        start = _first_page(pages, {section.slug for section in sections[:1]})
        if start is not None:
            yield Labels(start, style)


def _first_page(pages: Document, anchors: set[str]) -> int | None:
    found = (index for index, page in enumerate(pages.pages) if anchors & page.anchors.keys())
    return next(found, None)
