"""Survey indices go into the month's entry of their indicator: as a draft, with its history, never past an approval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from divisions.models import Office
from indicators.plan.models import Indicator
from indicators.realisation.models import Entry, EntryValue
from indicators.realisation.workflow import Conflict, Refused, Typed, changed_to, save
from lkjip.periods import month_name
from lkjip.validity import plain

from .target import Step, UnsavableError, Values, key_text

_KEY = ("tahun", "bulan", "ikk", "komponen", "satker")


class EntryTarget:
    name = "realisasi"
    label = "isian bulanan"

    def order(self, key: Mapping[str, Any]) -> Values:
        return {name: key[name] for name in _KEY}

    def stored(self, office: Office, year: int) -> dict[str, Values]:
        rows = EntryValue.objects.filter(entry__indicator__office=office, entry__year=year)
        found = {}
        for month, code, symbol, unit, value in rows.values_list(
            "entry__month", "entry__indicator__code", "component__symbol", "work_unit__code", "value"
        ):
            key = {"tahun": year, "bulan": month, "ikk": code, "komponen": symbol, "satker": unit or ""}
            found[key_text(key)] = {"nilai": plain(value)}
        return found

    def write(self, office: Office, steps: Sequence[Step], member: Any) -> None:
        """Month by month through the workflow, so that every change leaves its event."""
        units = dict(office.work_units.values_list("code", "pk"))
        months: dict[tuple[str, int], list[Step]] = {}
        for step in steps:
            months.setdefault((step.key["ikk"], step.key["bulan"]), []).append(step)
        for (code, month), own in months.items():
            indicator = Indicator.objects.prefetch_related("components").get(office=office, code=code)
            typed = {
                (step.key["komponen"], units.get(step.key["satker"])): Typed(_figure(step.after))
                for step in own
            }
            self._save(member, indicator, own[0].key["tahun"], month, typed)

    def _save(self, member: Any, indicator: Indicator, year: int, month: int, typed: Any) -> None:
        entry = Entry.objects.filter(indicator=indicator, year=year, month=month).first()
        try:
            save(member, indicator, year, month, changed_to(entry, typed))
        except (Refused, Conflict) as refused:
            raise UnsavableError(f"{indicator.code} {month_name(month)}: {refused}") from refused


def _figure(values: Mapping[str, Any] | None) -> Decimal | None:
    value = (values or {}).get("nilai")
    return None if value is None else Decimal(str(value))
