"""Finding a figure of the facts by any of its words, to put it live into prose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reports.facts.figures import Figure
from reports.facts.sources import source_of
from reports.facts.year import YearFacts

MOST = 20


@dataclass(frozen=True, slots=True)
class Found:
    path: str
    figure: Figure
    about: str
    """The name of what it measures, where it has one."""
    source: str

    @property
    def markup(self) -> str:
        return f"{{{{ {self.path} }}}}"


@dataclass(frozen=True)
class Figures:
    facts: YearFacts

    def search(self, query: str, near: str = "") -> tuple[list[Found], int]:
        """At most `MOST` and how many there are: every word must occur in the path or the name.

        First those of the code `near`, then those with a value, then the plainest.
        """
        words = query.casefold().split()
        if not words:
            return [], 0
        paths = [path for path in self.facts.register if self._holds(path, words)]
        paths.sort(key=lambda path: self._order(path, near))
        return [self._found(path) for path in paths[:MOST]], len(paths)

    def _order(self, path: str, near: str) -> tuple[bool, bool, int]:
        return near not in path.split("/"), self.facts.register[path].value is None, path.count("/")

    def _holds(self, path: str, words: list[str]) -> bool:
        told = f"{path} {self.about(path)}".casefold()
        return all(word in told for word in words)

    def _found(self, path: str) -> Found:
        return Found(path, self.facts.register[path], self.about(path), source_of(path))

    def about(self, path: str) -> str:
        """ "ikk/PAS-2.1/capaian" → the indicator's name."""
        room, _, rest = path.partition("/")
        return self._names.get((NAMED.get(room, ""), rest.partition("/")[0]), "")

    @cached_property
    def _names(self) -> dict[tuple[str, str], str]:
        return {(kind, code): name for kind, code, name in self._all_names()}

    def _all_names(self) -> Iterator[tuple[str, str, str]]:
        performance = self.facts.performance
        yield from (("ikk", i.code, i.name) for i in performance.indicators)
        yield from (("sasaran", o.code, o.name) for o in performance.objectives)
        yield from (("divisi", d.code, d.name) for d in performance.divisions)
        yield from (("unit", u.code, u.name) for u in self.facts.central_units)
        yield from (("satker", u.code, _both(u.name, u.full_name)) for u in self.facts.work_units)
        yield from (("pos", p.code, p.name) for p in self.facts.money.pools)


def _both(short: str, full: str) -> str:
    return full if short == full else f"{short}, {full}"


NAMED = {
    "ikk": "ikk",
    "sasaran": "sasaran",
    "efisiensi": "sasaran",
    "divisi": "divisi",
    "target-kinerja": "divisi",
    "pk": "unit",
    "pos-unit": "unit",
    "pos": "pos",
    "dipa": "satker",
    "smart": "satker",
    "perencanaan": "satker",
    "ikpa": "satker",
    "e-monev": "satker",
    "e-performance": "satker",
}
"""First part of a path → what the second part is the code of."""
