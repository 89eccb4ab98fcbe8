"""Things are found wherever they lie in a tree, in the order in which it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lkjip.trees import every


@dataclass(frozen=True)
class Apple:
    name: str
    inside: Any = None


@dataclass(frozen=True)
class Branch:
    left: Any
    right: Any = None


def names(tree: Any) -> list[str]:
    return [apple.name for apple in every(Apple, tree)]


def test_found_in_tuples_and_dataclasses_as_they_are_read():
    tree = Branch(left=(Apple("a"), Branch(Apple("b"), (1, "x", (Apple("c"),)))), right=(Apple("d"), None))
    assert names(tree) == ["a", "b", "c", "d"]


def test_the_tree_itself_may_be_one():
    assert names(Apple("a")) == ["a"]


def test_none_is_sought_inside_another():
    assert names((Apple("a", inside=Apple("pip")), Apple("b"))) == ["a", "b"]


def test_nothing_is_found_in_words_numbers_and_mappings():
    assert names(Branch("a", (1, None, True, {"b": Apple("b")}))) == []
