"""What people decide about the finished tree: sections of their own, order, titles, what is not printed, pictures.

Numbers, contents and references are made afterwards, so they follow by themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reports.facts.prose import SectionWish
from reports.facts.year import YearFacts
from reports.outline import nodes as n
from reports.outline.numbering import MAX_DEPTH

from . import parts
from .pictures import pictured
from .references import in_plain_words

OWN = "kantor-"
"""How the slug of an office's own section begins; no other one does."""
EVERY = "ikk-*"
"""Stands for all indicators: their parts are arranged once."""


def arranged(report: n.Document, facts: YearFacts) -> n.Document:
    """The report as it is printed."""
    whole = pictured(laid_out(report, facts), facts)
    if not facts.arrangement:
        return whole
    shown = replace(
        whole,
        front=tuple(_shown(whole.front, "", facts)),
        chapters=tuple(_shown(whole.chapters, "", facts)),
    )
    return in_plain_words(shown, whole) if any(w.hidden for w in facts.arrangement.values()) else shown


def laid_out(report: n.Document, facts: YearFacts) -> n.Document:
    """In the office's order, with its titles and its own sections, also with what it hides."""
    if not facts.arrangement:
        return report
    hand = _Hand(facts, _own(facts.arrangement))
    return replace(
        report, front=hand.sections(report.front, "", 1), chapters=hand.sections(report.chapters, "", 1)
    )


def key_of(slug: str, parent: str) -> str:
    """The name under which a section is arranged: "ikk-PAS-2.1-4" below its indicator is "ikk-*-4"."""
    part_of_indicator = parent.startswith("ikk-") and slug.startswith(f"{parent}-")
    return EVERY + slug.removeprefix(parent) if part_of_indicator else slug


def in_order(usual: Sequence[str], positions: Mapping[str, int]) -> list[str]:
    """What has a position stands by it; what has none stays behind the one that it usually follows."""
    done = sorted((key for key in usual if key in positions), key=positions.__getitem__)
    for place, key in enumerate(usual):
        if key not in positions:
            done.insert(done.index(usual[place - 1]) + 1 if place else 0, key)
    return done


def hidden_sections(report: n.Document, facts: YearFacts) -> Iterator[tuple[str, n.Section]]:
    """Key and section: the topmost ones of a laid out report that are not to be printed."""
    yield from _hidden((*report.front, *report.chapters), "", facts)


def _hidden(blocks: tuple[n.Block, ...], parent: str, facts: YearFacts) -> Iterator[tuple[str, n.Section]]:
    for node in blocks:
        if isinstance(node, n.Section):
            if (wish := _wish(node, parent, facts)).hidden:
                yield wish.section, node
            else:
                yield from _hidden(node.children, node.slug, facts)


def _wish(node: n.Section, parent: str, facts: YearFacts) -> SectionWish:
    key = key_of(node.slug, parent)
    return facts.arrangement.get(key) or SectionWish(key)


def _own(arrangement: Mapping[str, SectionWish]) -> Mapping[str, list[SectionWish]]:
    """Parent → the office's sections below it; a name that could be a usual one's is none of theirs."""
    found: dict[str, list[SectionWish]] = defaultdict(list)
    for wish in arrangement.values():
        if wish.parent and wish.section.startswith(OWN):
            found[wish.parent].append(wish)
    return found


@dataclass(frozen=True)
class _Hand:
    facts: YearFacts
    own: Mapping[str, list[SectionWish]]

    def sections(self, nodes: tuple[n.Section, ...], parent: str, depth: int) -> tuple[n.Section, ...]:
        by_key = {key_of(node.slug, parent): node for node in nodes}
        order = in_order(list(by_key), self._positions(by_key))
        return tuple(self._section(by_key[key], parent, depth) for key in order)

    def _positions(self, keys: Mapping[str, n.Section]) -> dict[str, int]:
        wishes = (self.facts.arrangement.get(key) for key in keys)
        return {w.section: w.position for w in wishes if w is not None and w.position is not None}

    def _section(self, node: n.Section, parent: str, depth: int) -> n.Section:
        title = _wish(node, parent, self.facts).title
        named = replace(node, title=title, short="") if title else node
        return replace(named, children=self._children(node, depth + 1))

    def _children(self, node: n.Section, depth: int) -> tuple[n.Block, ...]:
        """Sections change places among themselves; what stands between them stays."""
        usual = tuple(block for block in node.children if isinstance(block, n.Section))
        own = tuple(map(self._written, self.own.get(node.slug, ()))) if depth <= MAX_DEPTH else ()
        if any(key_of(part.slug, node.slug) != part.slug for part in usual):
            places = iter((*self.sections(usual, node.slug, depth), *self.sections(own, node.slug, depth)))
        else:
            places = iter(self.sections((*usual, *own), node.slug, depth))
        return (*(next(places) if isinstance(b, n.Section) else b for b in node.children), *places)

    def _written(self, wish: SectionWish) -> n.Section:
        return n.Section(wish.section, wish.title, parts.words(self.facts, wish.section))


def _shown(blocks: tuple[n.Block, ...], parent: str, facts: YearFacts) -> Iterator[n.Section]:
    """Without what is hidden, and without sections in which nothing is left or nothing was written yet."""
    for node in blocks:
        assert isinstance(node, n.Section)
        if _wish(node, parent, facts).hidden:
            continue
        if children := tuple(_rest(node, facts)):
            yield replace(node, children=children)


def _rest(node: n.Section, facts: YearFacts) -> Iterator[n.Block]:
    for block in node.children:
        if isinstance(block, n.Section):
            yield from _shown((block,), node.slug, facts)
        else:
            yield block
