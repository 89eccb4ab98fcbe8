"""Why a section must be printed: asked for by a regulation, named after what the year promised, or referred to."""

from __future__ import annotations

from collections.abc import Iterator

from reports.chapters.references import names
from reports.outline import nodes as n
from reports.outline.numbering import references

from .outline import Outline, Spot

NAMED = "Bagian ini bernama dan berurut menurut Renstra dan perjanjian kinerja, dan selalu dicetak."


def why_kept(outline: Outline, spot: Spot) -> str:
    """A sentence; "" where it may be hidden."""
    if spot.named:
        return NAMED
    if needed := next((one for one in spot.whole() if outline.needs.names(one.key)), None):
        what = "Bagian ini" if needed is spot else f"Di dalamnya ada “{needed.title}”, yang"
        return f"{what} diminta {outline.needs.regulation}, jadi selalu dicetak."
    if who := next(_referring(outline, spot), None):
        return f"Kalimat pada bagian “{who}” merujuk ke bagian ini. Sembunyikan dahulu bagian itu."
    return ""


def _referring(outline: Outline, spot: Spot) -> Iterator[str]:
    """Titles of printed sections outside whose sentences lead into this one."""
    inside = {slug for slug, _name in names(spot.node)}
    report = outline.printed.document
    for top in (*report.front, *report.chapters, *report.annexes):
        yield from _leading(top, inside, spot.node.slug)


def _leading(node: n.Section, inside: set[str], left_out: str) -> Iterator[str]:
    if node.slug == left_out:
        return
    blocks = tuple(block for block in node.children if not isinstance(block, n.Section))
    if any(ref.slug in inside for ref in references(blocks)):
        yield node.title
    for child in node.children:
        if isinstance(child, n.Section):
            yield from _leading(child, inside, left_out)
