"""References whose target is not printed become the plain name of what they meant, so that no sentence breaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from reports.outline import nodes as n
from reports.outline.numbering import references


def in_plain_words(report: n.Document, whole: n.Document) -> n.Document:
    """`whole` is the report with everything that is not printed."""
    lost = {ref.slug for ref in references(report)} - dict(names(report)).keys()
    told = {slug: name for slug, name in names(whole) if slug in lost}
    return _plain(report, told) if told else report


def names(node: Any) -> Iterator[tuple[str, str]]:
    """Slug and name of every section, table and picture below a node."""
    if isinstance(node, tuple):
        for item in node:
            yield from names(item)
    elif isinstance(node, n.Document):
        yield from names((*node.front, *node.chapters, *node.annexes))
    elif isinstance(node, n.Section):
        yield node.slug, node.title
        yield from names(node.children)
    elif isinstance(node, n.SideBySide):
        yield from names((*node.main, *node.aside))
    elif isinstance(node, n.Table | n.Figure | n.Photo) and node.slug:
        yield node.slug, node.caption


def _plain(node: Any, told: Mapping[str, str]) -> Any:
    if isinstance(node, n.CrossRef):
        return (node.text or told[node.slug]) if node.slug in told else node
    if isinstance(node, tuple):
        return tuple(_plain(item, told) for item in node)
    if not is_dataclass(node) or isinstance(node, type):
        return node
    return replace(node, **{field.name: _plain(getattr(node, field.name), told) for field in fields(node)})
