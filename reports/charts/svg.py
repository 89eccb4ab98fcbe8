"""A tiny SVG writer: escaped, decimal points always, one <title> in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from html import escape

Number = int | float | Decimal

INK, INK_2, LINE, LINE_2 = "#16233B", "#45526B", "#DCE1E9", "#C3CAD6"
PRIMARY, PRIMARY_TINT, SUNKEN = "#1B4480", "#A9BEDD", "#EEF1F5"
BRASS, GOOD, CLAY, AMBER, BRICK, FIELD = "#8A6412", "#178A75", "#B9510F", "#B98A2E", "#C0303F", "#76829A"
FONT = "'Source Sans 3', sans-serif"
CHAR = 6.1
"""Mean width of a character at 13 px, for wrapping and margins."""


def num(value: Number) -> str:
    """A coordinate: at most two decimals, always with a decimal point."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".")


def element(name: str, attributes: Mapping[str, Number | str], content: str = "") -> str:
    pairs = "".join(f' {key.replace("_", "-")}="{_value(value)}"' for key, value in attributes.items())
    return f"<{name}{pairs}>{content}</{name}>" if content else f"<{name}{pairs}/>"


def _value(value: Number | str) -> str:
    return escape(value, quote=True) if isinstance(value, str) else num(value)


def text(x: Number, y: Number, content: str, **attributes: Number | str) -> str:
    return element("text", {"x": x, "y": y, "fill": INK, "font_size": 13, **attributes}, escape(content))


def line(x1: Number, y1: Number, x2: Number, y2: Number, **attributes: Number | str) -> str:
    ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
    return element("line", {**ends, "stroke": LINE_2, "stroke_width": 1, **attributes})


def rect(x: Number, y: Number, width: Number, height: Number, **attributes: Number | str) -> str:
    return element("rect", {"x": x, "y": y, "width": max(0, float(width)), "height": height, **attributes})


def circle(x: Number, y: Number, r: Number, **attributes: Number | str) -> str:
    return element("circle", {"cx": x, "cy": y, "r": r, **attributes})


def path(d: str, **attributes: Number | str) -> str:
    return element("path", {"d": d, **attributes})


def triangle(x: Number, y: Number, r: Number, **attributes: Number | str) -> str:
    x, y, r = float(x), float(y), float(r)
    left, right, top, bottom = (num(value) for value in (x - r, x + r, y - r, y + r * 0.8))
    return path(f"M{num(x)} {top}L{right} {bottom}L{left} {bottom}Z", **attributes)


def drawing(width: Number, height: Number, title: str, parts: Iterable[str]) -> str:
    """The whole picture; `title` says in Indonesian what it shows, with the figures."""
    attributes: dict[str, Number | str] = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {num(width)} {num(height)}",
        "width": width,
        "height": height,
        "role": "img",
        "font_family": FONT,
    }
    return element("svg", attributes, element("title", {}, escape(title)) + "".join(parts))


def wrap(content: str, characters: int, lines: int = 9) -> list[str]:
    """Words in lines of at most `characters`; what does not fit ends in an ellipsis."""
    rows = [""]
    for word in content.split():
        if rows[-1] and len(rows[-1]) + 1 + len(word) > characters:
            rows.append(word)
        else:
            rows[-1] = f"{rows[-1]} {word}".strip()
    if len(rows) > lines:
        rows = [*rows[: lines - 1], f"{rows[lines - 1].rstrip('.,')}…"]
    return rows
