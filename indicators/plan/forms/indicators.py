"""The form of an indicator."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django import forms

from indicators.achievement.formula import FormulaError, parse
from indicators.plan.models import Indicator
from indicators.plan.usage import LOCKED, why_locked, why_outside
from lkjip.forms import FigureField, LookMixin, WholeField, year_field

from .locking import OfficeRecordForm, lock


class IndicatorForm(LookMixin, OfficeRecordForm):
    """`used` are the years that stand on the indicator: with any, what alters figures is refused."""

    number = WholeField(label="Nomor", min_value=1, max_value=999, help_text="Urutan dalam sasarannya.")
    places = WholeField(label="Desimal", min_value=0, max_value=6, help_text="0 sampai 6.")
    minimum = FigureField(label="Nilai terkecil yang mungkin", required=False)
    maximum = FigureField(label="Nilai terbesar yang mungkin", required=False)
    valid_from = year_field("Berlaku sejak tahun", required=False, help_text="Kosong berarti sejak semula.")
    valid_to = year_field("Sampai tahun", required=False, help_text="Kosong berarti masih berlaku.")

    class Meta:
        model = Indicator
        fields = (
            "code",
            "objective",
            "number",
            "name",
            "unit",
            "polarity",
            "places",
            "minimum",
            "maximum",
            "formula",
            "frequency",
            "valid_from",
            "valid_to",
            "definition",
            "data_source",
            "responsible",
        )
        labels = {"polarity": "Arah"}
        widgets = {
            "name": forms.Textarea(attrs={"rows": 2}),
            "definition": forms.Textarea(attrs={"rows": 3}),
            "formula": forms.TextInput(attrs={"spellcheck": "false", "autocomplete": "off"}),
        }
        help_texts = {
            "formula": "Simbol komponen, angka dengan titik desimal, tanda + - * / dan kurung.",
            "responsible": "Jabatan yang menjawab.",
        }

    def __init__(self, *args: Any, used: Collection[int] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.used = used
        objectives = self.instance.office.objectives.all()
        self.fields["objective"].queryset = objectives  # type: ignore[attr-defined]
        self.fields["objective"].empty_label = "Pilih sasaran"  # type: ignore[attr-defined]
        self.fields["polarity"].choices = [("", "Pilih arah"), *Indicator.Polarity.choices]  # type: ignore[attr-defined]
        self.fields["frequency"].choices = [  # type: ignore[attr-defined]
            ("", "bulanan (bila tidak dipilih)"),
            *Indicator.Frequency.choices,
        ]
        if used:
            lock(self, LOCKED)

    def clean_formula(self) -> str:
        text = self.cleaned_data["formula"]
        try:
            parse(text)
        except FormulaError as error:
            raise forms.ValidationError(str(error)) from None
        return text

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.used:
            for name in (name for name in LOCKED if name in self.changed_data):
                self.add_error(name, why_locked(str(self.fields[name].label), self.used))
            if problem := why_outside(cleaned.get("valid_from"), cleaned.get("valid_to"), self.used):
                self.add_error("valid_to", problem)
        return cleaned
