"""One pass in document order: numbers, anchors, lists, and a check that every cross-reference has a target.

Chapters count "Bab I"; below them "A.", "1.", "a)", "1)". Sections with a `label` do not take a level, so
that an indicator's parts count "1." under "A." whatever stands between. Tables and figures count within their
chapter ("Tabel 3.9"), within all annexes ("Tabel L.1") and within the front matter ("Tabel i").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from lkjip.trees import every
from reports.outline.nodes import CrossRef, Document, Figure, Listing, Photo, Section, SideBySide, Table

Part = Literal["front", "body", "annex"]
SLUG = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
MAX_DEPTH = 6


class OutlineError(ValueError):
    """The tree cannot become a document. `problems` holds every reason as a sentence."""

    def __init__(self, problems: list[str]):
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be listed or referred to. `reference` is how running text calls it."""

    anchor: str
    number: str
    title: str
    reference: str
    depth: int
    part: Part
    chapter: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A document whose sections, tables and figures carry their numbers, and everything that lists them."""

    document: Document
    contents: tuple[Entry, ...]
    """Every listed section, however deep."""
    tables: tuple[Entry, ...]
    figures: tuple[Entry, ...]
    targets: Mapping[str, Entry]

    @property
    def printed_contents(self) -> tuple[Entry, ...]:
        """The table of contents: sections down to the document's depth."""
        return tuple(entry for entry in self.contents if entry.depth <= self.document.contents_depth)

    @property
    def chapters(self) -> tuple[Section, ...]:
        """Every top section in reading order: front matter, chapters, annexes."""
        return self.document.front + self.document.chapters + self.document.annexes

    def chapter(self, slug: str) -> Section:
        """The top section with this slug; KeyError when there is none."""
        for section in self.chapters:
            if section.slug == slug:
                return section
        raise KeyError(slug)


def number(document: Document) -> Numbered:
    """Number the whole document; OutlineError names every repeated slug, empty section and lost reference."""
    return _Pass().run(document)


def roman(value: int) -> str:
    """Roman numeral of a positive whole number."""
    steps = (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    )
    text = ""
    for size, letters in steps:
        count, value = divmod(value, size)
        text += letters * count
    return text


def letter(value: int) -> str:
    """A, B, … Z, AA, AB, …"""
    text = ""
    while value:
        value, rest = divmod(value - 1, 26)
        text = chr(65 + rest) + text
    return text


LEVELS = (
    lambda n: f"{letter(n)}.",
    lambda n: f"{n}.",
    lambda n: f"{letter(n).lower()})",
    lambda n: f"{n})",
)


@dataclass
class _Place:
    """Where the pass stands: the part, the top section, the way of counting captions."""

    part: Part
    chapter: str
    captions: Any
    counts: dict[str, int] = field(default_factory=lambda: {"Tabel": 0, "Gambar": 0})

    def caption(self, kind: str) -> str:
        self.counts[kind] += 1
        return f"{kind} {self.captions(self.counts[kind])}"


