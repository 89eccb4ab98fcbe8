"""Where people's pictures stand in the finished tree."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from reports.facts.prose import PhotoFacts
from reports.facts.year import YearFacts
from reports.outline import nodes as n

WORDS = (n.Rich, n.Paragraph, n.BulletList, n.NumberedList)


def pictured(report: n.Document, facts: YearFacts) -> n.Document:
    def section(node: n.Section) -> n.Section:
        children = tuple(section(b) if isinstance(b, n.Section) else b for b in node.children)
        return replace(node, children=_with(children, facts.photos.get(node.slug, ())))

    if not facts.photos:
        return report
    return replace(
        report,
        front=tuple(map(section, report.front)),
        chapters=tuple(map(section, report.chapters)),
    )


def _with(children: tuple[n.Block, ...], photos: tuple[PhotoFacts, ...]) -> tuple[n.Block, ...]:
    """After the words with which the section opens; where it opens with something else, at its end."""
    opening = len(tuple(takewhile(lambda block: isinstance(block, WORDS), children))) or len(children)
    return (*children[:opening], *map(_photo, photos), *children[opening:])


def _photo(photo: PhotoFacts) -> n.Photo:
    return n.Photo(
        path=photo.path,
        caption=photo.caption,
        alt=photo.alt,
        width=photo.width,
        height=photo.height,
        slug=f"foto-{photo.pk}",
        note=f"Sumber: {photo.source}.",
        key=str(photo.pk),
    )
