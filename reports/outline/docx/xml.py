"""Elements of WordprocessingML, small enough to read: `w("p", w("r", w("t", "Teks")))`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from docx.oxml.parser import oxml_parser

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = "http://www.w3.org/XML/1998/namespace"
NAMES = {"w": W, "m": M, "r": R}

Element = Any
Child = Element | str | None

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def w(name: str, /, *children: Child, **attributes: str | int) -> Element:
    """An element of the w: namespace; attributes are w: too, strings become its text, None is left out."""
    return _element(W, name, children, attributes)


def m(name: str, /, *children: Child, **attributes: str | int) -> Element:
    """The same for the m: namespace (mathematics)."""
    return _element(M, name, children, attributes)


def _element(space: str, name: str, children: Iterable[Child], attributes: dict[str, str | int]) -> Element:
    element = oxml_parser.makeelement(f"{{{space}}}{name}", nsmap=NAMES)
    for key, value in attributes.items():
        element.set(f"{{{space}}}{key.rstrip('_')}", str(value))
    for child in children:
        if isinstance(child, str):
            element.text = clean(child)
        elif child is not None:
            element.append(child)
    return element


def clean(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def relation(element: Element, name: str, identifier: str) -> Element:
    """Sets an r: attribute, the name of a related part."""
    element.set(f"{{{R}}}{name}", identifier)
    return element


def on(name: str, wanted: bool) -> Element | None:
    """A switch such as `keepNext`, or nothing."""
    return w(name) if wanted else None


def mm(length: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(length / 25.4 * 1440)


def pt(length: float) -> int:
    return round(length * 20)
