"""Forms of the calendar and of closing a month."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms

from divisions.models import Holiday, Office, OfficeSetting
from lkjip.forms import DayField, LookMixin, WholeField


class RuleForm(LookMixin, forms.Form):
    day = WholeField(
        label="Tanggal tenggat",
        min_value=1,
        max_value=28,
        help_text="Tanggal pada bulan berikutnya, 1 sampai 28.",
    )
    day_off = forms.ChoiceField(
        label="Bila jatuh pada Sabtu, Minggu, atau hari libur", choices=OfficeSetting.DayOff.choices
    )
    jump_percent = WholeField(
        label="Perubahan yang ditanyakan (persen)",
        required=False,
        min_value=10,
        max_value=1000,
        help_text="Angka yang naik atau turun lebih jauh dari bulan sebelumnya minta dinyatakan benar.",
    )


class HolidayForm(LookMixin, forms.Form):
    day = DayField(label="Tanggal")
    name = forms.CharField(label="Nama hari libur", max_length=120)

    def __init__(self, office: Office, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office

    def clean_day(self) -> dt.date:
        day = self.cleaned_data["day"]
        known = Holiday.objects.filter(day=day, office__in=[self.office])
        general = Holiday.objects.filter(day=day, office__isnull=True)
        if found := (known.first() or general.first()):
            raise forms.ValidationError(f"Tanggal ini sudah tercatat: {found.name}.")
        return day


class ExtensionForm(LookMixin, forms.Form):
    until = DayField(label="Tenggat baru")
    reason = forms.CharField(label="Alasan", widget=forms.Textarea(attrs={"rows": 2}))


class ClosingForm(forms.Form):
    """`divisi` is a division's code, or "" for all that are meant."""

    langkah = forms.ChoiceField(choices=[(step, step) for step in ("kunci", "buka_kunci", "buka_isian")])
    divisi = forms.CharField(required=False)
    alasan = forms.CharField(required=False)
