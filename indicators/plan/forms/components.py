"""The rows of an indicator's components, each with a sample number to try the formula with."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from typing import Any

from django import forms
from django.forms.formsets import DELETION_FIELD_NAME

from indicators.plan.models import Component, Indicator
from indicators.plan.models.definition import SYMBOL
from indicators.plan.usage import COMPONENT_LOCKED, why_locked
from lkjip.forms import FigureField, LookMixin

from .locking import lock

MOST = 40
PREFIX = "komponen"


class ComponentForm(LookMixin, forms.Form):
    """`was` is the symbol under which the component is stored; empty for a new one."""

    was = forms.CharField(required=False, widget=forms.HiddenInput, max_length=5)
    symbol = forms.CharField(label="Simbol", max_length=5, validators=[SYMBOL])
    name = forms.CharField(label="Apa yang diisi", max_length=300)
    unit = forms.CharField(label="Satuan", max_length=60, required=False)
    accumulation = forms.ChoiceField(
        label="Antarbulan",
        initial=Component.Method.SUM,
        choices=[
            (Component.Method.SUM, "dijumlah"),
            (Component.Method.LAST, "nilai terakhir"),
            (Component.Method.MEAN, "dirata-rata"),
        ],
    )
    across = forms.ChoiceField(
        label="Antarsatker",
        initial=Component.Across.SUM,
        choices=[(Component.Across.SUM, "dijumlah"), (Component.Across.MEAN, "dirata-rata")],
    )
    sample = FigureField(label="Angka contoh", required=False)


class ComponentRows(forms.BaseFormSet):
    """The formula's inputs, in their order. `used` as in the indicator's form."""

    def __init__(self, *args: Any, used: Collection[int] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.used = used
        for form in self.initial_forms if used else ():
            lock(form, COMPONENT_LOCKED)

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        if box := form.fields.get(DELETION_FIELD_NAME):
            box.label, box.widget.attrs["class"] = "Hapus", "form-check-input"

    @property
    def kept(self) -> list[forms.Form]:
        """Rows that say something and are not to be deleted."""
        stored = self.initial_forms
        return [f for f in self.forms if not self._goes(f) and (f in stored or f.has_changed())]

    def _goes(self, form: forms.Form) -> bool:
        return bool(self.can_delete and self._should_delete_form(form))  # type: ignore[attr-defined]

    def samples(self) -> dict[str, Decimal | None]:
        """Symbol → sample number, of the rows that can be read."""
        read = [form.cleaned_data for form in self.kept if form.is_valid() or form.cleaned_data]
        return {row["symbol"]: row.get("sample") for row in read if "symbol" in row}

    def clean(self) -> None:
        symbols = [form.cleaned_data["symbol"] for form in self.kept if "symbol" in form.cleaned_data]
        if twice := sorted({symbol for symbol in symbols if symbols.count(symbol) > 1}):
            raise forms.ValidationError(f"Simbol {', '.join(twice)} dipakai lebih dari satu komponen.")
        if not self.kept:
            raise forms.ValidationError("Indikator memerlukan paling sedikit satu komponen.")
        if self.used:
            self._mind_used()

    def _mind_used(self) -> None:
        """By symbol, not by row: what the form says about its own rows is not to be trusted."""
        stored = {row["symbol"]: row for row in self.initial or ()}
        for form in self.kept:
            row = stored.get(form.cleaned_data.get("symbol", ""), {})
            for name in (name for name in row if name in COMPONENT_LOCKED):
                if form.cleaned_data.get(name) != row[name]:
                    form.add_error(name, why_locked(str(form.fields[name].label), self.used))
        if {form.cleaned_data.get("symbol") for form in self.kept} != set(stored):
            raise forms.ValidationError(why_locked("Susunan komponen", self.used))


def component_rows(
    indicator: Indicator, data: Any = None, *, used: Collection[int] = (), extra: int = 0
) -> ComponentRows:
    """The rows of an indicator; `extra` blank ones where nothing was sent yet."""
    factory = forms.formset_factory(
        ComponentForm,
        formset=ComponentRows,
        extra=extra,
        can_delete=not used,
        max_num=MOST,
        validate_max=True,
        absolute_max=MOST + 10,
    )
    rows: Any = factory(data, prefix=PREFIX, initial=list(_initial(indicator)), used=used)  # type: ignore[call-arg]
    return rows


def _initial(indicator: Indicator) -> Iterator[dict[str, str]]:
    for row in indicator.components.all() if indicator.pk else ():
        yield {
            "was": row.symbol,
            "symbol": row.symbol,
            "name": row.name,
            "unit": row.unit,
            "accumulation": row.accumulation,
            "across": row.across or Component.Across.SUM,
        }
