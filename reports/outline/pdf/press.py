"""Lays out one piece of the report and writes it; runs in worker processes."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pikepdf import Array, Object, ObjectStreamMode, Pdf, String
from weasyprint import Document
from weasyprint.document import Page

from .links import single_links
from .paper import OPTIONS, collector_after, layout
from .piece import ELSEWHERE, POINTS, Bookmark, PageFrame, Piece, Printed


def settle() -> None:
    """Once in a worker: what is loaded by now stays, and no collection looks at it again."""
    gc.collect()
    gc.freeze()


def press(piece: Piece) -> Printed:
    with collector_after():
        document = layout(piece.html, piece.css)
        written = document.write_pdf(**OPTIONS)
    linked = any(page.links for page in document.pages)
    return Printed(
        pdf=_with_links(written) if linked else written,
        pages=tuple(PageFrame(page.height, _number_place(page)) for page in document.pages),
        anchors=_anchors(document),
        bookmarks=tuple(_bookmarks(document)),
    )


def _number_place(page: Page) -> tuple[float, float] | None:
    """The foot's right corner holds an empty text where the page number belongs."""
    for box in page._page_box.children:
        if getattr(box, "at_keyword", "") == "@bottom-right":
            for text in _texts(box):
                return text.position_x + text.width, text.position_y + text.baseline
    return None


def _texts(box: Any) -> Iterator[Any]:
    if hasattr(box, "text"):
        yield box
    for child in getattr(box, "children", ()):
        yield from _texts(child)


def _anchors(document: Document) -> dict[str, tuple[int, float, float]]:
    found: dict[str, tuple[int, float, float]] = {}
    for number, page in enumerate(document.pages):
        for name, (x, y, *_) in page.anchors.items():
            found.setdefault(name, (number, x * POINTS, (page.height - y) * POINTS))
    return found


def _bookmarks(document: Document) -> Iterator[Bookmark]:
    for number, page in enumerate(document.pages):
        for level, label, (x, y), state in page.bookmarks:
            yield Bookmark(level, label, number, x * POINTS, (page.height - y) * POINTS, state == "closed")


def _with_links(written: bytes) -> bytes:
    """Links that lead out of the piece point to names of the whole file."""
    with Pdf.open(BytesIO(written)) as pdf:
        single_links(pdf)
        for page in pdf.pages:
            for annotation in page.obj.get("/Annots", Array()):
                _lead_inside(annotation)
        stream = BytesIO()
        pdf.save(stream, object_stream_mode=ObjectStreamMode.generate)
        return stream.getvalue()


def _lead_inside(annotation: Object) -> None:
    address = str(annotation.A.get("/URI", "")) if "/A" in annotation else ""
    if address.startswith(ELSEWHERE):
        del annotation["/A"]
        annotation.Dest = String(address.removeprefix(ELSEWHERE))
        annotation.Contents = String(address.removeprefix(ELSEWHERE))
