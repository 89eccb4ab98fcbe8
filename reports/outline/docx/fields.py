"""Runs of text, and fields: what Word computes itself, with what the tree knows as their first value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .xml import XML, Element, clean, relation, w

Properties = tuple[tuple[str, Mapping[str, str | int]], ...]
"""Looks of a run by name and attributes: (("b", {}), ("color", {"val": "16233B"}))."""


def run(text: str, properties: Properties = ()) -> Iterator[Element]:
    """A run of one text: line ends, tabs and soft hyphens become elements of their own."""
    if text:
        yield _run(properties, *_pieces(clean(text)))


def _run(properties: Properties, *content: Element) -> Element:
    looks = w("rPr", *(w(name, **attributes) for name, attributes in properties)) if properties else None
    return w("r", looks, *content)


_SPECIAL = {"\n": "br", "\t": "tab", "\u00ad": "softHyphen"}


def _pieces(text: str) -> Iterator[Element]:
    plain = ""
    for character in text:
        if character in _SPECIAL:
            if plain:
                yield _text(plain)
            plain = ""
            yield w(_SPECIAL[character])
        else:
            plain += character
    if plain:
        yield _text(plain)


def _text(text: str) -> Element:
    element = w("t", text)
    if text != text.strip():
        element.set(f"{{{XML}}}space", "preserve")
    return element


def field(instruction: str, shown: str, properties: Properties = ()) -> Iterator[Element]:
    """A field with its value, which stands there until Word computes it anew and keeps its looks."""
    yield from field_opening(instruction, properties)
    yield from run(shown, properties)
    yield field_end(properties)


def field_opening(instruction: str, properties: Properties = ()) -> Iterator[Element]:
    """All of a field before its value; the value may fill several paragraphs."""
    code = w("instrText", f" {instruction} ")
    code.set(f"{{{XML}}}space", "preserve")
    yield _run(properties, w("fldChar", fldCharType="begin"))
    yield _run(properties, code)
    yield _run(properties, w("fldChar", fldCharType="separate"))


def field_end(properties: Properties = ()) -> Element:
    return _run(properties, w("fldChar", fldCharType="end"))


def bookmarked(identifier: int, name: str, *content: Element) -> Iterator[Element]:
    """What a reference leads to."""
    yield w("bookmarkStart", id=identifier, name=name)
    yield from content
    yield w("bookmarkEnd", id=identifier)


def link(anchor: str, *content: Element) -> Element:
    """A link to a bookmark of the same document."""
    return w("hyperlink", *content, anchor=anchor, history=1)


def outer_link(identifier: str, *content: Element) -> Element:
    """A link to the address behind a relationship."""
    return relation(w("hyperlink", *content, history=1), "id", identifier)
