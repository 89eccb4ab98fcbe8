"""Lives through the months as the office's people would: every step goes through the workflow, by a member who may.

The steps are dated when they would have happened, so that what is late is late. A month that is there already,
whoever typed it, is left alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from divisions.models import Membership, Office, WorkUnit
from divisions.zones import zone_named
from indicators.plan.models import Component, Indicator
from indicators.realisation import workflow
from indicators.realisation.models import Entry
from lkjip.periods import MONTHS

from .crew import Crew
from .fates import PROMPT, Act, Fate, Step, dealt, steps
from .rhythm import applies, due, figure, is_filled_in
from .stamps import Stamps

REASONS = (
    "Rekap bulan ini belum sama dengan register. Cocokkan dahulu, lalu ajukan lagi.",
    "Sebutkan dari berkas mana angkanya diambil.",
)

Typed = dict[workflow.Source, workflow.Typed]


def fill(office: Office, year: int, today: dt.date, members: list[Membership]) -> int:
    """Adds the months of `year` up to today that nobody has begun; returns how many."""
    crew, stamps = Crew(members), Stamps(zone_named(office.timezone))
    begun = set(_begun(office, year))
    for month in MONTHS:
        for indicator, fate in _fates(_due_in(office, year, month), month):
            happened = steps(fate, year, month, today)
            if happened and (indicator.pk, month) not in begun:
                Life(crew, stamps, indicator, year, month).live(happened)
    stamps.write()
    return len(stamps.entries)


def _begun(office: Office, year: int) -> Iterator[tuple[int, int]]:
    entries = Entry.objects.filter(indicator__office=office, year=year)
    yield from entries.values_list("indicator_id", "month")


def _due_in(office: Office, year: int, month: int) -> list[Indicator]:
    indicators = office.indicators.in_force(year).select_related("objective")
    found = indicators.prefetch_related("components__sources__work_unit")
    return [i for i in found if month in due(i) and is_filled_in(i)]


def _fates(indicators: list[Indicator], month: int) -> Iterator[tuple[Indicator, Fate]]:
    counting = [indicator for indicator in indicators if applies(indicator)]
    yield from ((indicator, dealt(place, month)) for place, indicator in enumerate(counting))
    yield from ((indicator, PROMPT) for indicator in indicators if indicator not in counting)


@dataclass
class Life:
    """One month of one indicator."""

    crew: Crew
    stamps: Stamps
    indicator: Indicator
    year: int
    month: int

    def live(self, happened: list[Step]) -> None:
        entry = self._satker_first()
        if entry:
            self.stamps.note(entry, Step(happened[0].day, Act.DRAFT))
        for step in happened:
            entry = self._do(step.act, entry)
            self.stamps.note(entry, step)

    def _satker_first(self) -> Entry | None:
        """The satker that has an operator types its own rows before the division adds the others."""
        own = {s: t for s, t in self._typed().items() if s[1] == self.crew.satker.work_unit_id}
        return self._save(self.crew.satker, own, None) if own else None

    def _do(self, act: Act, entry: Entry | None) -> Entry:
        filler = self.crew.filler(self.indicator)
        if act is Act.SUBMIT:
            return self._save(filler, self._typed(), entry, submit=True)
        if act is Act.DRAFT or entry is None:
            return self._save(filler, self._half(), entry)
        if act is Act.GIVE_BACK:
            reason = REASONS[self.month % len(REASONS)]
            return workflow.give_back(self.crew.verifier, entry, entry.version, reason)
        return workflow.approve(self.crew.verifier, entry, entry.version)

    def _save(self, member: Membership, typed: Typed, entry: Entry | None, submit: bool = False) -> Entry:
        changes = workflow.changed_to(entry, typed)
        return workflow.save(member, self.indicator, self.year, self.month, changes, submit=submit)

    def _typed(self) -> Typed:
        return {
            (component.symbol, unit.pk if unit else None): figure(
                self.indicator, component.symbol, unit.code if unit else "", self.year, self.month
            )
            for component in self.indicator.components.all()
            for unit in _sources(component)
        }

    def _half(self) -> Typed:
        """What a draft holds: the first half, at least one figure."""
        typed = self._typed()
        return dict(list(typed.items())[: (len(typed) + 1) // 2])


def _sources(component: Component) -> list[WorkUnit | None]:
    """The satker that owe it, or the office as a whole."""
    return [source.work_unit for source in component.sources.all()] or [None]
