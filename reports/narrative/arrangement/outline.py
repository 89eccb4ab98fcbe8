"""The report's outline as a planner arranges it: also what is hidden, and what has no content yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from divisions.models import Office
from reports.chapters import document, usual
from reports.chapters.arrange import EVERY, arranged, key_of, laid_out
from reports.chapters.references import names
from reports.facts.collect import collect
from reports.facts.prose import SectionWish
from reports.facts.year import YearFacts
from reports.narrative.desk.places import Asked
from reports.outline import Numbered, number
from reports.outline import nodes as n
from reports.outline.numbering import MAX_DEPTH, Entry

from .required import Required, required

FRONT, BODY = "depan", "bab"
"""Groups of neighbours that have no section above them."""


@dataclass(frozen=True)
class Spot:
    """One section; `key` is what its wish is kept under, `group` names the neighbours among which it moves."""

    key: str
    title: str
    usual: str
    """Its title without any wish."""
    group: str
    depth: int
    wish: SectionWish
    entry: Entry | None
    """As it is printed; None where it is not."""
    node: n.Section
    named: bool
    """It tells of a division, an objective, an indicator or a central unit, and bears that name."""
    children: tuple[Spot, ...] = ()
    above: Spot | None = None
    below: Spot | None = None
    """The neighbours with which it may change places."""

    @property
    def own(self) -> bool:
        return bool(self.wish.parent)

    @property
    def renamed(self) -> bool:
        return not self.own and self.title != self.usual

    @property
    def number(self) -> str:
        return self.entry.number if self.entry else ""

    @property
    def holds(self) -> bool:
        """Whether a section of the office's own may stand in it."""
        return self.group != FRONT and not self.key.startswith(EVERY) and self.depth < MAX_DEPTH

    @property
    def folded(self) -> bool:
        """A division's objectives and indicators are many, and what is theirs moves nowhere."""
        return self.named and self.depth == 3 and bool(self.children)

    @property
    def opened(self) -> bool:
        return any(spot.own for spot in self.whole())

    def whole(self) -> Iterator[Spot]:
        """Itself and everything below."""
        yield self
        for child in self.children:
            yield from child.whole()


class Outline:
    """Built from facts; asks the database nothing."""

    def __init__(self, facts: YearFacts, needs: Required) -> None:
        self.facts, self.needs = facts, needs
        self._asked = replace(facts, texts=Asked())
        self._usual = usual(self._asked)

    @cached_property
    def report(self) -> n.Document:
        return laid_out(self._usual, self._asked)

    @cached_property
    def printed(self) -> Numbered:
        return number(document(self.facts))

    @cached_property
    def front(self) -> tuple[Spot, ...]:
        return self._spots(self.report.front, FRONT, "", 1)

    @cached_property
    def chapters(self) -> tuple[Spot, ...]:
        return self._spots(self.report.chapters, BODY, "", 1)

    @cached_property
    def parts(self) -> tuple[Spot, ...]:
        """What every indicator consists of."""
        found = dict(self._part_nodes())
        order = self.groups.get(EVERY, ())
        return self._linked([self._spot(found[key], key, EVERY, MAX_DEPTH) for key in order])

    def _part_nodes(self) -> Iterator[tuple[str, n.Section]]:
        for spot in self.whole():
            for block in spot.node.children:
                if isinstance(block, n.Section) and _is_part(block, spot.key):
                    yield key_of(block.slug, spot.key), block

    def whole(self) -> Iterator[Spot]:
        for spot in (*self.front, *self.chapters):
            yield from spot.whole()

    def find(self, key: str) -> Spot | None:
        spots = (*self.whole(), *self.parts, *self.lost)
        return next((spot for spot in spots if spot.key == key), None)

    @cached_property
    def groups(self) -> Mapping[str, list[str]]:
        """Neighbours in their present order."""
        return _groups(self.report)

    @cached_property
    def usual_groups(self) -> Mapping[str, list[str]]:
        plain = {key: replace(wish, position=None) for key, wish in self.facts.arrangement.items()}
        return _groups(laid_out(self._usual, replace(self._asked, arrangement=plain)))

    @cached_property
    def at_the_desk(self) -> frozenset[str]:
        """Slugs that would be printed if there were words everywhere: only those are written."""
        report = arranged(self._usual, self._asked)
        return frozenset(slug for slug, _name in names(report))

    @cached_property
    def homeless(self) -> list[SectionWish]:
        """Wishes for sections that this year's report does not have; of places alone nobody need hear."""
        known = {spot.key for spot in (*self.whole(), *self.parts)}
        wishes = (wish for key, wish in sorted(self.facts.arrangement.items()) if key not in known)
        return [wish for wish in wishes if wish.title or wish.hidden]

    @property
    def lost(self) -> list[Spot]:
        """The office's own sections among them: they can be put elsewhere."""
        own = (wish for wish in self.homeless if wish.parent)
        return [self._spot(n.Section(w.section, w.title), w.section, "", MAX_DEPTH) for w in own]

    # one spot

    def _spots(self, nodes: tuple[n.Block, ...], group: str, parent: str, depth: int) -> tuple[Spot, ...]:
        sections = (b for b in nodes if isinstance(b, n.Section) and not _is_part(b, parent))
        return self._linked([self._spot(node, node.slug, group, depth) for node in sections])

    def _spot(self, node: n.Section, key: str, group: str, depth: int) -> Spot:
        return Spot(
            key=key,
            title=node.title,
            usual=self._titles.get(node.slug, ""),
            group=group,
            depth=depth,
            wish=self.facts.arrangement.get(key) or SectionWish(key),
            entry=self.printed.targets.get(node.slug),
            node=node,
            named=node.slug in self._named,
            children=self._spots(node.children, node.slug, node.slug, depth + 1),
        )

    def _linked(self, spots: list[Spot]) -> tuple[Spot, ...]:
        """Each with its neighbours; what bears another's name keeps its place, so it has none."""
        around = (None, *spots, None)
        return tuple(
            spot if spot.named else replace(spot, above=around[place], below=around[place + 2])
            for place, spot in enumerate(spots)
        )

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return dict(names(self._usual))

    @cached_property
    def _named(self) -> frozenset[str]:
        performance = self.facts.performance
        divisions = [d.code for d in performance.divisions]
        return frozenset(
            [f"{kind}-{code}" for code in divisions for kind in ("divisi", "isu", "upaya")]
            + [f"sasaran-{objective.code}" for objective in performance.objectives]
            + [f"ikk-{indicator.code}" for indicator in performance.indicators]
            + [f"pk-{unit.code}" for unit in self.facts.central_units]
        )


def outline_of(office: Office, year: int) -> Outline:
    return Outline(collect(office, year), required(office, year))


def _is_part(node: n.Section, parent: str) -> bool:
    return key_of(node.slug, parent) != node.slug


def _groups(report: n.Document) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {
        FRONT: [node.slug for node in report.front],
        BODY: [node.slug for node in report.chapters],
    }
    for node in (*report.front, *report.chapters):
        _gather(node, found)
    return found


def _gather(node: n.Section, found: dict[str, list[str]]) -> None:
    for child in node.children:
        if isinstance(child, n.Section):
            key = key_of(child.slug, node.slug)
            group = found.setdefault(node.slug if key == child.slug else EVERY, [])
            if key not in group:
                group.append(key)
            _gather(child, found)
