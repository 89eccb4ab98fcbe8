"""Drawings as pictures: SVG becomes a sharp PNG with the report's own fonts, because not every Word draws SVG."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import Path

from resvg_py import svg_to_bytes

from reports.outline import nodes as n

FONTS = Path(__file__).resolve().parents[3] / "static" / "fonts" / "paper"
SHARPNESS = 2.5
"""Pixels of the picture for one pixel (1/96 inch) of the drawing."""

_OPENING = re.compile(r"<svg\b[^>]*>")
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL)
_SIZE = re.compile(r'\b(width|height)="([\d.]+)(mm|pt|px)?"')
_BOX = re.compile(r'\bviewBox="[\d.-]+[ ,]+[\d.-]+[ ,]+([\d.]+)[ ,]+([\d.]+)"')
_UNITS = {"mm": 96 / 25.4, "pt": 96 / 72, "px": 1.0, "": 1.0}


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG; width and height in millimetres; `title` says what it shows."""

    png: bytes
    width: float
    height: float
    title: str


def picture(svg: str, title: str = "", most: float = 160, ground: str | None = None) -> Picture:
    """The drawing as a picture no wider than `most` millimetres."""
    width, height = size(svg)
    found = _TITLE.search(svg)
    wide = min(width * 25.4 / 96, most)
    return Picture(
        png=_png(svg, ground),
        width=wide,
        height=wide * height / width,
        title=unescape(found[1]) if found else title,
    )


def photograph(node: n.Photo, most: float = 160, highest: float = 105) -> Picture | None:
    """A person's picture, whole, within these millimetres; None where its file is gone."""
    try:
        content = Path(node.path).read_bytes()
    except OSError:
        return None
    wide = min(node.width * 25.4 / 96, most, highest * node.width / node.height)
    return Picture(content, wide, wide * node.height / node.width, node.alt)


def size(svg: str) -> tuple[float, float]:
    """Width and height in pixels: as the drawing says, or else its view box."""
    opening = _opening(svg)
    sizes = {name: float(number) * _UNITS[unit] for name, number, unit in _SIZE.findall(opening)}
    box = _BOX.search(opening)
    if {"width", "height"} <= sizes.keys():
        return sizes["width"], sizes["height"]
    if box is None:
        raise ValueError("Gambar SVG tanpa ukuran tidak dapat diletakkan di dokumen Word.")
    return float(box[1]), float(box[2])


def _opening(svg: str) -> str:
    found = _OPENING.search(svg)
    if found is None:
        raise ValueError("Gambar ini bukan SVG.")
    return found[0]


@lru_cache(maxsize=256)
def _png(svg: str, ground: str | None) -> bytes:
    if "xmlns=" not in _opening(svg):
        svg = svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    return bytes(
        svg_to_bytes(
            svg_string=svg,
            background=ground,
            zoom=SHARPNESS,
            skip_system_fonts=True,
            font_files=[str(path) for path in sorted(FONTS.glob("*.ttf"))],
            font_family="Source Sans 3",
            sans_serif_family="Source Sans 3",
        )
    )
