"""Pages: size, margins, running heads and page numbers. Marks in the stream of blocks become Word's sections."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from reports.outline import nodes as n

from . import theme
from .fields import Properties, field, run
from .package import Package
from .styles import rule
from .xml import Element, mm, relation, w


@dataclass(frozen=True, slots=True)
class Sheet:
    """From here on pages look like this. `title` is the running head's right side; `first` starts the count."""

    layout: Literal["portrait", "landscape", "letter", "cover"] = "portrait"
    numbers: Literal["", "lowerRoman", "decimal"] = "decimal"
    title: str = ""
    first: bool = False


class NewPage:
    """The next block starts a page."""


Item = Element | Sheet | NewPage


_PARAGRAPH = w("p").tag


def _flat() -> Element:
    """A paragraph without height: only a paragraph can carry a break."""
    return w("p", w("pPr", w("spacing", before=0, after=0, line=20, lineRule="exact")))


class Body:
    """Collects blocks, and closes a Word section wherever the sheet changes."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.document = package.numbered.document
        self.element = package.file.element.body
        for child in list(self.element):
            self.element.remove(child)
        self.sheet = Sheet()
        self.next = self.sheet
        self.filled = False
        self.break_due = False

    def fill(self, items: Iterable[Item]) -> None:
        for item in items:
            if isinstance(item, Sheet):
                self.next = item
            elif isinstance(item, NewPage):
                self.break_due = True
            else:
                self.add(item)
        self.element.append(section_properties(self.sheet, self.document, self.package))

    def add(self, block: Element) -> None:
        self._turn()
        if self.break_due and self.filled:
            self._break_before(block)
        self.element.append(block)
        self.filled, self.break_due = True, False

    def _turn(self) -> None:
        """Only what is filled becomes a section; pages that merely go on start nothing new."""
        if self.next in (self.sheet, replace(self.sheet, first=False)):
            return
        if self.filled:
            self._close(section_properties(self.sheet, self.document, self.package))
        self.sheet, self.filled = self.next, False

    def _close(self, properties: Element) -> None:
        """A section ends in its last paragraph; after a table in a paragraph without height."""
        last = self.element[-1]
        if last.tag != _PARAGRAPH:
            last = _flat()
            self.element.append(last)
        _own_properties(last).append(properties)

    def _break_before(self, block: Element) -> None:
        if block.tag != _PARAGRAPH:
            block = _flat()
            self.element.append(block)
        properties = _own_properties(block)
        properties.insert(sum(child.tag in _BEFORE_BREAK for child in properties), w("pageBreakBefore"))


_BEFORE_BREAK = {w(name).tag for name in ("pStyle", "keepNext", "keepLines")}
"""The schema's order: these come first among a paragraph's properties."""


def _own_properties(paragraph: Element) -> Element:
    found = paragraph.find(w("pPr").tag)
    if found is None:
        found = w("pPr")
        paragraph.insert(0, found)
    return found


# --- heads, feet, margins ---


def section_properties(sheet: Sheet, document: n.Document, package: Package) -> Element:
    page = theme.PAGES[sheet.layout]
    top, right, bottom, left = (mm(margin) for margin in page.margins)
    orientation = {"orient": "landscape"} if page.width > page.height else {}
    start = {"start": 1} if sheet.first else {}
    return w(
        "sectPr",
        relation(w("headerReference", type="default"), "id", _head(sheet, document, package)),
        relation(w("footerReference", type="default"), "id", _foot(sheet, document, package)),
        w("type", val="nextPage"),
        w("pgSz", w=mm(page.width), h=mm(page.height), **orientation),
        w("pgMar", top=top, right=right, bottom=bottom, left=left, header=mm(11), footer=mm(10), gutter=0),
        w("pgNumType", fmt=sheet.numbers, **start) if sheet.numbers else None,
    )


def _head(sheet: Sheet, document: n.Document, package: Package) -> str:
    """The document's name left, the chapter's right, over a double rule; letters and covers have none."""
    if sheet.layout in ("letter", "cover"):
        return package.head("", w("p", w("pPr", w("pStyle", val="Header"))))
    width = theme.PAGES[sheet.layout].text
    properties = w(
        "pPr",
        w("pStyle", val="Header"),
        w("pBdr", rule("bottom", 12, theme.NAVY, "thickThinSmallGap", space=4)),
        _right_edge(width),
    )
    left = document.header or document.title
    content = w("p", properties, *run(left), *run("\t"), *run(sheet.title, (("b", {"val": 0}),)))
    return package.head(f"{width} {sheet.title}", content)


def _foot(sheet: Sheet, document: n.Document, package: Package) -> str:
    if sheet.layout == "cover":
        return package.foot("", w("p", w("pPr", w("pStyle", val="Footer"))))
    width = theme.PAGES[sheet.layout].text
    properties = w("pPr", w("pStyle", val="Footer"), _right_edge(width))
    number = field("PAGE", "1", _PAGE_NUMBER)
    content = w("p", properties, *run(f"{document.footer}\t"), *number)
    return package.foot(str(width), content)


_PAGE_NUMBER: Properties = (("b", {}), ("color", {"val": theme.NAVY}), ("sz", {"val": 19}))


def _right_edge(width: float) -> Element:
    return w("tabs", w("tab", val="clear", pos=mm(160)), w("tab", val="right", pos=mm(width)))
