"""What the page of one figure shows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from budget.intake.writing.provenance import Origin, newest_of
from divisions.models import Membership
from reports.facts.figures import Figure
from reports.facts.year import YearFacts

from .derive import Derivation, derivation
from .naming import Names
from .places import figure_url

TABLES = {
    "pegawai": "pegawai",
    "dipa": "dipa",
    "pos-unit": "pos_anggaran",
    "smart": "smart",
    "ikpa": "ikpa",
    "perencanaan": "perencanaan",
    "e-monev": "emonev",
    "e-performance": "e_performance",
}
"""First part of a path → the table of the workbook that holds its inputs."""


@dataclass(frozen=True, slots=True)
class Input:
    name: str
    what: str
    figure: Figure
    url: str


@dataclass(frozen=True)
class FigurePage:
    member: Membership
    facts: YearFacts
    path: str

    @property
    def figure(self) -> Figure:
        return self.facts.register[self.path]

    @cached_property
    def names(self) -> Names:
        return Names(self.facts)

    @property
    def title(self) -> tuple[str, str]:
        return self.names.told(self.path)

    @cached_property
    def derivation(self) -> Derivation:
        return derivation(self.path, self.facts)

    @cached_property
    def inputs(self) -> list[Input]:
        url = figure_url(self.member, self.facts)
        return [
            Input(*self.names.told(path), self.facts.register[path], url(path) or "")
            for path in self.derivation.inputs
        ]

    @property
    def record(self) -> str:
        """The page of its entries, where there is one that this member may open."""
        own = reverse("figure", args=[self.member.office.code, self.facts.year, self.path])
        place = figure_url(self.member, self.facts)(self.path) or own
        return "" if place.partition("?")[0] == own else place

    @property
    def is_stored(self) -> bool:
        """Whether a table holds this very figure or what it was added up from, so that a file can be named."""
        return self.path.partition("/")[0] in TABLES and "/bobot/" not in self.path

    @cached_property
    def origin(self) -> Origin | None:
        table = TABLES[self.path.partition("/")[0]]
        return newest_of(self.member.office, self.facts.year, table)
