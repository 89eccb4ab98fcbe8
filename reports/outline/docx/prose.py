"""People's prose (safe HTML from Markdown) as blocks of Word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import html

from reports.outline import nodes as n

from .fields import outer_link, run
from .inline import PLAIN, Letters
from .lists import LEVELS
from .package import Package
from .tables import table
from .xml import Element, w

_BOLD, _ITALIC = {"strong", "b", "mark"}, {"em", "i"}


def prose(source: str, package: Package, room: float) -> Iterator[Element]:
    """Paragraphs, lists, quotations and tables in their order; tags of other kinds give their content."""
    for part in html.fragments_fromstring(source):
        if isinstance(part, str):
            yield from _loose(part, package)
        else:
            yield from _block(part, package, room)


def _loose(text: str, package: Package) -> Iterator[Element]:
    if text.strip():
        yield w("p", w("pPr", w("pStyle", val="BodyText")), *run(text.strip()))


def _block(part: Element, package: Package, room: float, style: str = "BodyText") -> Iterator[Element]:
    if part.tag in ("ul", "ol"):
        yield from _list(part, package, 0)
    elif part.tag == "table":
        yield from table(_as_node(part), package, room)
    elif part.tag in ("blockquote", "div", "section"):
        below = "Kutipan" if part.tag == "blockquote" else style
        for inner in part:
            yield from _block(inner, package, room, below)
    else:
        yield w("p", w("pPr", w("pStyle", val=style)), *_runs(part, package, PLAIN))


def _list(part: Element, package: Package, level: int) -> Iterator[Element]:
    number = package.lists.start("bullet" if part.tag == "ul" else "1")
    for item in part.iterchildren("li"):
        yield list_item(number, level, *_item_runs(item, package))
        for inner in item.iterchildren("ul", "ol"):
            yield from _list(inner, package, min(level + 1, LEVELS - 1))


def list_item(number: int, level: int, *content: Element) -> Element:
    place = w("numPr", w("ilvl", val=level), w("numId", val=number))
    return w("p", w("pPr", w("pStyle", val="Butir"), place), *content)


def _item_runs(item: Element, package: Package) -> Iterator[Element]:
    """The words of an item, without the lists inside it."""
    yield from run(item.text.strip() if item.text else "")
    for place, inner in enumerate(
        item.iterchildren("p", "strong", "b", "em", "i", "mark", "br", "a", "span")
    ):
        if inner.tag == "p" and place:
            yield from run("\n")
        yield from _tagged(inner, package, PLAIN)
        yield from run(inner.tail.rstrip() if inner.tail else "")


def _runs(part: Element, package: Package, letters: Letters) -> Iterator[Element]:
    yield from _words(part.text, letters)
    for inner in part:
        yield from _tagged(inner, package, letters)
        yield from _words(inner.tail, letters)


def _tagged(part: Element, package: Package, letters: Letters) -> Iterator[Element]:
    if part.tag == "br":
        yield from run("\n")
    elif part.tag == "a" and part.get("href", "").startswith(("http:", "https:", "mailto:")):
        yield outer_link(package.address(part.get("href")), *_runs(part, package, letters))
    else:
        yield from _runs(part, package, _emphasised(part.tag, letters))


def _emphasised(tag: str, letters: Letters) -> Letters:
    if tag in _BOLD:
        return replace(letters, bold=True)
    return replace(letters, italic=True) if tag in _ITALIC else letters


def _words(text: str | None, letters: Letters) -> Iterator[Element]:
    """White space of the markup is one space."""
    if text:
        yield from run(_one_space(text), letters.looks)


def _one_space(text: str) -> str:
    words = " ".join(text.split())
    before = " " if text[:1].isspace() else ""
    after = " " if words and text[-1:].isspace() else ""
    return f"{before}{words}{after}"


def _as_node(part: Element) -> n.Table:
    """A Markdown table: its first row is the head."""
    head, *rows = [[" ".join(cell.text_content().split()) for cell in row] for row in part.iter("tr")]
    columns = tuple(n.Column(title) for title in head)
    return n.Table(columns, tuple(n.Row(tuple(row)) for row in rows))
