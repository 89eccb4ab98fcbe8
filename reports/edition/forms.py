"""What is asked of somebody who orders the report."""

from __future__ import annotations

from django import forms

from lkjip.forms import LookMixin
from lkjip.periods import Period

from .order import FORMS, PERIODS, Order

UNKNOWN = {"required": "Pilih salah satu.", "invalid_choice": "Pilih salah satu yang ada di daftar."}


class OrderForm(LookMixin, forms.Form):
    form = forms.ChoiceField(label="Bentuk", choices=list(FORMS.items()), error_messages=UNKNOWN)
    period = forms.ChoiceField(label="Periode", choices=list(PERIODS.items()), error_messages=UNKNOWN)

    def order(self, year: int) -> Order:
        return Order(year, self.cleaned_data["form"], Period(self.cleaned_data["period"]))
