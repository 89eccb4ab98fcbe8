"""The tree as a tagged PDF (PDF/UA-1): bookmarks, page labels, and no font or file but the project's own."""

from __future__ import annotations

import gc
import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident
from urllib.parse import unquote, urlsplit

import pydyf
from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from reports.outline import nodes as n
from reports.outline.html import STATIC, render_document
from reports.outline.numbering import Numbered

ALLOWED = (STATIC, STATIC.parent / "fonts")
GC_THRESHOLD = 50_000
STEP = re.compile(r"Step (\d)")
PAGE = re.compile(r"[Pp]age (\d+)")
STEPS = {"5": "menata halaman", "6": "menulis berkas", "7": "menulis berkas"}

Progress = Callable[[str, int], None]


class ProjectFiles(URLFetcher):
    """Opens the report's own styles and fonts and data addresses; everything else is refused."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)

    def fetch(self, url: str, headers: dict | None = None) -> URLFetcherResponse:
        if not url.lower().startswith("data:"):
            address = urlsplit(url)
            path = Path(unquote(address.path)).resolve()
            if address.netloc or not any(path.is_relative_to(folder) for folder in ALLOWED):
                raise ValueError(f"Alamat di luar berkas laporan: {url}")
        return super().fetch(url, headers)


def render_pdf(numbered: Numbered, progress: Progress | None = None) -> bytes:
    """The document as PDF bytes. `progress(step, page)` is called while pages are laid out and written."""
    with patient_collector(), reported(progress):
        return layout(numbered).write_pdf(finisher=page_labels(numbered), **OPTIONS)


OPTIONS = {"pdf_variant": "pdf/ua-1"}


def layout(numbered: Numbered) -> Document:
    """WeasyPrint's pages, before they are written."""
    fetcher, fonts = ProjectFiles(), FontConfiguration()
    base = (STATIC / "report.css").as_uri()
    sheets = [
        CSS(filename=STATIC / "report.css", url_fetcher=fetcher, font_config=fonts),
        CSS(string=running_texts(numbered.document), url_fetcher=fetcher, font_config=fonts),
    ]
    source = HTML(string=render_document(numbered, "paper"), base_url=base, url_fetcher=fetcher)
    return source.render(stylesheets=sheets, font_config=fonts, **OPTIONS)


def running_texts(document: n.Document) -> str:
    """The head and foot texts that belong to this document alone."""
    header = css_string(document.header or document.title)
    return f"@page{{@top-left{{content:{header}}} @bottom-left{{content:{css_string(document.footer)}}}}}"


def css_string(text: str) -> str:
    """A quoted CSS string; everything but letters, digits and spaces is escaped."""
    return '"' + re.sub(r"[^\w ]", lambda match: f"\\{ord(match[0]):x} ", text) + '"'


def page_labels(numbered: Numbered) -> Callable[[Document, pydyf.PDF], None]:
    """A finisher that names pages as they are printed: cover, i, ii, …, 1, 2, …"""

    def finish(document: Document, pdf: pydyf.PDF) -> None:
        ranges = []
        for anchors, style in page_parts(numbered):
            start = first_page(document, anchors)
            if start is not None:
                ranges += [start, pydyf.Dictionary({"S": style})]
        if numbered.document.cover:
            ranges = [0, pydyf.Dictionary({"P": pydyf.String("Sampul")}), *ranges]
        if ranges:
            pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array(ranges)})

    return finish


def page_parts(numbered: Numbered) -> Iterator[tuple[set[str], str]]:
    document = numbered.document
    yield {section.slug for section in document.front[:1]}, "/r"
    yield {section.slug for section in (document.chapters + document.annexes)[:1]}, "/D"


def first_page(document: Document, anchors: set[str]) -> int | None:
    pages = (index for index, page in enumerate(document.pages) if anchors & page.anchors.keys())
    return next(pages, None)


@contextmanager
def patient_collector() -> Iterator[None]:
    """Many small objects live until the end: collect rarely (12% faster), then restore."""
    before = gc.get_threshold()
    gc.set_threshold(GC_THRESHOLD, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


class _Listener(logging.Handler):
    """Turns WeasyPrint's progress log of this thread into calls."""

    def __init__(self, progress: Progress) -> None:
        super().__init__(logging.INFO)
        self.progress, self.thread = progress, get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread != self.thread:
            return
        message = record.getMessage()
        step, page = STEP.search(message), PAGE.search(message)
        name = STEPS.get(step[1], "menyiapkan") if step else "menyiapkan"
        self.progress(name, int(page[1]) if page else 0)


@contextmanager
def reported(progress: Progress | None) -> Iterator[None]:
    """Listen to WeasyPrint's progress while the document is rendered; its line per page stays out of the log."""
    if progress is None:
        yield
        return
    logger, listener = logging.getLogger("weasyprint.progress"), _Listener(progress)
    level, propagate = logger.level, logger.propagate
    logger.addHandler(listener)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(listener)
        logger.setLevel(level)
        logger.propagate = propagate