class _Pass:
    def __init__(self) -> None:
        self.targets: dict[str, Entry] = {}
        self.contents: list[Entry] = []
        self.listed: dict[str, list[Entry]] = {"Tabel": [], "Gambar": []}
        self.problems: list[str] = []

    def run(self, document: Document) -> Numbered:
        numbered = replace(
            document,
            front=self.front(document.front),
            chapters=self.chapters(document.chapters),
            annexes=self.annexes(document.annexes),
        )
        numbered = self.without_empty_lists(numbered)
        self.check_references(numbered)
        if self.problems:
            raise OutlineError(self.problems)
        tables, figures = self.listed["Tabel"], self.listed["Gambar"]
        return Numbered(numbered, tuple(self.contents), tuple(tables), tuple(figures), self.targets)

    def without_empty_lists(self, document: Document) -> Document:
        """A report without figures has no page that lists them."""
        listed = {"tables": self.listed["Tabel"], "figures": self.listed["Gambar"], "contents": self.contents}
        empty = {
            section.slug
            for section in document.front
            if all(isinstance(block, Listing) and not listed[block.kind] for block in section.children)
        }
        self.contents = [entry for entry in self.contents if entry.anchor not in empty]
        self.targets = {slug: entry for slug, entry in self.targets.items() if slug not in empty}
        return replace(document, front=tuple(s for s in document.front if s.slug not in empty))

    def front(self, sections: tuple[Section, ...]) -> tuple[Section, ...]:
        place = _Place("front", "", lambda n: roman(n).lower())
        return tuple(self.top(section, "", place) for section in sections)

    def chapters(self, sections: tuple[Section, ...]) -> tuple[Section, ...]:
        done = []
        for index, section in enumerate(sections, start=1):
            place = _Place("body", section.slug, lambda n, chapter=index: f"{chapter}.{n}")
            done.append(self.top(section, f"Bab {roman(index)}", place))
        return tuple(done)

    def annexes(self, sections: tuple[Section, ...]) -> tuple[Section, ...]:
        place = _Place("annex", "", lambda n: f"L.{n}")
        alone = len(sections) == 1
        labels = ["Lampiran" if alone else f"Lampiran {n}" for n in range(1, len(sections) + 1)]
        return tuple(self.top(section, label, place) for section, label in zip(sections, labels, strict=True))

    def top(self, section: Section, automatic: str, place: _Place) -> Section:
        place.chapter = section.slug
        label = section.label or ("" if section.unnumbered else automatic)
        return self.section(section, label, label, place, depth=1, level=0)

    def section(
        self, section: Section, label: str, path: str, place: _Place, *, depth: int, level: int
    ) -> Section:
        self.check_section(section, depth)
        reference = section.label or path or section.short or section.title
        entry = self.entry(section.slug, label, section.short or section.title, reference, depth, place)
        if section.listed:
            self.contents.append(entry)
        above = self.blocks(section.above, "", place, depth, level)
        children = self.blocks(section.children, path, place, depth, level)
        return replace(section, number=label, above=above, children=children)

    def blocks(self, blocks: tuple, path: str, place: _Place, depth: int, level: int) -> tuple:
        count = 0
        done = []
        for block in blocks:
            if isinstance(block, Section):
                automatic = not (block.label or block.unnumbered)
                count += automatic
                done.append(self.inner(block, count if automatic else 0, path, place, depth, level))
            else:
                done.append(self.block(block, place))
        return tuple(done)

    def inner(
        self, section: Section, count: int, path: str, place: _Place, depth: int, level: int
    ) -> Section:
        if not count:
            return self.section(section, section.label, path, place, depth=depth + 1, level=level)
        label = LEVELS[min(level, len(LEVELS) - 1)](count)
        below = ".".join(part for part in (path, label.rstrip(".)")) if part)
        return self.section(section, label, below, place, depth=depth + 1, level=level + 1)

    def block(self, block: Any, place: _Place) -> Any:
        if isinstance(block, Table | Figure | Photo) and block.caption:
            return self.captioned(block, "Tabel" if isinstance(block, Table) else "Gambar", place)
        if isinstance(block, SideBySide):
            main = tuple(self.block(inner, place) for inner in block.main)
            return SideBySide(main, tuple(self.block(inner, place) for inner in block.aside))
        return block

    def captioned(self, block: Any, kind: str, place: _Place) -> Any:
        label = place.caption(kind)
        slug = block.slug or label.lower().replace(" ", "-")
        self.listed[kind].append(self.entry(slug, label, block.caption, label, 0, place))
        return replace(block, number=label, slug=slug)

    def entry(self, anchor: str, label: str, title: str, reference: str, depth: int, place: _Place) -> Entry:
        entry = Entry(anchor, label, title, reference, depth, place.part, place.chapter)
        if anchor in self.targets:
            self.problems.append(
                f"Nama '{anchor}' dipakai dua kali: '{self.targets[anchor].title}' dan '{title}'."
            )
        if not SLUG.fullmatch(anchor):
            self.problems.append(
                f"Nama '{anchor}' ({title}) hanya boleh berisi huruf, angka, titik, dan garis."
            )
        self.targets[anchor] = entry
        return entry

    def check_section(self, section: Section, depth: int) -> None:
        if depth > MAX_DEPTH:
            self.problems.append(f"Bagian '{section.slug}' terlalu dalam: paling banyak {MAX_DEPTH} tingkat.")
        if not section.children:
            self.problems.append(
                f"Bagian '{section.slug}' ({section.title}) kosong: isi satu kalimat atau hapus."
            )

    def check_references(self, document: Document) -> None:
        lost = sorted({ref.slug for ref in references(document)} - self.targets.keys())
        self.problems += [
            f"Rujukan ke '{slug}' tidak menunjuk bagian, tabel, atau gambar mana pun." for slug in lost
        ]


def references(node: Any) -> Iterator[CrossRef]:
    """Every cross-reference anywhere below a node."""
    return every(CrossRef, node)
