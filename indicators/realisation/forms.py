"""The month's form: one text field per component, or per satker where it is split. Decimal comma, strict.

Every field also carries, hidden, what it said when the page was opened: see `workflow`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms

from divisions.access import can_fill_source
from divisions.models import Membership, WorkUnit
from indicators.achievement.ordinal import Scale, scale_of
from indicators.plan.models import Component, Indicator
from lkjip.forms import FigureField
from lkjip.numbers import format_number

from .workflow import EMPTY, Change, Source, Typed


@dataclass(frozen=True)
class Slot:
    """One field of the form and what it stands for."""

    component: Component
    work_unit: WorkUnit | None

    @property
    def name(self) -> str:
        suffix = f"-{self.work_unit.code}" if self.work_unit else ""
        return f"{self.component.symbol}{suffix}"

    @property
    def unit(self) -> str:
        """What it is typed in: where the indicator's unit names a scale, labels of that scale."""
        return self.component.indicator.unit

    @property
    def flag(self) -> str:
        return f"tb-{self.name}"

    @property
    def source(self) -> Source:
        return self.component.symbol, self.work_unit.pk if self.work_unit else None

    @property
    def label(self) -> str:
        return f"{self.component.symbol}, {self.place}"

    @property
    def place(self) -> str:
        return self.work_unit.name if self.work_unit else "seluruh kantor"


def slots_of(indicator: Indicator, member: Membership, year: int) -> list[Slot]:
    """In the order of components, then satker; the operator of a satker has its own rows only."""
    return [
        Slot(component, unit)
        for component in indicator.components.all()
        for unit in _units(component, year)
        if can_fill_source(member, unit.pk if unit else None)
    ]


def _units(component: Component, year: int) -> list[WorkUnit | None]:
    """The satker that owe it in the year, or the office as a whole."""
    return [*component.units_in(year)] or [None]


def grouped(slots: list[Slot]) -> Iterator[tuple[Component, list[Slot]]]:
    """Slots by component, in order."""
    groups: dict[int, tuple[Component, list[Slot]]] = {}
    for slot in slots:
        groups.setdefault(slot.component.pk, (slot.component, []))[1].append(slot)
    yield from groups.values()


class RememberingForm(forms.Form):
    """A form whose fields remember what they said when the page was opened."""

    def remembered(self, name: str) -> Any:
        """The value at opening; None where it was empty or cannot be read."""
        try:
            return self.fields[name].clean(self.data.get(self.add_initial_prefix(name)))
        except forms.ValidationError:
            return None

    def rebase(self, data: dict[str, Any], stored: Mapping[str, Any]) -> None:
        """Puts what was sent on what is stored now: touched fields keep what was typed, others show the newest."""
        for name, value in stored.items():
            data[self.add_initial_prefix(name)] = str(value)
            if name not in self.changed_data:
                data[self.add_prefix(name)] = str(value)


class LabelField(forms.TypedChoiceField):
    """One label of a scale, kept as its rank."""

    widget = forms.Select(attrs={"class": "form-select"})

    def __init__(self, scale: Scale, **options: Any) -> None:
        labels = [(str(rank), label) for rank, label in enumerate(scale, 1)]
        super().__init__(choices=[("", "belum diisi"), *labels], coerce=Decimal, empty_value=None, **options)


def _field(slot: Slot) -> forms.Field:
    options: dict[str, Any] = {"label": slot.label, "required": False, "show_hidden_initial": True}
    scale = scale_of(slot.unit)
    return LabelField(scale, **options) if scale else FigureField(**options)


class EntryForm(RememberingForm):
    """`confirm` accepts what only looks implausible."""

    confirm = forms.BooleanField(
        required=False,
        label="Angkanya sudah saya periksa dan memang demikian.",
        widget=forms.CheckboxInput(attrs={"class": "form-check-input"}),
    )

    def __init__(self, slots: list[Slot], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.slots = slots
        for slot in slots:
            self.fields[slot.name] = _field(slot)
            self.fields[slot.flag] = forms.BooleanField(
                label=f"Tidak berlaku: {slot.label}",
                required=False,
                show_hidden_initial=True,
                widget=forms.CheckboxInput(
                    attrs={"class": "form-check-input", "aria-label": f"Tidak berlaku: {slot.label}"}
                ),
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for slot in self.slots:
            if cleaned.get(slot.flag) and cleaned.get(slot.name) is not None:
                self.add_error(slot.name, "Kosongkan angkanya, atau hapus tanda tidak berlaku.")
        return cleaned

    def changes(self) -> dict[Source, Change]:
        """What this member may change: as opened, and as typed."""
        return {slot.source: Change(self._remembered(slot), self._typed(slot)) for slot in self.slots}

    def all_typed(self) -> dict[Source, Typed]:
        """Every field."""
        return {slot.source: self._typed(slot) for slot in self.slots}

    def missing(self) -> list[str]:
        """What still has to be filled before the month can be handed in, by label."""
        return [slot.label for slot in self.slots if not self._typed(slot).given]

    def _typed(self, slot: Slot) -> Typed:
        return Typed(self.cleaned_data.get(slot.name), bool(self.cleaned_data.get(slot.flag)))

    def _remembered(self, slot: Slot) -> Typed:
        return Typed(self.remembered(slot.name), bool(self.remembered(slot.flag)))


def initial_of(values: Mapping[Source, Typed], slots: list[Slot]) -> dict[str, Any]:
    """Stored values as the form shows them."""
    initial: dict[str, Any] = {}
    for slot in slots:
        typed = values.get(slot.source, EMPTY)
        initial[slot.name] = "" if typed.value is None else format_number(typed.value)
        initial[slot.flag] = typed.not_applicable
    return initial


class WordsField(forms.CharField):
    """Prose; browsers send line ends as they like."""

    def to_python(self, value: Any) -> str:
        return "\n".join((super().to_python(value) or "").splitlines())


def _words(label: str, rows: int) -> WordsField:
    area = forms.Textarea(attrs={"rows": rows, "class": "form-control"})
    return WordsField(label=label, required=False, widget=area, show_hidden_initial=True)


class WordsForm(RememberingForm):
    """Words about the indicator: of the month, typed beside its number, or of the year."""

    cause = _words("Penyebab", 3)
    supporting_programme = _words("Program dan kegiatan penunjang", 3)
    obstacle = _words("Kendala", 2)
    follow_up = _words("Tindak lanjut", 2)

    def changes(self) -> dict[str, tuple[str, str]]:
        """What was touched: as opened, and as typed."""
        return {name: (self.remembered(name) or "", self.cleaned_data[name]) for name in self.changed_data}


class JudgementForm(forms.Form):
    """Approve, return or reopen; `versi` is the entry's version on the judge's page."""

    langkah = forms.ChoiceField(choices=[(step, step) for step in ("setujui", "kembalikan", "buka")])
    versi = forms.IntegerField(min_value=0)
    alasan = forms.CharField(required=False)
