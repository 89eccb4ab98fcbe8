"""The budget as a table. A row without a programme of its own belongs to the one above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.forms.formsets import BaseFormSet, formset_factory

from indicators.agreement.content import Money
from lkjip.forms import LookMixin

from .fields import RupiahField

PREFIX = "anggaran"


class MoneyForm(LookMixin, forms.Form):
    programme = forms.CharField(
        label="Program",
        required=False,
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 2, "class": "form-control"}),
    )
    activity = forms.CharField(
        label="Kegiatan",
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2, "class": "form-control"}),
    )
    amount = RupiahField(label="Jumlah (rupiah)", required=False)


class MoneyFormSet(BaseFormSet):
    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["DELETE"].widget.attrs["class"] = "form-check-input"

    def clean(self) -> None:
        if any(self.errors):
            return
        seen: set[tuple[str, str]] = set()
        programme = ""
        for form in self.kept():
            data = form.cleaned_data
            data["programme"] = programme = data.get("programme") or programme
            key = (programme, data.get("activity", ""))
            if not programme:
                form.add_error("programme", "Baris pertama perlu nama programnya.")
            elif key in seen:
                form.add_error("activity", "Program dan kegiatan ini sudah ada pada baris lain.")
            seen.add(key)

    def kept(self) -> list[Any]:
        rows = [form for form in self.forms if form.has_changed() or form in self.initial_forms]
        return [form for form in rows if form.cleaned_data and not form.cleaned_data.get("DELETE")]

    def money(self) -> Iterator[Money]:
        for form in self.kept():
            data = form.cleaned_data
            yield Money(data["programme"], data.get("activity", ""), data.get("amount"))


def money_formset(money: Sequence[Money], data: Any = None, extra: int = 2) -> MoneyFormSet:
    kind: Any = formset_factory(MoneyForm, formset=MoneyFormSet, extra=extra, can_delete=True, max_num=100)
    formset: MoneyFormSet = kind(data, initial=list(_initial(money)), prefix=PREFIX)
    return formset


def _initial(money: Sequence[Money]) -> Iterator[dict[str, Any]]:
    above = None
    for row in money:
        yield {
            "programme": "" if row.programme == above else row.programme,
            "activity": row.activity,
            "amount": row.amount,
        }
        above = row.programme
