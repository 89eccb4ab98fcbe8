"""What has come from each satker, and the four kinds of empty told apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils import timezone

from indicators.achievement.ordinal import written
from indicators.realisation.models import Entry, EntryValue
from indicators.realisation.workflow import Source
from lkjip.periods import format_date


class Kind(StrEnum):
    NOT_DUE = "belum jatuh tempo"
    NOT_FILLED = "belum diisi"
    NIL = "nihil"
    NOT_APPLICABLE = "tidak berlaku"
    FIGURE = "masuk"


@dataclass(frozen=True, slots=True)
class Arrival:
    kind: Kind
    at: dt.datetime | None = None
    on_behalf: bool = False
    figure: str = ""
    """As it is stored, for who has another one typed."""

    @property
    def come(self) -> bool:
        return self.kind not in {Kind.NOT_DUE, Kind.NOT_FILLED}

    @property
    def when(self) -> str:
        """ "4 Januari 2024 pukul 09.12", on the office's clock; "" where it is not known."""
        if self.at is None:
            return ""
        local = timezone.localtime(self.at)
        return f"{format_date(local.date())} pukul {local:%H.%M}"


def arrivals_of(entry: Entry | None, unit: str = "") -> dict[Source, Arrival]:
    """Of what is stored, by source; `unit` is the indicator's."""
    rows = entry.values.select_related("component") if entry else ()
    return {(row.component.symbol, row.work_unit_id): _arrival(row, unit) for row in rows}


def _arrival(row: EntryValue, unit: str) -> Arrival:
    if row.not_applicable:
        return Arrival(Kind.NOT_APPLICABLE, row.filled_at, row.on_behalf, "tidak berlaku")
    kind = Kind.FIGURE if row.value else Kind.NIL
    return Arrival(kind, row.filled_at, row.on_behalf, written(row.value, unit))


def arrival_at(known: Mapping[Source, Arrival], source: Source, ended: bool) -> Arrival:
    """What is not there is not filled, or not asked for yet while the month runs."""
    return known.get(source) or Arrival(Kind.NOT_FILLED if ended else Kind.NOT_DUE)
