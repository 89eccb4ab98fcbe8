"""Small pieces of markup that every renderer needs: escaping, inline nodes, drawings with a title."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from reports.outline.nodes import CrossRef, Emphasis, Html, Mark, Photo, Strong, Text, Value
from reports.outline.numbering import Entry, Numbered

SVG_OPENING = re.compile(r"<svg\b[^>]*>")


@dataclass(frozen=True, slots=True)
class View:
    """Who reads: `href` leads to an entry, `figure_url` from a register path to its origin, `photo_url` to a picture
    that is not put inside."""

    numbered: Numbered
    href: Callable[[Entry], str]
    paper: bool = False
    figure_url: Callable[[str], str | None] | None = None
    photo_url: Callable[[Photo], str] | None = None


def escape(text: str) -> str:
    """Text made safe for elements and quoted attributes."""
    if not _SPECIAL.search(text):
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


_SPECIAL = re.compile(r'[&<>"]')


def titled(svg: str, title: str) -> str:
    """The drawing with a `<title>` as its first child: what is read aloud, and what PDF/UA asks for."""
    opening = SVG_OPENING.search(svg)
    if not title or not opening or "<title" in svg:
        return svg
    return f"{svg[: opening.end()]}<title>{escape(title)}</title>{svg[opening.end() :]}"


def inline(text: Text, view: View) -> str:
    """Markup of a text: a string, an inline node, or a tuple of them."""
    if isinstance(text, str):
        return escape(text)
    if isinstance(text, tuple):
        return "".join(inline(part, view) for part in text)
    return _inline(text, view)


def plain(text: Text) -> str:
    """The words of a text without any markup."""
    if isinstance(text, str):
        return text
    if isinstance(text, tuple):
        return "".join(plain(part) for part in text)
    if isinstance(text, Html):
        return re.sub(r"<[^>]+>", "", text.html)
    return text.text


def list_items(items: tuple[Text, ...], view: View) -> str:
    return "".join(f"<li>{inline(item, view)}</li>" for item in items)


def figure_link(markup: str, path: str | None, view: View) -> str:
    """On screen a figure leads to its origin; on paper it is only itself."""
    url = view.figure_url(path) if path and view.figure_url and not view.paper else None
    return f'<a class="asal" href="{escape(url)}">{markup}</a>' if url else markup


def traced(html: str, view: View) -> str:
    """Prose whose live figures lead to their origin as those of tables do."""
    return _LIVE.sub(lambda match: figure_link(match[2], match[1], view), html)


_LIVE = re.compile(r'<span data-angka="([^"]+)">([^<]*)</span>')


@singledispatch
def _inline(node: Any, view: View) -> str:
    raise TypeError(f"{type(node).__name__} bukan bagian kalimat")


@_inline.register
def _(node: Value, view: View) -> str:
    return figure_link(escape(node.text), node.path, view)


@_inline.register
def _(node: CrossRef, view: View) -> str:
    entry = view.numbered.targets[node.slug]
    return f'<a href="{escape(view.href(entry))}">{escape(node.text or entry.reference)}</a>'


@_inline.register
def _(node: Strong, view: View) -> str:
    return f"<b>{escape(node.text)}</b>"


@_inline.register
def _(node: Emphasis, view: View) -> str:
    return f"<i>{escape(node.text)}</i>"


@_inline.register
def _(node: Html, view: View) -> str:
    return traced(node.html, view)


@_inline.register
def _(node: Mark, view: View) -> str:
    return f'<span class="{mark_classes(node.tone, node.sign)}">{escape(node.text)}</span>'


def mark_classes(tone: str, sign: str) -> str:
    """Classes of a tone and a sign: "t-good s-full"."""
    return " ".join(name for name in (tone and f"t-{tone}", sign and f"s s-{sign}") if name)


def attribute(classes: str) -> str:
    """A class attribute, or nothing."""
    return f' class="{classes}"' if classes else ""
