"""The form of a sasaran. What signed years stand on (code, division, central unit) stays as it is."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django import forms

from indicators.plan.models import Objective
from indicators.plan.usage import why_locked, why_outside
from lkjip.forms import LookMixin, WholeField, year_field

from .locking import OfficeRecordForm, lock

LOCKED = ("code", "division", "central_unit")


class ObjectiveForm(LookMixin, OfficeRecordForm):
    number = WholeField(label="Nomor", min_value=1, max_value=999, help_text="Urutan dalam divisinya.")
    valid_from = year_field("Berlaku sejak tahun", required=False, help_text="Kosong berarti sejak semula.")
    valid_to = year_field("Sampai tahun", required=False, help_text="Kosong berarti masih berlaku.")

    class Meta:
        model = Objective
        fields = ("code", "number", "name", "division", "central_unit", "valid_from", "valid_to")
        widgets = {"name": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args: Any, used: Collection[int] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.used = used
        office = self.instance.office
        self.fields["division"].queryset = office.divisions.all()  # type: ignore[attr-defined]
        self.fields["central_unit"].queryset = office.central_units.all()  # type: ignore[attr-defined]
        for name, wish in {"division": "Pilih divisi", "central_unit": "Pilih unit utama"}.items():
            self.fields[name].empty_label = wish  # type: ignore[attr-defined]
        if used:
            lock(self, LOCKED)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.used:
            for name in sorted(set(LOCKED) & set(self.changed_data)):
                self.add_error(name, why_locked(str(self.fields[name].label), self.used))
            if problem := why_outside(cleaned.get("valid_from"), cleaned.get("valid_to"), self.used):
                self.add_error("valid_to", problem)
        return cleaned
