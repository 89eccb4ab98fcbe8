"""The page of an indicator: its form, the rows of its components, and the formula tried while it is typed."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.http import QueryDict

from divisions.models import Membership
from indicators.achievement.formula import FormulaError, parse
from indicators.achievement.load import rule_for, setting_for
from indicators.plan.forms.components import PREFIX, ComponentRows, component_rows
from indicators.plan.forms.indicators import IndicatorForm
from indicators.plan.history import Cells, indicator_cells
from indicators.plan.models import Component, Indicator
from indicators.plan.scales import why_no_scale
from indicators.plan.trial import Trial, try_formula
from indicators.plan.usage import used_years
from indicators.realisation.models import EntryValue
from lkjip.merge import Shown

from .base import Editor

USUAL_PLACES = 2
BLANK_ROWS = 2


class IndicatorEditor(Editor):
    rows: ComponentRows

    def __init__(self, member: Membership, subject: Indicator, year: int) -> None:
        self.year = year
        super().__init__(member, subject)

    def bind(self, data: QueryDict | None) -> None:
        self.form = IndicatorForm(data, instance=self.copy, used=self.used)
        extra = BLANK_ROWS if self.is_new else 0
        self.rows = component_rows(self.subject, data, used=self.used, extra=extra)

    def cells(self) -> Cells:
        return indicator_cells(self.subject)

    @property
    def forms(self) -> list[forms.BaseForm]:
        return [self.form, *self.rows.forms]

    @cached_property
    def used(self) -> set[int]:
        return set() if self.is_new else used_years([self.subject])

    @property
    def may_add_rows(self) -> bool:
        return not self.used

    # saving

    def valid(self) -> bool:
        sound = [self.form.is_valid(), self.rows.is_valid()]
        return all(sound) and self._symbols_known() and self._labels_fit() and self._may_drop()

    def _symbols_known(self) -> bool:
        try:
            parse(self.form.cleaned_data["formula"], self.rows.samples())
        except FormulaError as error:
            self.form.add_error("formula", str(error))
            return False
        return True

    def _labels_fit(self) -> bool:
        typed = self.form.cleaned_data
        methods = {row.cleaned_data["accumulation"] for row in self.rows.kept}
        if why := why_no_scale(typed["unit"], typed["formula"], typed["polarity"], methods):
            self.form.add_error("unit", why)
        return not why

    def _may_drop(self) -> bool:
        """A component in which somebody has typed, if only a draft, does not vanish."""
        values = EntryValue.objects.filter(component__in=self._dropped())
        filled = sorted(set(values.values_list("component__symbol", flat=True)))
        if filled:
            self.form.add_error(
                None,
                f"Komponen {', '.join(filled)} sudah berisi isian. Kosongkan isiannya sebelum menghapusnya.",
            )
        return not filled

    def _dropped(self) -> Any:
        kept = [row.cleaned_data["was"] for row in self.rows.kept]
        return Component.objects.filter(indicator=self.subject.pk).exclude(symbol__in=kept)

    def write(self) -> None:
        dropped = self._dropped() if not self.is_new else Component.objects.none()
        dropped.delete()
        super().write()
        _store(self.subject, self.rows)

    # trying

    @property
    def trial(self) -> Trial:
        """What is typed so far, read as far as it can be."""
        self.form.is_valid(), self.rows.is_valid()
        cleaned = getattr(self.form, "cleaned_data", {})
        return try_formula(
            str(self.form["formula"].value() or ""),
            self.rows.samples() if self.rows.is_bound else dict.fromkeys(self._symbols),
            cleaned.get("places", _places(self.subject)),
            cleaned.get("unit", self.subject.unit),
            rule_for(setting_for(self.member.office, self.year)),
        )

    @property
    def _symbols(self) -> list[str]:
        return [row.initial["symbol"] for row in self.rows.initial_forms]

    # together with others

    def _shown(self) -> Shown:
        """Rows come with their number, so that one that somebody added is not overlooked."""
        stored = len(self.rows.initial_forms)
        counts = {"TOTAL_FORMS": stored or BLANK_ROWS, "INITIAL_FORMS": stored}
        return {**super()._shown(), **{f"{PREFIX}-{name}": str(count) for name, count in counts.items()}}

    def _labels(self) -> dict[str, str]:
        labels = {bound.html_name: str(bound.label) for bound in self.form}
        for row in self.rows.forms:
            symbol = row.initial.get("symbol", "baru")
            labels |= {b.html_name: f"Komponen {symbol}: {b.label}" for b in row if not b.is_hidden}
        return labels


def _places(indicator: Indicator) -> int:
    return USUAL_PLACES if indicator.places is None else indicator.places


def _store(indicator: Indicator, rows: ComponentRows) -> None:
    """Existing components keep their identity, and with it their entries, whatever they are called now."""
    stored = {component.symbol: component for component in Component.objects.filter(indicator=indicator)}
    _make_way(stored, rows)
    for order, row in enumerate(rows.kept, 1):
        typed = row.cleaned_data
        component = stored.get(typed["was"]) or Component(indicator=indicator)
        component.symbol, component.name, component.unit = typed["symbol"], typed["name"], typed["unit"]
        component.accumulation, component.order = typed["accumulation"], order
        if typed["across"] != (component.across or Component.Across.SUM):
            component.across = typed["across"]
        component.save()


def _make_way(stored: dict[str, Component], rows: ComponentRows) -> None:
    """Symbols are unique, so those that change places first step aside."""
    typed = [row.cleaned_data for row in rows.kept]
    renamed = [stored[row["was"]].pk for row in typed if row["was"] in stored and row["was"] != row["symbol"]]
    for number, pk in enumerate(renamed):
        Component.objects.filter(pk=pk).update(symbol=f"~{number}")
