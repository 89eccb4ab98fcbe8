"""What goes to the workers that lay out pages, and what comes back: plain values, no library's objects."""

from __future__ import annotations

from dataclasses import dataclass

POINTS = 0.75
"""Points in a pixel of CSS."""
ELSEWHERE = "lkjip:"
"""Addresses of what stands in another piece; they become links within the file."""


@dataclass(frozen=True, slots=True)
class Piece:
    """HTML of some pages, and the CSS that only they need."""

    html: str
    css: str


@dataclass(frozen=True, slots=True)
class PageFrame:
    """Height of a page, and where its number goes (right end and baseline); in pixels, from the upper left corner."""

    height: float
    number: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Bookmark:
    level: int
    label: str
    page: int
    x: float
    y: float
    closed: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """A piece as PDF without page numbers, and what is needed to join it with others.

    `anchors` are (page, x, y) in points from the lower left corner.
    """

    pdf: bytes
    pages: tuple[PageFrame, ...]
    anchors: dict[str, tuple[int, float, float]]
    bookmarks: tuple[Bookmark, ...]
