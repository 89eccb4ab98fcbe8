"""Two editions of one year side by side, or one and the data as they are now: figures and words that changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from divisions.models import Office
from lkjip.periods import Period
from reports.facts.sources import source_of, what_of, word_of
from reports.narrative.desk.difference import Piece, difference

from .build import report_of
from .content import Passage, head_of, names_of, register_of, texts_of
from .models import Edition

NOW = "sekarang"
MOST = 300
"""Figures on a page that was not asked for all of them."""
ABSENT = "tidak ada"

Side = Edition | str


@dataclass(frozen=True, slots=True)
class Said:
    """What one side says."""

    register: dict[str, list[Any]]
    names: dict[str, str]
    texts: list[Passage]


@dataclass(frozen=True, slots=True)
class Change:
    """A figure whose printed text or state differs."""

    path: str
    what: str
    """ "bulan 12, realisasi"."""
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class WordChange:
    title: str
    label: str
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class Comparison:
    groups: tuple[Group, ...]
    figures: int
    """All that changed, shown or not."""
    hidden: int
    """Figures that differ only behind their rounding."""
    words: tuple[WordChange, ...]

    @property
    def shown(self) -> int:
        return sum(len(group.changes) for group in self.groups)


def comparison(office: Office, year: int, old: Side, new: Side, *, whole: bool = False) -> Comparison:
    """`whole`: every figure, however many."""
    before, after = _said(office, year, old, new), _said(office, year, new, old)
    names = before.names | after.names
    changes = list(_changes(before, after, names))
    return Comparison(
        groups=tuple(_groups(changes if whole else changes[:MOST], names)),
        figures=len(changes),
        hidden=_hidden(before.register, after.register),
        words=tuple(_words(before.texts, after.texts)),
    )


def _said(office: Office, year: int, side: Side, other: Side) -> Said:
    if isinstance(side, Edition):
        content = side.content
        return Said(content.register, content.names, content.texts)
    report = report_of(office, year, Period(other.period) if isinstance(other, Edition) else Period.YEAR)
    facts = report.facts
    return Said(register_of(facts), names_of(facts), texts_of(facts, report.tree))


def _changes(before: Said, after: Said, names: dict[str, str]) -> Iterator[Change]:
    for path in sorted({*before.register, *after.register}, key=_natural):
        old, new = before.register.get(path), after.register.get(path)
        if old is None or new is None or old[1:] != new[1:]:
            yield Change(path, _what(path, names), _shown(old), _shown(new))


def _what(path: str, names: dict[str, str]) -> str:
    """What is told of the thing that stands in the group's title."""
    if head_of(path) not in names:
        return what_of(path)
    room, _code, *rest = path.split("/")
    return ", ".join(_word(part, names) for part in rest or [room])


def _word(part: str, names: dict[str, str]) -> str:
    """A satker by its short name."""
    return names.get(f"dipa/{part}", "").partition(",")[0] or word_of(part)


def _hidden(before: dict[str, list[Any]], after: dict[str, list[Any]]) -> int:
    both = [(before[path], after[path]) for path in before.keys() & after.keys()]
    return sum(old[0] != new[0] and old[1:] == new[1:] for old, new in both)


def _shown(figure: list[Any] | None) -> str:
    """What is printed; where nothing is, the state says which kind of nothing."""
    if figure is None:
        return ABSENT
    raw, display, state = figure
    return display if raw is not None else f"{display} ({state.replace('_', ' ')})"


def _groups(changes: list[Change], names: dict[str, str]) -> Iterator[Group]:
    for title, found in groupby(changes, key=lambda change: _title(change.path, names)):
        yield Group(title, tuple(found))


def _title(path: str, names: dict[str, str]) -> str:
    head = head_of(path)
    return f"{head.partition('/')[2]} {names[head]}" if head in names else source_of(path)


def _words(before: list[Passage], after: list[Passage]) -> Iterator[WordChange]:
    """In the order of the newer side; what it no longer has comes last."""
    old, new = ({(row["slug"], row["label"]): row for row in side} for side in (before, after))
    for key in dict.fromkeys((*new, *old)):
        was, now = (side[key]["text"] if key in side else "" for side in (old, new))
        if was != now:
            row = new.get(key) or old[key]
            yield WordChange(row["title"], row["label"], difference(was, now))


def _natural(path: str) -> list[str | int]:
    """PAS-2.1 before PAS-10.1; words and numbers take turns."""
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", path)]
