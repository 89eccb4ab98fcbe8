"""The Renstra of a year as everybody of the office reads it: its words, and its indicators with their targets."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from django.db.models import QuerySet

from divisions.access import can_edit_plan, visible_plan
from divisions.models import Membership
from indicators.achievement.ordinal import written
from indicators.plan.models import Indicator, IndicatorLink, MidTermTarget, Objective, PlanItem, StrategicPlan
from lkjip.validity import plain


@dataclass(frozen=True, slots=True)
class TargetText:
    year: int
    text: str
    odd_unit: str
    """The unit of the Renstra where it is not the indicator's: a finding."""


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    indicator: Indicator
    targets: tuple[TargetText, ...]
    life: str
    """Where it begins or ends in this year: "baru", "meneruskan X", "menggantikan X", "tahun terakhir"."""


@dataclass(frozen=True, slots=True)
class ObjectiveRows:
    objective: Objective
    rows: tuple[IndicatorRow, ...]


class Overview:
    def __init__(self, member: Membership, year: int) -> None:
        self.member, self.year = member, year
        self.may_edit = can_edit_plan(member)

    @cached_property
    def plans(self) -> list[StrategicPlan]:
        """Every period, newest first."""
        return list(visible_plan(self.member, StrategicPlan.objects.order_by("-start")))

    @cached_property
    def plan(self) -> StrategicPlan | None:
        return next((plan for plan in self.plans if plan.start <= self.year <= plan.end), None)

    @property
    def years(self) -> tuple[int, ...]:
        return tuple(range(self.plan.start, self.plan.end + 1)) if self.plan else ()

    @property
    def groups(self) -> list[tuple[str, list[str]]]:
        """The plan's items by group, those of the vision's kind first."""
        if self.plan is None:
            return []
        texts: dict[str, list[str]] = defaultdict(list)
        for item in PlanItem.objects.filter(plan=self.plan).order_by("number"):
            texts[item.group].append(item.text)
        return [(str(group.label), texts[group]) for group in PlanItem.Group if texts[group]]

    @property
    def objectives(self) -> list[ObjectiveRows]:
        rows: dict[int, list[IndicatorRow]] = defaultdict(list)
        for indicator in self._indicators:
            rows[indicator.objective_id].append(self._row(indicator))
        return [ObjectiveRows(objective, tuple(rows[objective.pk])) for objective in self._objectives]

    @cached_property
    def _objectives(self) -> list[Objective]:
        own = visible_plan(self.member, Objective.objects.all())
        ordered = own.select_related("division", "central_unit").order_by("division__order", "number", "code")
        return [objective for objective in ordered if objective.in_force_in(self.year)]

    @cached_property
    def _indicators(self) -> list[Indicator]:
        rows = _with_objective(visible_plan(self.member, Indicator.objects.all()))
        return [row for row in rows.order_by("number", "code") if row.in_force_in(self.year)]

    @cached_property
    def _targets(self) -> dict[tuple[int, int], MidTermTarget]:
        rows = MidTermTarget.objects.filter(indicator__office=self.member.office, year__in=self.years)
        return {(row.indicator_id, row.year): row for row in rows}

    @cached_property
    def _links(self) -> dict[int, list[IndicatorLink]]:
        links: dict[int, list[IndicatorLink]] = defaultdict(list)
        for link in IndicatorLink.objects.filter(new__office=self.member.office).select_related("old"):
            links[link.new_id].append(link)
        return links

    def _row(self, indicator: Indicator) -> IndicatorRow:
        targets = tuple(self._target(indicator, year) for year in self.years)
        return IndicatorRow(indicator, targets, self._life(indicator))

    def _target(self, indicator: Indicator, year: int) -> TargetText:
        row = self._targets.get((indicator.pk, year))
        if row is None:
            return TargetText(year, "–", "")
        odd = row.unit if row.unit and row.unit != indicator.unit else ""
        return TargetText(year, written(plain(row.value), row.unit or indicator.unit), odd)

    def _life(self, indicator: Indicator) -> str:
        words = []
        if indicator.valid_from == self.year:
            words += [_relation(link) for link in self._links[indicator.pk]] or ["baru"]
        if indicator.valid_to == self.year:
            words.append("tahun terakhir")
        return ", ".join(words)


def _relation(link: IndicatorLink) -> str:
    word = "meneruskan" if link.relation == IndicatorLink.Relation.CONTINUED else "menggantikan"
    return f"{word} {link.old.code}"


def _with_objective(rows: QuerySet[Indicator]) -> QuerySet[Indicator]:
    return rows.select_related("objective__division", "objective__central_unit")
