"""The month's form: one text field per component, or per satker where it is split. Decimal comma, strict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms

from divisions.access import can_fill_source
from divisions.models import Membership, WorkUnit
from indicators.plan.models import Component, Indicator
from lkjip.numbers import NumberError, format_number, parse_number

from .models import Entry
from .workflow import Source, Typed


class FigureField(forms.CharField):
    """Indonesian figures. A text field on purpose: number inputs drop the comma silently."""

    widget = forms.TextInput(
        attrs={"class": "form-control num", "inputmode": "decimal", "autocomplete": "off"}
    )

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        text = super().to_python(value)
        if not text:
            return None
        try:
            return parse_number(text)
        except NumberError as error:
            raise forms.ValidationError(str(error)) from None


@dataclass(frozen=True)
class Slot:
    """One field of the form and what it stands for."""

    component: Component
    work_unit: WorkUnit | None
    editable: bool

    @property
    def name(self) -> str:
        suffix = f"-{self.work_unit.code}" if self.work_unit else ""
        return f"{self.component.symbol}{suffix}"

    @property
    def flag(self) -> str:
        return f"tb-{self.name}"

    @property
    def source(self) -> Source:
        return self.component.symbol, self.work_unit.pk if self.work_unit else None

    @property
    def label(self) -> str:
        return self.work_unit.name if self.work_unit else self.component.name


def slots_of(indicator: Indicator, member: Membership) -> list[Slot]:
    """In the order of components, then satker; satker operators may only change their own."""
    return [
        Slot(component, unit, can_fill_source(member, unit.pk if unit else None))
        for component in indicator.components.all()
        for unit in [source.work_unit for source in component.sources.all()] or [None]
    ]


class EntryForm(forms.Form):
    """`version` guards against two savers; `confirm` accepts what only looks implausible."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    confirm = forms.BooleanField(required=False, label="Angkanya sudah saya periksa dan memang demikian")

    def __init__(self, slots: list[Slot], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.slots = slots
        for slot in slots:
            label = f"{slot.component.symbol}, {slot.label}"
            self.fields[slot.name] = FigureField(required=False, label=label, disabled=not slot.editable)
            self.fields[slot.flag] = forms.BooleanField(
                required=False, label=f"Tidak berlaku: {label}", disabled=not slot.editable
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for slot in self.slots:
            if cleaned.get(slot.flag) and cleaned.get(slot.name) is not None:
                self.add_error(slot.name, "Kosongkan angkanya atau hapus tanda tidak berlaku.")
        return cleaned

    def typed(self) -> dict[Source, Typed]:
        """What this member may change and has typed."""
        return {slot.source: self._typed(slot) for slot in self.slots if slot.editable}

    def _typed(self, slot: Slot) -> Typed:
        return Typed(self.cleaned_data.get(slot.name), bool(self.cleaned_data.get(slot.flag)))

    def all_typed(self) -> dict[Source, Typed]:
        """Every field, read-only ones with their stored value."""
        return {slot.source: self._typed(slot) for slot in self.slots}

    def missing(self) -> list[str]:
        """What still has to be filled before the month can be handed in, by label."""
        return [
            f"{slot.component.symbol}, {slot.label}" for slot in self.slots if not self._typed(slot).given
        ]


def initial_of(entry: Entry | None, slots: list[Slot]) -> dict[str, Any]:
    """Stored values as the form shows them."""
    initial: dict[str, Any] = {"version": entry.version if entry else 0}
    if entry is None:
        return initial
    stored = {(v.component.symbol, v.work_unit_id): v for v in entry.values.all()}
    for slot in slots:
        if value := stored.get(slot.source):
            initial[slot.name] = "" if value.value is None else format_number(value.value)
            initial[slot.flag] = value.not_applicable
    return initial


def grouped(slots: list[Slot]) -> Iterator[tuple[Component, list[Slot]]]:
    """Slots by component, in order."""
    groups: dict[int, tuple[Component, list[Slot]]] = {}
    for slot in slots:
        groups.setdefault(slot.component.pk, (slot.component, []))[1].append(slot)
    yield from groups.values()


class WordsForm(forms.Form):
    """The year's words about the indicator, typed beside the number."""

    cause = forms.CharField(label="Penyebab", required=False, widget=forms.Textarea(attrs={"rows": 3}))
    supporting_programme = forms.CharField(
        label="Program dan kegiatan penunjang", required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    obstacle = forms.CharField(label="Kendala", required=False, widget=forms.Textarea(attrs={"rows": 2}))
    follow_up = forms.CharField(
        label="Tindak lanjut", required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
