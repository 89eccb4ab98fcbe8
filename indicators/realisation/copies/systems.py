"""The other systems of an office and year, as their rule sets define them."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from divisions.models import Office
from indicators.plan.models import Indicator
from lkjip.periods import Frequency, due_months
from lkjip.rules.models import RuleSet

KIND = "salin"
BY_CENTRAL_UNIT = "unit_utama"


@dataclass(frozen=True, slots=True)
class System:
    code: str
    name: str
    frequency: Frequency
    figures: tuple[str, ...]
    check: str
    by_central_unit: bool
    source: str
    """Which form the definition follows."""

    def asks(self, month: int) -> bool:
        return month in due_months(self.frequency)

    def next_asked(self, month: int) -> int:
        """The month itself or the first after it; December is always one."""
        return next(due for due in due_months(self.frequency) if due >= month)

    def group_of(self, indicator: Indicator) -> str:
        objective = indicator.objective
        return str(objective.central_unit if self.by_central_unit else objective.division)


def systems_of(office: Office, year: int) -> list[System]:
    """An office's own definition goes before the general one, a later year's before an earlier one's."""
    rows = RuleSet.objects.filter(Q(office__isnull=True) | Q(office=office), kind=KIND, year_from__lte=year)
    in_force = rows.filter(Q(year_to__isnull=True) | Q(year_to__gte=year))
    best: dict[str, RuleSet] = {}
    for row in in_force.order_by("pk"):
        kept = best.get(row.code)
        if kept is None or _precedence(row) > _precedence(kept):
            best[row.code] = row
    return [_system(row) for row in best.values()]


def _precedence(row: RuleSet) -> tuple[bool, int]:
    return row.office_id is not None, row.year_from


def _system(row: RuleSet) -> System:
    data = row.data
    return System(
        row.code,
        data["name"],
        Frequency(data["frequency"]),
        tuple(data["figures"]),
        data["check"],
        data["group"] == BY_CENTRAL_UNIT,
        row.regulation,
    )
