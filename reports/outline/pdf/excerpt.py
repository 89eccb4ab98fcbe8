"""One section of the report as a PDF of its own: an indicator to hand over, an objective to discuss."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

from pikepdf import Pdf

from reports.outline import nodes as n
from reports.outline.html import section
from reports.outline.markup import View, escape
from reports.outline.numbering import Numbered

from .archive import Labels, finish
from .links import single_links
from .running import chapter_head, running

LINK = re.compile(r' href="#([^"]+)"')
IDENTIFIER = re.compile(r'\bid="([^"]+)"')


def render_excerpt(numbered: Numbered, slug: str) -> bytes:
    """The section with this slug, numbered as in the whole; KeyError when there is none."""
    found = _find(numbered, slug)
    if found is None:
        raise KeyError(slug)
    node, depth, top = found
    document = replace(numbered.document, title=f"{node.number} {node.title}".strip(), subtitle="")
    html = _without_lost_links(
        section(node, View(numbered, lambda entry: f"#{entry.anchor}", paper=True), depth)
    )
    whole = (
        f'<!doctype html><html lang="{escape(document.language)}"><head><title>{escape(document.title)}</title></head>'
        f'<body class="kertas"><div class="badan">{html}</div></body></html>'
    )
    from .paper import OPTIONS, collector_after, layout  # WeasyPrint, only where pages are laid out

    with collector_after():
        written = layout(whole, running(numbered.document) + chapter_head(top)).write_pdf(**OPTIONS)
    with Pdf.open(BytesIO(written)) as pdf:
        single_links(pdf)
        return finish(pdf, document, [Labels(0, "/D")])


def _find(numbered: Numbered, slug: str) -> tuple[n.Section, int, n.Section] | None:
    """The section, its depth, and the top section that it belongs to."""
    for top in numbered.chapters:
        found = _below(top, slug, 1)
        if found:
            return (*found, top)
    return None


def _below(node: Any, slug: str, depth: int) -> tuple[n.Section, int] | None:
    if node.slug == slug:
        return node, depth
    inner = (block for block in node.children if isinstance(block, n.Section))
    return next((found for block in inner if (found := _below(block, slug, depth + 1))), None)


def _without_lost_links(html: str) -> str:
    own = set(IDENTIFIER.findall(html))
    return LINK.sub(lambda link: link[0] if link[1] in own else "", html)
