"""What a reader of the PDF finds: words, printed page numbers, the lists in front, bookmarks. Pages are read once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from pypdf import PdfReader
from pypdf.generic import Destination

from reports.outline import Entry, Numbered


class Paper:
    def __init__(self, reader: PdfReader) -> None:
        self.reader = reader
        self.labels = list(reader.page_labels)
        self.body = self.labels.index("1")
        """Place of the first page after the front."""

    @cached_property
    def pages(self) -> list[str]:
        return [page.extract_text() for page in self.reader.pages]

    @cached_property
    def text(self) -> str:
        """Every page's words, spaces collapsed."""
        return _collapsed(self.pages)

    @property
    def printed_numbers(self) -> list[str]:
        """The number at the foot of each page after the cover: the last word set on it."""
        return [page.split()[-1] for page in self.pages[1:]]

    @property
    def sideways(self) -> list[int]:
        boxes = (page.mediabox for page in self.reader.pages)
        return [place for place, box in enumerate(boxes) if box.width > box.height]

    @property
    def bookmarks(self) -> list[tuple[int, str]]:
        """(depth, title) in order."""
        return list(_marks(self.reader.outline, 0))

    def wrong_entries(self, numbered: Numbered) -> list[str]:
        """Entries of the contents and lists that do not stand there with the page on which they really are.

        Spaces are left out of the comparison: where a line ends, the reader of the file may lose one.
        """
        lists = _collapsed(self.pages[1 : self.body]).replace(" ", "")
        entries = (*numbered.printed_contents, *numbered.tables, *numbered.figures)
        places: dict[Any, str] = {
            page.indirect_reference: label for page, label in zip(self.reader.pages, self.labels, strict=True)
        }
        pages = {
            name: places[found.raw_get("/Page")] for name, found in self.reader.named_destinations.items()
        }
        lines = (_line(entry, pages) for entry in entries)
        return [line for line in lines if line.replace(" ", "") not in lists]

    def misplaced_captions(self, numbered: Numbered) -> list[str]:
        """Captions that do not stand on the page to which the lists lead."""
        found = self.reader.named_destinations
        places = {page.indirect_reference: at for at, page in enumerate(self.reader.pages)}
        texts = [_collapsed([page]).replace(" ", "") for page in self.pages]
        titles = {
            f"{entry.number} {entry.title}": places[found[entry.anchor].raw_get("/Page")]
            for entry in (*numbered.tables, *numbered.figures)
        }
        return [title for title, at in titles.items() if title.replace(" ", "") not in texts[at]]


def _collapsed(pages: list[str]) -> str:
    return re.sub(r"\s+", " ", " ".join(pages))


def _line(entry: Entry, pages: dict[str, str]) -> str:
    return f"{entry.number} {entry.title} {pages[entry.anchor]}".strip()


def _marks(items: list[Any], depth: int) -> Iterator[tuple[int, str]]:
    for item in items:
        if isinstance(item, Destination):
            yield depth, str(item.title)
        else:
            yield from _marks(item, depth + 1)
