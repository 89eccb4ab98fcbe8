"""The desk as a list: what is whose, until when, in which state, with how many holes; and dates for many at once."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from django.db import transaction

from divisions.models import Membership
from reports.narrative.models import Passage

from .manuscript import EMPTY, Desk, Manuscript

STATES = {EMPTY: "Kosong", "draf": "Draf", "siap": "Siap", "disetujui": "Disetujui"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which passages to show; empty values show all."""

    mine: bool = False
    state: str = ""
    holes: bool = False
    division: str = ""

    @classmethod
    def of(cls, query: dict[str, str]) -> Wanted:
        state = query.get("keadaan", "")
        return cls(
            query.get("milik") == "saya",
            state if state in STATES else "",
            query.get("lubang") == "ya",
            query.get("divisi", ""),
        )

    def query(self, **changes: str) -> str:
        """The same wish as an address, with some of it changed."""
        own = {
            "milik": "saya" if self.mine else "",
            "keadaan": self.state,
            "lubang": "ya" if self.holes else "",
            "divisi": self.division,
        } | changes
        return "?" + "&".join(f"{name}={value}" for name, value in own.items() if value)


@dataclass(frozen=True, slots=True)
class Filter:
    title: str
    count: int
    url: str
    here: bool
    state: str = ""


@dataclass
class Bench:
    member: Membership
    desk: Desk
    wanted: Wanted

    @cached_property
    def owned(self) -> list[Manuscript]:
        """What remains after the choice of an owner: the counts of states are counted in it."""
        rows = self.desk.manuscripts
        if self.wanted.mine:
            return [m for m in rows if m.is_mine(self.member)]
        if self.wanted.division:
            return [m for m in rows if _division(m) == self.wanted.division]
        return list(rows)

    @cached_property
    def shown(self) -> list[Manuscript]:
        rows = self.owned
        if self.wanted.state:
            rows = [m for m in rows if m.state == self.wanted.state]
        return [m for m in rows if m.holes] if self.wanted.holes else rows

    @property
    def chapters(self) -> list[tuple[str, list[Manuscript]]]:
        return [
            (title, list(rows)) for title, rows in groupby(self.shown, key=lambda m: m.place.chapter_title)
        ]

    @property
    def owners(self) -> Iterator[Filter]:
        rows, wanted = self.desk.manuscripts, self.wanted
        mine = sum(m.is_mine(self.member) for m in rows)
        yield Filter(
            "Semua", len(rows), wanted.query(milik="", divisi=""), not wanted.mine and not wanted.division
        )
        yield Filter("Bagian saya", mine, wanted.query(milik="saya", divisi=""), wanted.mine)
        counts = Counter(_division(m) for m in rows)
        for code in (PLANNER, *self.desk.divisions):
            name = (
                self.desk.divisions[code].short_name or code if code in self.desk.divisions else "Perencana"
            )
            yield Filter(
                name,
                counts[code],
                wanted.query(milik="", divisi=code),
                not wanted.mine and wanted.division == code,
            )

    @property
    def states(self) -> Iterator[Filter]:
        counts, wanted = Counter(m.state for m in self.owned), self.wanted
        yield Filter(
            "Semua", len(self.owned), wanted.query(keadaan="", lubang=""), not (wanted.state or wanted.holes)
        )
        for state, title in STATES.items():
            url = wanted.query(keadaan=state, lubang="")
            yield Filter(title, counts[state], url, wanted.state == state, state)
        holes = sum(bool(m.holes) for m in self.owned)
        yield Filter("Berlubang", holes, wanted.query(keadaan="", lubang="ya"), wanted.holes)


PLANNER = "perencana"


def _division(manuscript: Manuscript) -> str:
    division = manuscript.passage.division
    return division.code if division else PLANNER


@transaction.atomic
def set_due(manuscripts: Sequence[Manuscript], due: dt.date | None) -> int:
    """The same date for all of them; rows that nobody needed so far are made. Gives back how many."""
    new = [m.passage for m in manuscripts if m.passage.pk is None]
    Passage.objects.bulk_create(new, ignore_conflicts=True)
    if manuscripts:
        first = manuscripts[0].passage
        rows = Passage.objects.filter(office=first.office, year=first.year)
        rows.filter(section__in=[m.slug for m in manuscripts]).update(due=due)
    return len(manuscripts)
