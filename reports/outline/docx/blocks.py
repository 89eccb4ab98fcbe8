"""Every block of the tree as paragraphs and tables of Word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Any

from reports.outline import nodes as n

from . import forms, listings, theme
from .captions import caption, note
from .drawing import inline_drawing
from .fields import bookmarked, run
from .inline import Letters, runs
from .maths import mathematics
from .package import Package
from .pictures import photograph, picture
from .prose import list_item, prose
from .sheets import Item, NewPage, Sheet
from .styles import rule, unlisted
from .tables import spacer, table
from .xml import Element, mm, pt, w

HANGING = 9
"""Millimetres between a counted number ("A.") and its heading."""
PARAGRAPH = {"normal": "BodyText", "lead": "Pembuka", "small": "Kecil", "center": "Tengah"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: the file, the pages around it, and how deep its section lies."""

    package: Package
    sheet: Sheet
    depth: int = 1

    @property
    def room(self) -> float:
        """The width of a line in millimetres."""
        return theme.PAGES[self.sheet.layout].text

    @property
    def letter(self) -> bool:
        return self.sheet.layout == "letter"


def blocks(items: tuple[Any, ...], place: Place) -> Iterator[Item]:
    for item in items:
        yield from block(item, place)


@singledispatch
def block(node: Any, place: Place) -> Iterator[Item]:
    """What a block becomes, in order."""
    raise TypeError(f"{type(node).__name__} bukan blok dokumen")


# --- sections ---


@block.register
def _(node: n.Section, place: Place) -> Iterator[Item]:
    yield from section(node, replace(place, depth=place.depth + 1))


def section(node: n.Section, place: Place) -> Iterator[Item]:
    """Pages of another layout begin and end with the section; afterwards those around it go on."""
    layout = place.sheet.layout if node.layout == "portrait" else node.layout
    sheet = replace(place.sheet, layout=layout)
    inside = replace(place, sheet=replace(sheet, first=False))
    yield sheet
    if node.break_before == "page" or node.layout != "portrait":
        yield NewPage()
    yield from blocks(node.above, inside)
    yield heading(node, inside)
    if node.lead:
        yield _paragraph("AnakJudul", *runs(node.lead, place.package), centred=inside.letter)
    yield from blocks(node.children, inside)
    yield replace(place.sheet, first=False)


def heading(node: n.Section, place: Place) -> Element:
    level = min(place.depth, 6)
    listed = node.listed or place.depth > place.package.numbered.document.contents_depth
    brass = Letters(colour=theme.BRASS).looks if node.label or level == 1 else ()
    gap = listings.gap(node.number)
    label = (*run(node.number, brass), *run(gap)) if node.number else ()
    name = place.package.bookmark(node.slug)
    words = bookmarked(place.package.bookmarks[node.slug], name, *label, *run(node.title))
    properties = w(
        "pPr",
        w("pStyle", val=f"Heading{level}" if listed else unlisted(level)),
        w("pageBreakBefore", val=0) if node.above else None,
        w("spacing", after=pt(5)) if node.lead else None,
        w("ind", left=mm(HANGING), hanging=mm(HANGING)) if gap == "\t" else None,
        w("jc", val="center") if place.letter else None,
    )
    return w("p", properties, *words)


def _paragraph(style: str, *content: Element, centred: bool = False) -> Element:
    return w("p", w("pPr", w("pStyle", val=style), w("jc", val="center") if centred else None), *content)


# --- text ---


@block.register
def _(node: n.Paragraph, place: Place) -> Iterator[Item]:
    style = "Surat" if place.letter and node.style == "normal" else PARAGRAPH[node.style]
    yield _paragraph(style, *runs(node.text, place.package))


@block.register
def _(node: n.Rich, place: Place) -> Iterator[Item]:
    yield from prose(node.html, place.package, place.room)


@block.register
def _(node: n.BulletList, place: Place) -> Iterator[Item]:
    yield from _items(node.items, "bullet", place)


@block.register
def _(node: n.NumberedList, place: Place) -> Iterator[Item]:
    yield from _items(node.items, node.style, place)


def _items(items: tuple[n.Text, ...], kind: Any, place: Place) -> Iterator[Element]:
    number = place.package.lists.start(kind)
    for item in items:
        yield list_item(number, 0, *runs(item, place.package))


@block.register
def _(node: n.Callout, place: Place) -> Iterator[Item]:
    edge = w("pBdr", w("left", val="single", sz=18, space=8, color=theme.RULES[node.tone]))
    ground = theme.TONES[node.tone][0] if node.tone else ""
    title = run(f"{node.title} ", Letters(bold=True).looks) if node.title else ()
    properties = w(
        "pPr",
        w("pStyle", val="Sorot"),
        w("keepLines"),
        edge,
        w("shd", val="clear", color="auto", fill=ground) if ground else None,
    )
    yield w("p", properties, *title, *runs(node.text, place.package))


# --- tables, drawings, formulas ---


@block.register
def _(node: n.Table, place: Place) -> Iterator[Item]:
    yield from table(node, place.package, place.room)


@block.register
def _(node: n.Figure, place: Place) -> Iterator[Item]:
    drawn = picture(node.svg, node.alt or node.caption or "Gambar", place.room, ground="#ffffff")
    yield _paragraph("Gambar", inline_drawing(drawn, place.package))
    if node.caption:
        yield caption("Gambar", node, place.package)
    yield from note(node.note, place.package)


@block.register
def _(node: n.Photo, place: Place) -> Iterator[Item]:
    shown = photograph(node, place.room)
    if shown is None:
        yield _paragraph("BodyText", *run("Berkas foto ini tidak ada lagi."))
    else:
        yield _paragraph("Gambar", inline_drawing(shown, place.package))
    yield caption("Gambar", node, place.package)
    yield from note(node.note, place.package)


@block.register
def _(node: n.FormulaBlock, place: Place) -> Iterator[Item]:
    for line in node.lines:
        yield _paragraph("Rumus", mathematics(line))
    if node.legend:
        yield forms.legend(node.legend, place.package, place.room)
        yield spacer()


@block.register
def _(node: n.SideBySide, place: Place) -> Iterator[Item]:
    """One below the other: text that people go on editing does not stay in columns."""
    yield from blocks(node.main, place)
    yield from blocks(node.aside, place)


# --- forms ---


@block.register
def _(node: n.KeyValue, place: Place) -> Iterator[Item]:
    yield forms.key_value(node, place.package, place.room)
    yield spacer()


@block.register
def _(node: n.Headline, place: Place) -> Iterator[Item]:
    yield forms.headline(node, place.package, place.room)
    yield spacer()


@block.register
def _(node: n.SignatureBlock, place: Place) -> Iterator[Item]:
    yield spacer()
    yield forms.signatures(node, place.package, place.room)


@block.register
def _(node: n.Letterhead, place: Place) -> Iterator[Item]:
    yield _paragraph("Kop", *run(f"{node.ministry}\n{node.office}"))
    edge = w("pBdr", rule("bottom", 18, theme.NAVY, "thickThinSmallGap", space=4))
    yield w("p", w("pPr", w("pStyle", val="KopAlamat"), edge), *run("\n".join(node.lines)))


@block.register
def _(node: n.PageBreak, place: Place) -> Iterator[Item]:
    yield NewPage()


@block.register
def _(node: n.Listing, place: Place) -> Iterator[Item]:
    yield from listings.listing(node, place.package)
