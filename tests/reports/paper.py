"""What a reader of the PDF finds: printed page numbers, the lists in front, bookmarks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import Destination

from reports.outline import Entry, Numbered


def text(pdf: PdfReader, pages: slice = slice(None)) -> str:
    """Words of the pages, spaces collapsed."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pdf.pages[pages]))


def printed_pages(pdf: PdfReader) -> list[str]:
    """The number at the foot of each page after the cover: the last word set on it."""
    return [page.extract_text().split()[-1] for page in pdf.pages[1:]]


def wrong_entries(pdf: PdfReader, numbered: Numbered) -> list[str]:
    """Entries of the contents and lists that do not stand there with the page on which they really are.

    Spaces are left out of the comparison: where a line ends, the reader of the file may lose one.
    """
    labels = list(pdf.page_labels)
    lists = text(pdf, slice(1, labels.index("1"))).replace(" ", "")
    entries = (*numbered.printed_contents, *numbered.tables, *numbered.figures)
    pages = {name: labels[_place(pdf, found)] for name, found in pdf.named_destinations.items()}
    lines = (_line(entry, pages) for entry in entries)
    return [line for line in lines if line.replace(" ", "") not in lists]


def _place(pdf: PdfReader, destination: Destination) -> int:
    place = pdf.get_destination_page_number(destination)
    assert place is not None
    return place


def _line(entry: Entry, pages: dict[str, str]) -> str:
    return f"{entry.number} {entry.title} {pages[entry.anchor]}".strip()


def bookmarks(pdf: PdfReader) -> list[tuple[int, str]]:
    """(depth, title) in order."""
    return list(_marks(pdf.outline, 0))


def _marks(items: list[Any], depth: int) -> Iterator[tuple[int, str]]:
    for item in items:
        if isinstance(item, Destination):
            yield depth, str(item.title)
        else:
            yield from _marks(item, depth + 1)
