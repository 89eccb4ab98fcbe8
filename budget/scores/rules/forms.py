"""An office's own weights and targets as forms: since which year, by which decision, and why they were changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from divisions.models import Membership
from lkjip.forms import FigureField, year_field
from lkjip.rules.models import RuleSet

from ..board import rule_set
from .configure import configure
from .words import NAMES, OWN_CODE

CHANGED = (
    "Aturan ini berubah sejak halaman dibuka. Isian Anda belum hilang; bandingkan dengan yang tercatat, "
    "lalu catat lagi."
)
TEXT = {"class": "form-control"}


class RuleForm(forms.Form):
    """Numbers that the office sets itself, from a year on until a later one is set."""

    kind = ""
    title = ""
    numbers: tuple[str, ...] = ()
    stamp = forms.CharField(widget=forms.HiddenInput, required=False)
    year_from = year_field(
        "Berlaku mulai tahun", widget=forms.TextInput(attrs={**TEXT, "inputmode": "numeric"})
    )
    regulation = forms.CharField(
        label="Dasar",
        max_length=300,
        help_text="Peraturan atau keputusan yang menyebutnya, dengan nomornya.",
        widget=forms.TextInput(attrs=TEXT),
    )
    reason = forms.CharField(
        label="Alasan perubahan",
        max_length=300,
        help_text="Disimpan dalam riwayat bersama nama Anda.",
        widget=forms.TextInput(attrs=TEXT),
    )

    def __init__(self, member: Membership, year: int, *args: Any, **kwargs: Any) -> None:
        self.member, self.year = member, year
        held = rule_set(member.office, year, self.kind)
        kwargs |= {
            "initial": {"year_from": year, "regulation": held.regulation if held else ""},
            "prefix": self.kind,
        }
        super().__init__(*args, **kwargs)
        for name in self.numbers:
            value = held.data.get(name) if held else None
            start = None if value is None else Decimal(str(value))
            self.fields[name] = FigureField(label=NAMES[name], required=False, initial=start)
        self.order_fields([*self.numbers, "year_from", "regulation", "reason", "stamp"])

    def now(self) -> str:
        """Of what is recorded now: two people who correct one rule shall see each other's."""
        rules = RuleSet.objects.filter(office=self.member.office, kind=self.kind).order_by("pk")
        told = list(rules.values_list("pk", "year_from", "regulation", "data"))
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and cleaned.get("stamp") != self.now():
            raise forms.ValidationError(CHANGED, code="changed")
        return cleaned

    def data_given(self) -> Mapping[str, str]:
        given = ((name, self.cleaned_data[name]) for name in self.numbers)
        return {name: f"{value:f}" for name, value in given if value is not None}

    def save(self) -> bool:
        """False where the numbers make no sense; what is wrong stands in the form then."""
        year = self.cleaned_data["year_from"]
        own = RuleSet.objects.filter(office=self.member.office, kind=self.kind, year_from=year).first()
        try:
            configure(
                self.member.office,
                kind=self.kind,
                code=own.code if own else OWN_CODE,
                year_from=year,
                year_to=own.year_to if own else None,
                regulation=self.cleaned_data["regulation"],
                data=dict(self.data_given()),
                by=self.member.user,
                reason=self.cleaned_data["reason"],
            )
        except ValidationError as error:
            self.add_error(None, error.messages)
            return False
        return True


class WeightsForm(RuleForm):
    """How the yearly score and IKPA weigh in the office's value; together 100."""

    kind, title = "nilai-kantor", "Bobot Nilai Kinerja Anggaran"

    def __init__(self, member: Membership, year: int, *args: Any, **kwargs: Any) -> None:
        planned = rule_set(member.office, year, "perencanaan") is not None
        self.numbers = ("planning" if planned else "smart", "ikpa")
        super().__init__(member, year, *args, **kwargs)

    def clean_year_from(self) -> int:
        """The score that is weighed changed in 2024; weights of one are none of the other."""
        year = self.cleaned_data["year_from"]
        planned = rule_set(self.member.office, year, "perencanaan") is not None
        if planned != ("planning" in self.numbers):
            other = "nilai perencanaan" if planned else "SMART"
            raise forms.ValidationError(
                f"Sejak {year} yang dibobot adalah {other}. Buka halaman ini pada tahun itu."
            )
        return year

    def data_given(self) -> Mapping[str, str]:
        given = super().data_given()
        return {name: given.get(name, "0") for name in self.numbers}


class TargetsForm(RuleForm):
    """What the office wants to reach; a score without a target is left empty."""

    kind, title = "target-nilai", "Target nilai"
    numbers: tuple[str, ...] = ("smart", "perencanaan", "ikpa", "emonev", "e_performance", "target_kinerja")

    def __init__(self, member: Membership, year: int, *args: Any, **kwargs: Any) -> None:
        planned = rule_set(member.office, year, "perencanaan") is not None
        other = "smart" if planned else "perencanaan"
        self.numbers = tuple(name for name in self.numbers if name != other)
        super().__init__(member, year, *args, **kwargs)


class WithdrawForm(forms.Form):
    """Which own rule set is given up, and why."""

    rule = forms.IntegerField()
    reason = forms.CharField(max_length=300)


FORMS: Mapping[str, type[RuleForm]] = {form.kind: form for form in (WeightsForm, TargetsForm)}
