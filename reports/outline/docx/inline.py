"""What stands inside a line, as runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import singledispatch
from pathlib import Path
from typing import Any

from reports.outline import nodes as n

from . import theme
from .drawing import inline_drawing
from .fields import Properties, field, link, run
from .package import Package
from .pictures import picture
from .xml import Element

SIGNS = Path(__file__).resolve().parents[3] / "static" / "report" / "tanda"
SIGN_HEIGHT = 2.6
"""Millimetres."""
_DRAWING = re.compile(r"(<svg\b.*?</svg>|<br\s*/?>)", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Letters:
    """How the runs look beyond their paragraph's style."""

    bold: bool = False
    italic: bool = False
    colour: str = ""

    @property
    def looks(self) -> Properties:
        bold: Properties = (("b", {}),) if self.bold else ()
        italic: Properties = (("i", {}),) if self.italic else ()
        return (*bold, *italic, *((("color", {"val": self.colour}),) if self.colour else ()))


PLAIN = Letters()


def runs(text: n.Text, package: Package, letters: Letters = PLAIN) -> Iterator[Element]:
    """A string, an inline node, or a tuple of them."""
    if isinstance(text, str):
        yield from run(text, letters.looks)
    elif isinstance(text, tuple):
        for part in text:
            yield from runs(part, package, letters)
    else:
        yield from _runs(text, package, letters)


@singledispatch
def _runs(node: Any, package: Package, letters: Letters) -> Iterator[Element]:
    raise TypeError(f"{type(node).__name__} bukan bagian kalimat")


@_runs.register
def _(node: n.Value, package: Package, letters: Letters) -> Iterator[Element]:
    yield from run(node.text, letters.looks)


@_runs.register
def _(node: n.Strong, package: Package, letters: Letters) -> Iterator[Element]:
    yield from run(node.text, replace(letters, bold=True).looks)


@_runs.register
def _(node: n.Emphasis, package: Package, letters: Letters) -> Iterator[Element]:
    yield from run(node.text, replace(letters, italic=True).looks)


@_runs.register
def _(node: n.CrossRef, package: Package, letters: Letters) -> Iterator[Element]:
    """Tables and figures by a field that follows their number; sections by a plain link."""
    entry = package.numbered.targets[node.slug]
    name = package.bookmark(node.slug)
    shown = node.text or entry.reference
    if entry.depth == 0 and not node.text:
        yield from field(f"REF {name} \\h", shown, letters.looks)
    else:
        yield link(name, *run(shown, letters.looks))


@_runs.register
def _(node: n.Mark, package: Package, letters: Letters) -> Iterator[Element]:
    toned = replace(letters, bold=True, colour=theme.TONES[node.tone][1] if node.tone else letters.colour)
    if node.sign:
        yield from sign(node.sign, package)
    yield from run(node.text, toned.looks)


@_runs.register
def _(node: n.Html, package: Package, letters: Letters) -> Iterator[Element]:
    """Safe markup: its drawings and its words."""
    for piece in _DRAWING.split(node.html):
        if piece.startswith("<svg"):
            yield inline_drawing(picture(piece), package)
        elif piece.startswith("<br"):
            yield from run("\n")
        else:
            yield from run(_TAG.sub("", piece), letters.looks)


def sign(name: str, package: Package) -> Iterator[Element]:
    """The small sign before a word; its meaning is in the word, so it is read aloud as nothing."""
    svg = (SIGNS / f"{name}.svg").read_text()
    drawn = picture(svg)
    scale = SIGN_HEIGHT / drawn.height
    yield inline_drawing(replace(drawn, title="", width=drawn.width * scale, height=SIGN_HEIGHT), package)
    yield from run("\u00a0")
