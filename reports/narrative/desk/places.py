"""Where people may write: asked of the report itself, so that a new section needs no second list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from reports.chapters import document
from reports.facts.performance import IndicatorFacts
from reports.facts.year import YearFacts
from reports.narrative.overrides import SENTENCES
from reports.narrative.points import KINDS, kind_of
from reports.outline import Entry, number

SOMETHING = "…"
FRONT = "Bagian depan"


@dataclass(frozen=True, slots=True)
class Place:
    """One passage: a section's prose, or everything that people write about one indicator."""

    slug: str
    title: str
    number: str
    """ "A.", "PAS-2.1", or "" where the heading has none."""
    chapter: str
    chapter_title: str
    division: str
    """Code of the division that writes here unless the planner says otherwise; "" the planner."""
    indicator: IndicatorFacts | None = None


class Asked(Mapping[str, str]):
    """Prose for every section that asks for some, and the memory of who asked."""

    def __init__(self) -> None:
        self.slugs: list[str] = []

    def __getitem__(self, slug: str) -> str:
        self.slugs.append(slug)
        return SOMETHING

    def __iter__(self) -> Iterator[str]:
        return iter(self.slugs)

    def __len__(self) -> int:
        return len(self.slugs)


def places(facts: YearFacts) -> tuple[Place, ...]:
    """In the order of the report."""
    asked = Asked()
    tree = number(document(replace(facts, texts=asked)))
    indicators = {f"ikk-{i.code}": i for i in facts.performance.indicators}
    owners = dict(_owners(facts))

    def owner(slug: str) -> str:
        """An own section belongs to whom the section belongs in which it stands."""
        wish = facts.arrangement.get(slug)
        return owners.get(slug) or (owner(wish.parent) if wish and wish.parent else "")

    wanted = set(asked.slugs) - {s.slug(i) for i in indicators.values() for s in SENTENCES}

    def place(slug: str, entry: Entry) -> Place:
        top = tree.targets[entry.chapter]
        chapter = FRONT if entry.part == "front" else f"{top.number} {top.title}".strip()
        title, count = _titled(slug, entry)
        return Place(slug, title, count, entry.chapter, chapter, owner(slug), indicators.get(slug))

    return tuple(place(slug, entry) for slug, entry in tree.targets.items() if slug in wanted)


def _titled(slug: str, entry: Entry) -> tuple[str, str]:
    """Title and number; a list is called after what it holds: its heading names the division only."""
    kind = kind_of(slug)
    return (f"{kind[1]} {entry.title}", "") if kind else (entry.title, entry.number)


def _owners(facts: YearFacts) -> Iterator[tuple[str, str]]:
    """Section → code of the division that it tells of."""
    for division in facts.performance.divisions:
        yield from ((f"{part}-{division.code}", division.code) for part in ("divisi", *KINDS))
        for objective in division.objectives:
            yield f"sasaran-{objective.code}", division.code
            for indicator in objective.indicators:
                yield f"ikk-{indicator.code}", division.code
