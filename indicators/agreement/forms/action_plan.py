"""The action plan's grid: one field per indicator and period. Decimal comma, strict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms

from indicators.agreement.action_plan import Way, columns, completed, fault
from lkjip.forms import FigureField


@dataclass(frozen=True)
class PlanRow:
    way: Way
    cells: list[tuple[str, Any]]
    """(heading of the period, its field)."""


class ActionPlanForm(forms.Form):
    """Months that are not on the page keep what they have."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=16, required=False)

    def __init__(self, ways: Sequence[Way], monthly: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ways, self.columns = ways, columns(monthly)
        for way in ways:
            for month, heading in self.columns:
                name = _name(way, month)
                label = f"{way.indicator.code}, {heading}"
                self.fields[name] = FigureField(required=False, label=label, initial=way.cells.get(month))
                self.fields[name].widget.attrs["data-tempel"] = "rencana"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for way in self.ways:
            if self._sound(way) and (why := fault(way.target, self.cells(way))):
                self.add_error(_name(way, self.columns[-1][0]), why)
        return cleaned

    def _sound(self, way: Way) -> bool:
        return not any(_name(way, month) in self.errors for month, _ in self.columns)

    def cells(self, way: Way) -> dict[int, Decimal]:
        typed = {month: self.cleaned_data.get(_name(way, month)) for month, _ in self.columns}
        kept = {month: value for month, value in way.cells.items() if month not in typed}
        given = {month: value for month, value in typed.items() if value is not None}
        return completed(way.target, {**kept, **given})

    def typed(self) -> dict[int, dict[int, Decimal]]:
        return {way.indicator.pk: self.cells(way) for way in self.ways}

    def rows(self) -> list[PlanRow]:
        return [
            PlanRow(way, [(heading, self[_name(way, month)]) for month, heading in self.columns])
            for way in self.ways
        ]


def _name(way: Way, month: int) -> str:
    return f"r{way.indicator.pk}-{month}"
