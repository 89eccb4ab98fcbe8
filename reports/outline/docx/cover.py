"""The cover: its drawing behind the page, its words where the printed cover has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reports.outline import nodes as n

from . import theme
from .drawing import background
from .fields import run
from .package import Package
from .pictures import picture
from .sheets import Item, Sheet
from .xml import Element, mm, w

WIDTH, HEIGHT = 210.0, 178.0
"""Millimetres of the dark ground."""


def cover(sheet: n.Cover, document: n.Document, package: Package) -> Iterator[Item]:
    yield Sheet("cover", "", first=True)
    yield _at(
        30, 24, 150, "SampulInstansi", *run(f"{sheet.ministry}\n"), *run(sheet.office, (("b", {"val": 0}),))
    )
    yield _at(30, 199, 118, "SampulJudul", *run(document.title))
    yield _at(
        150, 199, 40, "SampulJudul", *run(sheet.year, (("color", {"val": theme.BRASS}),)), align="right"
    )
    if sheet.lines:
        yield _at(30, 266, 150, "SampulKeterangan", *run("\n".join(sheet.lines)))

    yield _ground(sheet, document, package)


def _ground(sheet: n.Cover, document: n.Document, package: Package) -> Element:
    """The drawing; its paragraph comes last, because the page's end hangs on it."""
    flat = w("pPr", w("spacing", before=0, after=0))
    if not sheet.svg:
        return w("p", flat)
    drawn = picture(sheet.svg, f"Gambar sampul {document.title}", WIDTH, ground=f"#{theme.NAVY}")
    return w("p", flat, background(replace(drawn, width=WIDTH, height=HEIGHT), package))


def _at(left: float, top: float, width: float, style: str, *content: Element, align: str = "") -> Element:
    """A paragraph at its place on the page, in millimetres."""
    frame = w(
        "framePr",
        w=mm(width),
        hRule="auto",
        hSpace=0,
        wrap="around",
        vAnchor="page",
        hAnchor="page",
        x=mm(left),
        y=mm(top),
    )
    return w(
        "p",
        w("pPr", w("pStyle", val=style), frame, w("jc", val=align) if align else None),
        *content,
    )
