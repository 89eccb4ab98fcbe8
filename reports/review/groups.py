"""What repeats is said once: a gap that a whole division shares is one finding, not forty."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reports.facts.performance import IndicatorFacts
from reports.narrative.words import some_codes

from .material import Material

FEW = 3


@dataclass(frozen=True, slots=True)
class Group:
    """One indicator, or a division of which every one shares the gap (`indicator` is None)."""

    subject: str
    codes: tuple[str, ...]
    indicator: IndicatorFacts | None

    @property
    def who(self) -> str:
        """ "Indikator ini", or "Semua 12 indikator divisi ini (…)"."""
        if self.indicator is not None:
            return "Indikator ini"
        return f"Semua {len(self.codes)} indikator divisi ini ({some_codes(self.codes, 4)})"


def by_division(material: Material, codes: Collection[str]) -> Iterator[Group]:
    """A division whose indicators are all among `codes` is told once; the others one by one."""
    for division in material.facts.performance.divisions:
        own = [indicator for indicator in division.indicators if indicator.code in codes]
        if len(own) > FEW and len(own) == len(division.indicators):
            yield Group(f"{division.code} {division.name}", tuple(i.code for i in own), None)
        else:
            yield from (Group(f"{i.code} {i.name}", (i.code,), i) for i in own)
