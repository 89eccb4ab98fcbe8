"""Captions that Word can count again: "Tabel 3.9" with its number as a field, bookmarked for references."""

from __future__ import annotations

from collections.abc import Iterator

from reports.outline import nodes as n

from . import theme
from .fields import bookmarked, field, run
from .inline import Letters, runs
from .package import Package
from .xml import Element, w

_BOLD = Letters(bold=True, colour=theme.INK)


def caption(kind: str, node: n.Table | n.Figure | n.Photo, package: Package) -> Element:
    """`kind` is Tabel or Gambar, also the name of the sequence that counts."""
    stem, dot, last = node.number.removeprefix(f"{kind} ").rpartition(".")
    label = (
        *run(f"{kind} {stem}{dot}", _BOLD.looks),
        *field(_sequence(kind, stem, last), last, _BOLD.looks),
    )
    target = bookmarked(package.bookmarks[node.slug], package.bookmark(node.slug), *label)
    return w("p", w("pPr", w("pStyle", val="Caption")), *target, *run(f" {node.caption}"))


def _sequence(kind: str, stem: str, last: str) -> str:
    """Counts anew under every chapter's heading, through all annexes ("L.1"), in small roman in the front matter.

    The first of each starts at 1 by itself, because LibreOffice does not know how to count by chapter.
    """
    letters = "ARABIC" if stem else "roman"
    chapter = r" \s 1" if stem.isdigit() else ""
    start = r" \r 1" if last in ("1", "i") else ""
    return rf"SEQ {kind} \* {letters}{chapter}{start}"


def note(text: n.Text, package: Package) -> Iterator[Element]:
    """A source or remark that belongs to the table or figure above it."""
    if text:
        yield w("p", w("pPr", w("pStyle", val="Catatan")), *runs(text, package))
