"""Writes the targets that differ, and one event for each indicator whose targets changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from indicators.plan.models import Indicator, MidTermTarget, PlanEvent
from indicators.plan.words import with_unit
from lkjip.validity import plain


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one cell should hold: no value, no target. `row` is what is stored."""

    indicator: Indicator
    year: int
    row: MidTermTarget | None
    value: Decimal | None
    unit: str

    @property
    def before(self) -> str:
        return _told(self.row.value, self.row.unit, self.indicator) if self.row else ""

    @property
    def after(self) -> str:
        return "" if self.value is None else _told(self.value, self.unit, self.indicator)

    @property
    def same(self) -> bool:
        if self.row is None or self.value is None:
            return self.row is None and self.value is None
        return (plain(self.row.value), self.row.unit) == (self.value, self.unit)


def _told(value: Decimal, unit: str, indicator: Indicator) -> str:
    return with_unit(value, unit or indicator.unit)


def store(cells: Sequence[Wanted], by: Any, reason: str) -> None:
    changed = [cell for cell in cells if not cell.same]
    gone = [cell.row.pk for cell in changed if cell.row and cell.value is None]
    MidTermTarget.objects.filter(pk__in=gone).delete()
    kept = [cell for cell in changed if cell.value is not None]
    MidTermTarget.objects.bulk_update([_with(cell) for cell in kept if cell.row], ["value", "unit"])
    MidTermTarget.objects.bulk_create([_with(cell) for cell in kept if not cell.row])
    _remember(changed, by, reason)


def _with(cell: Wanted) -> MidTermTarget:
    row = cell.row or MidTermTarget(indicator=cell.indicator, year=cell.year)
    row.value, row.unit = cell.value, cell.unit
    return row


def _remember(changed: Sequence[Wanted], by: Any, reason: str) -> None:
    told: dict[int, list[dict[str, str]]] = defaultdict(list)
    for cell in changed:
        change = {"kolom": f"target Renstra {cell.year}", "lama": cell.before, "baru": cell.after}
        told[cell.indicator.pk].append(change)
    PlanEvent.objects.bulk_create(
        PlanEvent(indicator_id=pk, by=by, reason=reason, changes=changes) for pk, changes in told.items()
    )
