"""Small forms about an indicator's life: a new version, its end, and who continues whom."""

from __future__ import annotations

from typing import Any

from django import forms

from divisions.models import Office
from indicators.plan.models import Indicator, IndicatorLink, Objective
from indicators.plan.models.definition import CODE
from indicators.plan.versions import why_not_after, why_not_from, why_not_linked
from lkjip.forms import LookMixin, WholeField, year_field

REASON = forms.Textarea(attrs={"rows": 2})


class VersionForm(LookMixin, forms.Form):
    year = year_field("Berlaku sejak tahun")
    code = forms.CharField(
        label="Kode baru",
        max_length=40,
        validators=[CODE],
        help_text="Kode lama tetap milik tahun-tahun lama.",
    )
    objective = forms.ModelChoiceField(label="Sasaran", queryset=Objective.objects.none(), empty_label=None)
    number = WholeField(label="Nomor", min_value=1, max_value=999, help_text="Urutan dalam sasarannya.")
    relation = forms.ChoiceField(
        label="Dibandingkan dengan yang lama",
        choices=[
            (IndicatorLink.Relation.CONTINUED, "lanjut: angkanya tetap dapat dibandingkan"),
            (IndicatorLink.Relation.CHANGED, "berubah: angkanya tidak dapat dibandingkan"),
        ],
        help_text="Pilih berubah bila rumus, satuan, arah, atau cakupannya lain.",
    )
    reason = forms.CharField(label="Alasan", widget=REASON)

    def __init__(self, old: Indicator, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.old = old
        self.fields["objective"].queryset = old.office.objectives.all()  # type: ignore[attr-defined]

    def clean_code(self) -> str:
        code = self.cleaned_data["code"]
        if Indicator.objects.filter(office=self.old.office, code=code).exists():
            raise forms.ValidationError("Kode indikator ini sudah ada di kantor ini.")
        return code

    def clean_year(self) -> int:
        year = self.cleaned_data["year"]
        if problem := why_not_from(self.old, year):
            raise forms.ValidationError(problem)
        return year

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        objective, year = cleaned.get("objective"), cleaned.get("year")
        if objective and year and not objective.covers(year):
            self.add_error("objective", f"Sasaran {objective.code} tidak berlaku pada tahun {year}.")
        return cleaned


class EndForm(LookMixin, forms.Form):
    last = year_field("Tahun terakhir berlaku")
    reason = forms.CharField(label="Alasan", widget=REASON)

    def __init__(self, indicator: Indicator, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.indicator = indicator

    def clean_last(self) -> int:
        last = self.cleaned_data["last"]
        if problem := why_not_after(self.indicator, last):
            raise forms.ValidationError(problem)
        return last


class LinkForm(LookMixin, forms.Form):
    old = forms.ModelChoiceField(
        label="Indikator lama", queryset=Indicator.objects.none(), empty_label="Pilih yang berakhir"
    )
    new = forms.ModelChoiceField(
        label="Indikator baru", queryset=Indicator.objects.none(), empty_label="Pilih yang mulai"
    )
    relation = forms.ChoiceField(label="Hubungan", choices=IndicatorLink.Relation.choices)

    def __init__(self, office: Office, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Indicator.objects.filter(office=office)
        self.fields["old"].queryset = own.filter(valid_to__isnull=False)  # type: ignore[attr-defined]
        self.fields["new"].queryset = own.filter(valid_from__isnull=False)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        old, new, relation = (cleaned.get(name) for name in ("old", "new", "relation"))
        if not (old and new and relation):
            return cleaned
        if IndicatorLink.objects.filter(old=old, new=new).exists():
            self.add_error(None, f"Padanan {old.code} dan {new.code} sudah ada.")
        elif problem := why_not_linked(old, new, relation):
            self.add_error(None, problem)
        return cleaned
