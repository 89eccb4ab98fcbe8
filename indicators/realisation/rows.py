"""The fields of a month as its page shows them: one row per source, grouped by component."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from indicators.achievement.accumulate import Accumulated
from indicators.achievement.ordinal import in_labels, written
from indicators.plan.models import Component

from .arrivals.arrivals import Arrival
from .forms import Slot
from .workflow import Typed


@dataclass(frozen=True)
class FieldRow:
    slot: Slot
    field: Any
    flag: Any
    last: Typed
    typing: bool
    """A field to type in; else its text."""
    arrival: Arrival | None = None
    """What has come from a satker; None where the office types one figure."""

    @property
    def last_text(self) -> str:
        return shown(self.last, self.slot.unit)

    @property
    def given(self) -> bool:
        return bool(self.flag.value() or self.field.value())

    @property
    def text(self) -> str:
        if self.flag.value():
            return "tidak berlaku"
        return in_labels(self.field.value() or "–", self.slot.unit)


def shown(typed: Typed, unit: str) -> str:
    return "tidak berlaku" if typed.not_applicable else written(typed.value, unit)


@dataclass(frozen=True)
class ComponentGroup:
    component: Component
    rows: list[FieldRow]
    month: Accumulated

    @property
    def split(self) -> bool:
        return self.rows[0].slot.work_unit is not None

    @property
    def summed(self) -> bool:
        """One row needs no sum below it."""
        return len(self.rows) > 1

    @property
    def typing(self) -> bool:
        return any(row.typing for row in self.rows)

    @property
    def kind(self) -> str:
        """What the rows are."""
        return "Satuan kerja" if self.split else "Sumber"

    @property
    def meaning(self) -> str:
        return MEANINGS[self.component.accumulation]

    @property
    def together(self) -> str:
        return "Rata-rata" if self.component.across == Component.Across.MEAN else "Jumlah"

    @property
    def total(self) -> str:
        return written(self.month.value, self.rows[0].slot.unit)

    @property
    def come(self) -> int:
        """Rows whose satker has said something, as it is stored."""
        return sum(row.arrival is not None and row.arrival.come for row in self.rows)

    @property
    def filled(self) -> int:
        return len(self.month.by_source)


MEANINGS: dict[str, str] = {
    Component.Method.SUM: "Jumlah bulan ini saja.",
    Component.Method.LAST: "Keadaan akhir bulan.",
    Component.Method.MEAN: "Nilai bulan ini.",
}
