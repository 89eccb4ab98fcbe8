"""Looking for things in a tree of tuples and dataclasses, as facts and documents are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

T = TypeVar("T")

LEAVES = frozenset({str, bool, int, type(None)})
"""Four of five nodes of a report: passed over, since trees are searched with every page."""


def every(kind: type[T], tree: object) -> Iterator[T]:
    """Every `kind` anywhere in the tree, in reading order; none is sought inside another."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, kind):
            yield node
        else:
            waiting.extend([item for item in _below(node) if type(item) not in LEAVES])


class _Names(dict[type, tuple[str, ...]]):
    """Kind → names of a dataclass's fields, the last first; anything else has none. Each kind is asked once."""

    def __missing__(self, kind: type) -> tuple[str, ...]:
        names = tuple(field.name for field in reversed(fields(kind))) if is_dataclass(kind) else ()
        return self.setdefault(kind, names)


_names = _Names()


def _below(node: object) -> list[Any]:
    """The last first."""
    if isinstance(node, tuple):
        return list(reversed(node))
    return [getattr(node, name) for name in _names[type(node)]]
