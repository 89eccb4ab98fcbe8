"""WeasyPrint with the report's styles: what it may open, how it lays out pages, and what it says meanwhile."""

from __future__ import annotations

import gc
import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import get_ident
from urllib.parse import unquote, urlsplit

from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

STATIC = Path(__file__).resolve().parents[3] / "static" / "report"
ALLOWED = (STATIC, STATIC.parent / "fonts")
OPTIONS = {"pdf_variant": "pdf/ua-1"}
"""Tagged; archive.py adds what PDF/A asks for on top."""

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


def layout(html: str, css: str) -> Document:
    """WeasyPrint's pages of an HTML document, before they are written; `css` comes after the report's own."""
    fetcher, fonts, sheet = _house_style()
    own = CSS(string=css, url_fetcher=fetcher, font_config=fonts)
    source = HTML(string=html, base_url=(STATIC / "report.css").as_uri(), url_fetcher=fetcher)
    return source.render(stylesheets=[sheet, own], font_config=fonts, **OPTIONS)


@cache
def _house_style() -> tuple[ProjectFiles, FontConfiguration, CSS]:
    """Read once in a process: fonts and rules are the same for every document."""
    fetcher, fonts = ProjectFiles(), FontConfiguration()
    return fetcher, fonts, CSS(filename=STATIC / "report.css", url_fetcher=fetcher, font_config=fonts)


@contextmanager
def patient_collector() -> Iterator[None]:
    """Many small objects live until the end: collect rarely (12% faster), then restore."""
    before = gc.get_threshold()
    gc.set_threshold(GC_THRESHOLD, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def collector_after() -> Iterator[None]:
    """A piece is small: its garbage is left until it is done, then all of it goes."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect()


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
    """Listen to WeasyPrint's progress while the document is rendered."""
    if progress is None:
        yield
        return
    logger, listener = logging.getLogger("weasyprint.progress"), _Listener(progress)
    level, loud = logger.level, logger.propagate
    logger.addHandler(listener)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(listener)
        logger.setLevel(level)
        logger.propagate = loud
