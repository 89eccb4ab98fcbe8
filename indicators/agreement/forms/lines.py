"""The annex as a table. A row without an objective of its own belongs to the one above it; rows number themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.forms.formsets import BaseFormSet, formset_factory

from indicators.agreement.content import Level, Line
from indicators.agreement.targets import Reading, TargetError, read_target, refuse
from indicators.plan.models import Indicator
from lkjip.forms import LookMixin, WholeField

STEP = 10
"""Rows stand at 10, 20, 30, so that a new one fits in between."""

Indicators = Mapping[str, Indicator]


def _text(label: str, rows: int = 2, **options: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows, "class": "form-control"})
    return forms.CharField(label=label, required=False, widget=widget, **options)


class LineForm(LookMixin, forms.Form):
    code = forms.CharField(label="IKK", required=False, widget=forms.HiddenInput)
    objective = _text("Sasaran")
    indicator = _text("Indikator")
    target = forms.CharField(
        label="Target", required=False, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    unit = forms.CharField(label="Satuan", required=False, max_length=60)

    def __init__(self, level: str, indicators: Indicators, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.computed = level == Level.ACTIVITY
        self.indicators = indicators
        self.reading = Reading("")

    @property
    def indicator_record(self) -> Indicator | None:
        return self.indicators.get(self.cleaned_data.get("code") or "")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        record = self.indicator_record
        if cleaned.get("code") and record is None:
            self.add_error("code", "Indikator ini bukan milik unit utama ini, atau tidak berlaku tahun ini.")
        if record is not None:
            cleaned["indicator"] = cleaned.get("indicator") or record.name
            cleaned["unit"] = cleaned.get("unit") or record.unit
        elif not cleaned.get("indicator"):
            self.add_error("indicator", "Tulis bunyi indikatornya, atau hapus baris ini.")
        self._read_target(cleaned, record)
        return cleaned

    def _read_target(self, cleaned: dict[str, Any], record: Indicator | None) -> None:
        try:
            self.reading = read_target(cleaned.get("target", ""), cleaned.get("unit", ""))
        except TargetError as error:
            self.add_error("target", str(error))
            return
        if record is not None and self.computed and (why := refuse(record, self.reading)):
            self.add_error("target", why)


class LineFormSet(BaseFormSet):
    """One level of the annex. `choices` are the indicators that may still be added."""

    def __init__(
        self, level: str, indicators: Indicators, data: Any, initial: Sequence[dict[str, Any]]
    ) -> None:
        self.level, self.indicators = level, indicators
        form_kwargs = {"level": level, "indicators": indicators}
        super().__init__(data, initial=initial, prefix=level, form_kwargs=form_kwargs)

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        place = None if index is None or index >= self.initial_form_count() else (index + 1) * STEP
        widget = forms.TextInput(
            attrs={"class": "form-control urut", "inputmode": "numeric", "autocomplete": "off"}
        )
        form.fields["ORDER"] = WholeField(label="Urutan", required=False, initial=place, widget=widget)
        form.fields["DELETE"].widget.attrs["class"] = "form-check-input"
        if self.level == Level.ACTIVITY and place is None:
            form.fields["code"] = forms.ChoiceField(
                label="IKK", required=False, choices=self._choices(), initial=""
            )
            form.fields["code"].widget.attrs["class"] = "form-select"

    def _choices(self) -> list[tuple[str, str]]:
        return [("", "Pilih IKK"), *((code, f"{code} {row.name}") for code, row in self.indicators.items())]

    def clean(self) -> None:
        """Rows in order, each under its objective; an indicator at most once."""
        if any(self.errors):
            return
        seen: set[str] = set()
        above = None
        for form in self.kept():
            self._put_under(form, above)
            code = form.cleaned_data.get("code", "")
            if code and code in seen:
                form.add_error("code", f"{code} sudah ada pada baris lain.")
            seen.add(code)
            above = form

    def _put_under(self, form: Any, above: Any) -> None:
        """Its own words, else the Renstra's for a new indicator of another objective, else those above."""
        objective = str(form.cleaned_data.get("objective") or "")
        if not objective and form not in self.initial_forms and not _siblings(form, above):
            record = form.indicator_record
            objective = record.objective.name if record else ""
        if not objective and above is not None:
            objective = above.cleaned_data["objective"]
        if not objective:
            form.add_error("objective", "Baris pertama perlu bunyi sasarannya.")
        form.cleaned_data["objective"] = objective

    def kept(self) -> list[Any]:
        """Filled rows that are not to be deleted, in their order; a new indicator comes after its siblings."""
        rows = [form for form in self.forms if form.has_changed() or form in self.initial_forms]
        rows = [form for form in rows if form.cleaned_data and not form.cleaned_data.get("DELETE")]
        placed = [form for form in rows if form.cleaned_data.get("ORDER") is not None]
        placed.sort(key=lambda form: form.cleaned_data["ORDER"])
        for form in rows:
            if form.cleaned_data.get("ORDER") is None:
                placed.insert(_after_siblings(form, placed), form)
        return placed

    def lines(self) -> Iterator[Line]:
        number, count, last = 0, 0, None
        for form in self.kept():
            data = form.cleaned_data
            if data["objective"] != last:
                number, count, last = number + 1, 0, data["objective"]
            count += 1
            yield _line(self.level, number, count, data, form.reading)


def _siblings(form: Any, other: Any) -> bool:
    """Whether two rows promise indicators of one objective."""
    records = [row.indicator_record for row in (form, other) if row is not None]
    mine, theirs = (*records, None)[:2]
    return bool(mine and theirs and mine.objective_id == theirs.objective_id)


def _after_siblings(form: Any, placed: Sequence[Any]) -> int:
    siblings = [index for index, other in enumerate(placed) if _siblings(form, other)]
    return siblings[-1] + 1 if siblings else len(placed)


def _line(level: str, number: int, count: int, data: dict[str, Any], reading: Reading) -> Line:
    return Line(
        level=level,
        objective_number=number,
        indicator_number=count,
        objective=data["objective"],
        indicator=data["indicator"],
        code=data.get("code", ""),
        text=reading.text,
        value=reading.value,
        upper=reading.upper,
        unit=reading.unit,
    )


def line_formset(
    level: str, lines: Sequence[Line], indicators: Indicators, data: Any = None, extra: int = 2
) -> LineFormSet:
    kind: Any = formset_factory(
        LineForm, formset=LineFormSet, extra=extra, can_order=True, can_delete=True, max_num=200
    )
    formset: LineFormSet = kind(level, indicators, data, list(_initial(lines)))
    return formset


def _initial(lines: Sequence[Line]) -> Iterator[dict[str, Any]]:
    above = None
    for line in lines:
        here = (line.objective_number, line.objective)
        yield {
            "code": line.code,
            "objective": "" if here == above else line.objective,
            "indicator": line.indicator,
            "target": line.text,
            "unit": line.unit,
        }
        above = here
