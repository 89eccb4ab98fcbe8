"""People's prose: Markdown made safe, with live figures `{{ ikk/PAS-2.1/capaian }}` put in from the register."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import escape

import nh3
from markdown_it import MarkdownIt

from reports.facts.figures import Figure

_LIVE = re.compile(r"\{\{\s*([\w./ -]{1,200}?)\s*\}\}")
_TAGS = {
    "p",
    "br",
    "strong",
    "em",
    "ul",
    "ol",
    "li",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
_markdown = (
    MarkdownIt("commonmark", {"html": False})
    .enable("table")
    .disable(["heading", "lheading", "image", "link"])
)


def to_html(text: str, register: Mapping[str, Figure]) -> str:
    """Safe HTML without headings, links and pictures. An unknown or empty figure is marked.

    A known one names its path in `data-angka`, from which the screen makes a link to its origin.
    """
    return _with_figures(_block(text), register)


def to_inline(text: str, register: Mapping[str, Figure]) -> str:
    """The same without paragraphs, to stand inside a sentence or a list."""
    return _with_figures(_clean(_markdown.renderInline(" ".join(text.split()))), register)


@lru_cache(maxsize=1024)
def _block(text: str) -> str:
    """Kept, since every page at the desk asks for the prose of the whole report."""
    return _clean(_markdown.render(text))


def _clean(html: str) -> str:
    return nh3.clean(html, tags=_TAGS, attributes={})


def _with_figures(html: str, register: Mapping[str, Figure]) -> str:
    return _LIVE.sub(lambda match: _figure(match[1], register), html)


def _figure(name: str, register: Mapping[str, Figure]) -> str:
    figure = register.get(name)
    if figure is None:
        return f'<mark class="tak-dikenal">{{{{ {escape(name)} }}}}</mark>'
    shown = f'<span data-angka="{escape(name)}">{escape(figure.display)}</span>'
    return shown if figure.value is not None else f'<mark class="tak-berisi">{shown}</mark>'


def live_figures(text: str) -> Iterator[tuple[int, str]]:
    """Line (from 1) and name of every live figure."""
    for number, line in enumerate(text.splitlines(), start=1):
        for name in _LIVE.findall(line):
            yield number, name


def unknown_figures(text: str, register: Mapping[str, Figure]) -> list[str]:
    """Names in the text that no fact bears."""
    return [name for _, name in live_figures(text) if name not in register]
