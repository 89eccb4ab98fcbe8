"""Tables of contents, tables and figures: fields that Word computes anew, filled with what the tree knows already."""

from __future__ import annotations

from collections.abc import Iterator

from reports.outline import nodes as n
from reports.outline.numbering import Entry, Numbered

from .fields import field, field_end, field_opening, link, run
from .package import Package
from .xml import Element, w


def listing(node: n.Listing, package: Package) -> Iterator[Element]:
    """The entries stand inside one field; a file that nobody has opened yet shows them too."""
    entries = _entries(node.kind, package.numbered)
    instruction = _instruction(node.kind, package.numbered.document.contents_depth)
    for place, entry in enumerate(entries):
        opening = field_opening(instruction) if place == 0 else ()
        closing = (field_end(),) if place == len(entries) - 1 else ()
        style = f"TOC{entry.depth}" if entry.depth else "TableofFigures"
        yield w("p", w("pPr", w("pStyle", val=style)), *opening, _entry(entry, package), *closing)


def _entries(kind: str, numbered: Numbered) -> tuple[Entry, ...]:
    if kind == "tables":
        return numbered.tables
    if kind == "figures":
        return numbered.figures
    return tuple(entry for entry in numbered.contents if entry.depth <= numbered.document.contents_depth)


def _instruction(kind: str, depth: int) -> str:
    if kind == "contents":
        return rf'TOC \o "1-{depth}" \h \z'
    return rf'TOC \h \z \c "{"Tabel" if kind == "tables" else "Gambar"}"'


def gap(number: str) -> str:
    """After "A." and "1)" titles stand in a column; after "Bab I" and "IKK PAS-2.1" they go on in the line."""
    return "\t" if number.endswith((".", ")")) else "  " if number else ""


def _entry(entry: Entry, package: Package) -> Element:
    name = package.bookmark(entry.anchor)
    words = f"{entry.number}{gap(entry.number)}{entry.title}" if entry.number else entry.title
    return link(name, *run(f"{words}\t"), *field(rf"PAGEREF {name} \h", ""))
