"""The document in pieces: laid out side by side, kept for the next time, joined with page numbers that fit.

Looks like `render_pdf` and is several times faster, most of all when only a little has changed since the last time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, Protocol

from reports.outline import nodes as n
from reports.outline.html import cover, section
from reports.outline.markup import View, escape
from reports.outline.numbering import Numbered, roman

from .archive import Attachment, Labels, finish
from .cut import pieces
from .join import join
from .numerals import SAMPLE
from .piece import ELSEWHERE, Piece, Printed
from .running import chapter_head, running, title_of

Part = Literal["cover", "front", "body"]
WRAPPERS = {"front": "depan", "body": "badan"}
LINK = re.compile(r'href="#([^"]+)"')
IDENTIFIER = re.compile(r'\bid="([^"]+)"')

NUMBER_PLACE = '@page{@bottom-right{content:"\\a0"}} @page depan{@bottom-right{content:"\\a0"}}'
"""Keeps the place of the page number, which is set when all pages are known."""
LISTED = ".daftar a::after,.daftar .romawi::after{content:attr(data-hal)}"
FIRST_HEADING = re.compile(r"^((?:<section\b[^>]*>)*<h[1-6])\b")
AT_THE_TOP = ".badan .atas{margin-top:0}"
"""Where a page begins anyway a heading has no air above it; at the head of a document WeasyPrint leaves it there."""
RANGES: Mapping[Part, Labels] = {
    "cover": Labels(0, word="Sampul"),
    "front": Labels(0, "/r"),
    "body": Labels(0, "/D"),
}
MOST_ROUNDS = 4
"""The contents list their own pages too: they are set again where they turn out longer than expected."""
ENTRIES = 50
"""Lines of a list on a page, about."""
AS_INNER_PAGES = ".depan{page:auto}"
"""Only the front matter's very first page has no running head."""

Progress = Callable[[int, int, str], None]
"""Called with pieces done, pieces in all, and the name of the one just done."""


class Printer(Protocol):
    def print(self, pieces: Sequence[Piece], done: Callable[[int], None]) -> list[Printed]:
        """The pieces laid out, in their order; `done(index)` is called as each is finished."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some pages of the document: their part, the running head, the body's HTML, the CSS of their own."""

    part: Part
    title: str
    html: str
    css: str
    listing: bool = False


def render_in_parts(
    numbered: Numbered,
    printer: Printer,
    progress: Progress | None = None,
    attachments: Iterable[Attachment] = (),
) -> bytes:
    """The document as PDF bytes, as `render_pdf` would write it."""
    job = _Job(numbered.document, tuple(_chunks(numbered)), printer, progress or _silent)
    job.print_all()
    (sample,) = printer.print([SAMPLE], lambda index: None)
    with join(job.printed, job.labels(), sample) as pdf:
        return finish(pdf, numbered.document, list(job.ranges()), attachments)


def _silent(done: int, total: int, title: str) -> None:
    pass


# --- cutting ---


def _chunks(numbered: Numbered) -> Iterator[Chunk]:
    document = numbered.document
    view = View(numbered, lambda entry: f"#{entry.anchor}", paper=True)
    base = running(document) + NUMBER_PLACE
    if document.cover:
        yield Chunk("cover", "Sampul", cover(document.cover, document, view), base)
    for place, top in enumerate(document.front):
        inner = AS_INNER_PAGES if place else ""
        listing = any(isinstance(block, n.Listing) for block in top.children)
        yield from _pieces(top, "front", base + inner + (LISTED if listing else ""), view, listing)
    for top in document.chapters + document.annexes:
        yield from _pieces(top, "body", base, view, False)


def _pieces(top: n.Section, part: Part, css: str, view: View, listing: bool) -> Iterator[Chunk]:
    own = css + AT_THE_TOP + chapter_head(top)
    for html in pieces(section(top, view, 1)):
        body = FIRST_HEADING.sub(r'\1 class="atas"', html)
        yield Chunk(part, title_of(top), f'<div class="{WRAPPERS[part]}">{body}</div>', own, listing)


