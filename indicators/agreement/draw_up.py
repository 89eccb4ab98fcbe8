"""From the Renstra to a draft: this year's objectives, indicators and targets in last year's structure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from divisions.models import CentralUnit, Office
from indicators.achievement.load import agreements_in_force
from indicators.plan.models import Indicator, MidTermTarget, StrategicPlan

from . import parties
from .content import Content, Level, Line, contents_of
from .differences import Difference, compare
from .models import Agreement
from .targets import written


class OutsidePlanError(ValueError):
    """A year that no Renstra covers; the message names those that there are."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What would become of one unit's agreement. `base` is last year's, in force at its end."""

    unit: CentralUnit
    content: Content
    base: Agreement | None
    differences: tuple[Difference, ...]

    @property
    def without_target(self) -> tuple[str, ...]:
        """Indicators for which the Renstra has no target in the year."""
        return tuple(line.code for line in self.content.at(Level.ACTIVITY) if not line.text)


def plan_of(office: Office, year: int) -> StrategicPlan:
    """The Renstra that covers a year. Raises OutsidePlanError."""
    plan = office.plans.filter(start__lte=year, end__gte=year).first()
    if plan is None:
        known = ", ".join(f"{plan.start}–{plan.end}" for plan in office.plans.all())
        there = f"Renstra yang ada: {known}." if known else "Belum ada Renstra."
        raise OutsidePlanError(f"Tahun {year} di luar Renstra. {there} Tambahkan Renstra yang mencakupnya.")
    return plan


def open_units(office: Office, year: int) -> list[CentralUnit]:
    """Central units in force that have objectives in the year and no agreement yet."""
    busy = office.agreements.filter(year=year).values("central_unit")
    units = office.central_units.in_force(year).exclude(pk__in=busy)
    promised = {indicator.objective.central_unit_id for indicator in _indicators(office, year)}
    return [unit for unit in units if unit.pk in promised]


def draw_up(office: Office, year: int, units: Sequence[CentralUnit]) -> list[Drawn]:
    """A draft per unit, nothing saved; a fixed number of queries. Raises OutsidePlanError."""
    plan_of(office, year)
    by_unit = _by_unit(_indicators(office, year))
    targets = _targets(office, year)
    base = {a.central_unit_id: a for a in agreements_in_force(office, [year - 1]) if a.is_signed}
    contents = contents_of(base.values())
    first_party = parties.first_party_of(office, year)
    drawn = []
    for unit in units:
        last = base.get(unit.pk)
        old = contents[last.pk] if last else None
        lines = (*_structure(old), *_activity(by_unit[unit.pk], targets))
        new = Content(
            first_party=first_party,
            second_party=unit.head_title,
            place=old.place if old else office.city,
            lines=tuple(lines),
            money=tuple(replace(money, amount=None) for money in old.money) if old else (),
        )
        drawn.append(Drawn(unit, new, last, _differences(old, new)))
    return drawn


def _indicators(office: Office, year: int) -> list[Indicator]:
    rows = Indicator.objects.in_force(year).filter(office=office)
    ordered = rows.select_related("objective__division", "objective__central_unit").order_by(
        "objective__division__order", "objective__number", "objective_id", "number"
    )
    return [row for row in ordered if row.in_force_in(year)]


def _by_unit(indicators: Iterable[Indicator]) -> Mapping[int, list[Indicator]]:
    by_unit: dict[int, list[Indicator]] = defaultdict(list)
    for indicator in indicators:
        by_unit[indicator.objective.central_unit_id].append(indicator)
    return by_unit


def _targets(office: Office, year: int) -> dict[int, MidTermTarget]:
    rows = MidTermTarget.objects.filter(indicator__office=office, year=year)
    return {row.indicator_id: row for row in rows}


def _structure(old: Content | None) -> Iterator[Line]:
    """Last year's upper levels, their targets still to be given: the Renstra of this office has none for them."""
    for line in old.lines if old else ():
        if line.level != Level.ACTIVITY:
            yield replace(line, text="", value=None, upper=None)


def _activity(indicators: Sequence[Indicator], targets: Mapping[int, MidTermTarget]) -> Iterator[Line]:
    """Numbered anew, one after the other, in the order of the Renstra."""
    objectives: dict[int, int] = {}
    counts: dict[int, int] = defaultdict(int)
    for indicator in indicators:
        number = objectives.setdefault(indicator.objective_id, len(objectives) + 1)
        counts[number] += 1
        yield activity_line(indicator, targets.get(indicator.pk), number, counts[number])


def activity_line(
    indicator: Indicator, target: MidTermTarget | None, objective_number: int, number: int
) -> Line:
    unit = (target.unit if target else "") or indicator.unit
    reading = written(target.value if target else None, unit)
    return Line(
        level=Level.ACTIVITY,
        objective_number=objective_number,
        indicator_number=number,
        objective=indicator.objective.name,
        indicator=indicator.name,
        code=indicator.code,
        text=reading.text,
        value=reading.value,
        unit=reading.unit,
    )


def _differences(old: Content | None, new: Content) -> tuple[Difference, ...]:
    """What is new against last year; that the day of signing is still open goes without saying."""
    if old is None:
        return ()
    return compare(replace(old, date=None), new)
