"""The pages of a Renstra and of a sasaran: one form each."""

from __future__ import annotations

from functools import cached_property

from django.http import QueryDict

from indicators.plan.forms.objectives import ObjectiveForm
from indicators.plan.forms.strategic import PlanForm
from indicators.plan.history import Cells, objective_cells, plan_cells
from indicators.plan.usage import used_years

from .base import Editor


class PlanEditor(Editor):
    def bind(self, data: QueryDict | None) -> None:
        self.form = PlanForm(data, instance=self.copy)

    def cells(self) -> Cells:
        return plan_cells(self.subject)


class ObjectiveEditor(Editor):
    def bind(self, data: QueryDict | None) -> None:
        self.form = ObjectiveForm(data, instance=self.copy, used=self.used)

    def cells(self) -> Cells:
        return objective_cells(self.subject)

    @cached_property
    def used(self) -> set[int]:
        """Years that stand on one of its indicators."""
        return set() if self.is_new else used_years(self.subject.indicators.all())
