"""The page of the report's particulars: read by everyone who sees the office, changed by who arranges the report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.forms import model_to_dict
from django.http import QueryDict

from divisions.access import can_arrange_report
from divisions.models import Membership, Office
from divisions.models.office import identity_at
from lkjip.merge import Clash, merge, packed, shown
from lkjip.periods import format_date
from reports.facts.organisation import ReportFacts
from reports.facts.organise import report
from reports.narrative.arrangement.changing import note
from reports.narrative.models import ArrangementStep, ReportInfo
from reports.narrative.models.arrangement import PARTICULARS

from .forms import ReportInfoForm

LABELS = {name: str(field.label) for name, field in ReportInfoForm.base_fields.items()}
RECENT = 10


@dataclass
class ReportInfoPage:
    """After `save` returned no sentence, everything typed is still in `form`."""

    member: Membership
    year: int
    form: ReportInfoForm = field(init=False)
    origin: str = field(init=False)
    clashes: list[Clash] = field(default_factory=list)
    status: int = 200

    def __post_init__(self) -> None:
        self.form = ReportInfoForm(instance=self._stored())
        self.origin = packed(shown(self.form))

    def _stored(self) -> ReportInfo:
        office, year = self.member.office, self.year
        return office.reports.filter(year=year).first() or ReportInfo(office=office, year=year)

    @property
    def editing(self) -> bool:
        return can_arrange_report(self.member)

    @cached_property
    def facts(self) -> ReportFacts:
        """As the report prints them."""
        return report(self.member.office, self.year, self._head)

    @cached_property
    def _head(self) -> str:
        return identity_at(self.member.office, dt.date(self.year, 12, 31)).head_title

    @property
    def titles(self) -> list[str]:
        """Who may sign: the head, and whoever is in office on the report's day."""
        held = self.member.office.officials.in_office(self.facts.date or dt.date(self.year, 12, 31))
        return list(dict.fromkeys((self._head, *held.order_by("title").values_list("title", flat=True))))

    @property
    def events(self) -> QuerySet[ArrangementStep]:
        rows = self.member.office.arrangement_steps.filter(year=self.year, section=PARTICULARS)
        return rows.select_related("by")[:RECENT]

    def save(self, data: QueryDict) -> str:
        """What was done, as a sentence. The caller holds a transaction."""
        Office.objects.select_for_update().get(pk=self.member.office_id)
        row = self._stored()
        before = model_to_dict(row, LABELS)
        merged = merge(data, shown(ReportInfoForm(instance=row)), LABELS)
        self.form = ReportInfoForm(merged.data, instance=row)
        self.origin, self.clashes = merged.origin, merged.clashes
        if self.clashes or not self.form.is_valid():
            self.status = 409 if self.clashes else 422
            return ""
        told = _differences(before, self.form.cleaned_data)
        if not told:
            return "Tidak ada yang berubah."
        _keep(row)
        note(self.member, self.year, PARTICULARS, told)
        return "Keterangan laporan disimpan."


def _keep(row: ReportInfo) -> None:
    """The row stands while it says anything."""
    if any(model_to_dict(row, LABELS).values()):
        row.save()
    elif row.pk:
        row.delete()


def _differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    changed = (name for name in LABELS if before[name] != after[name])
    return " ".join(
        f"{LABELS[name]}: {_said(before[name])} menjadi {_said(after[name])}." for name in changed
    )


def _said(value: Any) -> str:
    if isinstance(value, dt.date):
        return format_date(value)
    return f"“{value}”" if value else "kosong"