def _piece(chunk: Chunk, document: n.Document, html: str) -> Piece:
    """A document of its own; links to other pieces are marked."""
    own = set(IDENTIFIER.findall(html))

    def marked(link: re.Match) -> str:
        return link[0] if link[1] in own else f'href="{ELSEWHERE}{link[1]}"'

    head = f'<meta charset="utf-8"><title>{escape(document.title)}</title>'
    body = LINK.sub(marked, html)
    whole = f'<!doctype html><html lang="{escape(document.language)}"><head>{head}</head><body class="kertas">{body}'
    return Piece(f"{whole}</body></html>", chunk.css)


# --- laying out ---


@dataclass
class _Job:
    """One document on its way: its chunks, what is printed of them, and how many pages each takes."""

    document: n.Document
    chunks: tuple[Chunk, ...]
    printer: Printer
    progress: Progress
    results: dict[int, Printed] = field(default_factory=dict)

    @property
    def printed(self) -> list[Printed]:
        return [self.results[place] for place in range(len(self.chunks))]

    def print_all(self) -> None:
        """Everything but the lists first; then the lists, until the pages that they name are the true ones."""
        lists = [place for place, chunk in enumerate(self.chunks) if chunk.listing]
        self._print({place: chunk.html for place, chunk in enumerate(self.chunks) if not chunk.listing})
        for _ in range(MOST_ROUNDS):
            counts = self._counts()
            numbers = self._numbers()
            self._print({place: _with_pages(self.chunks[place].html, numbers) for place in lists})
            if counts == self._counts():
                return

    def _print(self, wanted: Mapping[int, str]) -> None:
        places = list(wanted)

        def done(index: int) -> None:
            finished.add(places[index])
            self.progress(len(finished), len(self.chunks), self.chunks[places[index]].title)

        finished = set(self.results)
        sheets = [_piece(self.chunks[place], self.document, html) for place, html in wanted.items()]
        self.results.update(zip(places, self.printer.print(sheets, done), strict=True))

    def _counts(self) -> list[int]:
        """Pages of each chunk; of a list that is not printed yet, what so many entries usually take."""
        return [
            len(self.results[place].pages)
            if place in self.results
            else 1 + chunk.html.count("<li") // ENTRIES
            for place, chunk in enumerate(self.chunks)
        ]

    def _first_pages(self) -> list[int]:
        """The number of each chunk's first page within its part."""
        next_page = {"cover": 1, "front": 1, "body": 1}
        firsts = []
        for chunk, count in zip(self.chunks, self._counts(), strict=True):
            firsts.append(next_page[chunk.part])
            next_page[chunk.part] += count
        return firsts

    def _numbers(self) -> dict[str, str]:
        """The printed page number of everything that can be referred to."""
        numbers: dict[str, str] = {}
        for place, (chunk, first) in enumerate(zip(self.chunks, self._first_pages(), strict=True)):
            known = self.results.get(place)
            anchors = {name: at[0] for name, at in known.anchors.items()} if known else {}
            for name in IDENTIFIER.findall(chunk.html):
                numbers[name] = _label(chunk.part, first + anchors.get(name, 0))
        return numbers

    def labels(self) -> list[str]:
        """What is printed in the foot of every page."""
        return [
            _label(chunk.part, first + page)
            for chunk, first, count in zip(self.chunks, self._first_pages(), self._counts(), strict=True)
            for page in range(count)
        ]

    def ranges(self) -> Iterator[Labels]:
        """Page labels for the reader's page box, one for each part."""
        before, page = "", 0
        for chunk, count in zip(self.chunks, self._counts(), strict=True):
            if chunk.part != before:
                yield replace(RANGES[chunk.part], start=page)
            before, page = chunk.part, page + count


def _label(part: Part, number: int) -> str:
    if part == "cover":
        return ""
    return roman(number).lower() if part == "front" else str(number)


def _with_pages(html: str, numbers: Mapping[str, str]) -> str:
    """Each entry of a list carries the page of what it leads to."""
    return LINK.sub(lambda link: f'{link[0]} data-hal="{numbers.get(link[1], "")}"', html)
