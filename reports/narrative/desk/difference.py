"""Two versions of the same words, told apart word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Literal

_WORD = re.compile(r"\s*\S+|\s+")
PAIRS_AT_MOST = 60_000
"""Pairs of equal words that are weighed against each other; with more, the whole is shown as replaced."""

Kind = Literal["same", "added", "removed"]


@dataclass(frozen=True, slots=True)
class Piece:
    kind: Kind
    text: str


def difference(before: str, after: str) -> list[Piece]:
    """Lines first, so that a long text is cheap, then words inside the lines that changed."""
    pieces: list[Piece] = []
    for same, old, new in _runs(before.splitlines(keepends=True), after.splitlines(keepends=True)):
        pieces.extend([Piece("same", same)] if same else _words(old, new))
    return list(_joined(pieces))


def _words(before: str, after: str) -> Iterator[Piece]:
    for same, old, new in _runs(_WORD.findall(before), _WORD.findall(after)):
        if same:
            yield Piece("same", same)
        if old:
            yield Piece("removed", old)
        if new:
            yield Piece("added", new)


def _runs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """(common, only before, only after) in order; what both begin and end with is not weighed at all."""
    head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    rest = zip(reversed(old[head:]), reversed(new[head:]), strict=False)
    tail = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], rest))
    end = len(old) - tail
    yield "".join(old[:head]), "", ""
    yield from _weighed(old[head:end], new[head : len(new) - tail])
    yield "".join(old[end:]), "", ""


def _weighed(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    counts = Counter(new)
    if sum(counts[item] for item in old) > PAIRS_AT_MOST:
        yield "", "".join(old), "".join(new)
        return
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        same = tag == "equal"
        yield ("".join(old[i:j]), "", "") if same else ("", "".join(old[i:j]), "".join(new[k:m]))


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Neighbours of one kind as one."""
    text, kind = "", None
    for piece in pieces:
        if kind is not None and piece.kind != kind:
            yield Piece(kind, text)
            text = ""
        kind, text = piece.kind, text + piece.text
    if kind is not None:
        yield Piece(kind, text)
