"""How a figure is called on the page of its origin: the thing that its path is about, and what is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from reports.facts.sources import source_of, what_of, word_of
from reports.facts.year import YearFacts
from reports.narrative.figures import Figures


@dataclass(frozen=True)
class Names:
    facts: YearFacts

    def told(self, path: str) -> tuple[str, str]:
        """ "smart/408830/nilai" → ("408830 Kanwil (Setjen)", "nilai")."""
        room, *rest = path.split("/")
        item = self._people.get("/".join((room, *rest[:2])))
        if item:
            return item, _words(rest[2:])
        name = self._figures.about(path)
        if name:
            return f"{rest[0]} {name}", _words(rest[1:])
        return source_of(path), what_of(path)

    @cached_property
    def _figures(self) -> Figures:
        return Figures(self.facts)

    @cached_property
    def _people(self) -> dict[str, str]:
        return {row.total.path: row.item for table in self.facts.staff for row in table.rows}


def _words(parts: list[str]) -> str:
    return ", ".join(map(word_of, parts))
