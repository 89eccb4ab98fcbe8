"""The tree as a Word document: real styles, captions and contents that Word counts, native tables and formulas."""

from __future__ import annotations

from collections.abc import Iterator

from reports.outline import nodes as n
from reports.outline.numbering import Numbered

from .blocks import Place, section
from .cover import cover
from .package import Package
from .sheets import Body, Item, Sheet


def render_docx(numbered: Numbered) -> bytes:
    """The document as the bytes of a .docx."""
    package = Package(numbered)
    Body(package).fill(_items(package))
    return package.bytes()


def _items(package: Package) -> Iterator[Item]:
    document = package.numbered.document
    if document.cover:
        yield from cover(document.cover, document, package)
    yield from _part(document.front, "lowerRoman", package)
    yield from _part(document.chapters + document.annexes, "decimal", package)


def _part(sections: tuple[n.Section, ...], numbers, package: Package) -> Iterator[Item]:
    """Front matter counts i, ii; chapters and annexes start again at 1."""
    for place, top in enumerate(sections):
        sheet = Sheet(numbers=numbers, title=_running_title(top), first=place == 0)
        yield from section(top, Place(package, sheet))


def _running_title(top: n.Section) -> str:
    return " ".join(text for text in (top.number, top.short or top.title) if text)
