"""When each step happened: the workflow stamps the moment of the run, which is put right at the end."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from indicators.realisation.models import Entry, EntryEvent, EntryValue

from .fates import Act, Step

OFFICE_HOUR = dt.time(10)


@dataclass
class Stamps:
    zone: ZoneInfo
    entries: dict[int, dict[str, dt.datetime]] = field(default_factory=dict)
    values: dict[int, dt.datetime] = field(default_factory=dict)
    events: dict[int, dt.datetime] = field(default_factory=dict)

    def note(self, entry: Entry, step: Step) -> None:
        moment = dt.datetime.combine(step.day, OFFICE_HOUR, self.zone)
        stamps = self.entries.setdefault(entry.pk, {})
        stamps["changed"] = moment
        if step.act is Act.SUBMIT:
            stamps["submitted_at"] = moment
        if step.act is Act.APPROVE:
            stamps["approved_at"] = moment
        for event in entry.events.values_list("pk", flat=True):
            self.events.setdefault(event, moment)
        for value in entry.values.values_list("pk", flat=True):
            self.values.setdefault(value, moment)

    def write(self) -> None:
        entries = Entry.objects.in_bulk(self.entries)
        for pk, stamps in self.entries.items():
            for name, moment in stamps.items():
                setattr(entries[pk], name, moment)
        Entry.objects.bulk_update(entries.values(), ["changed", "submitted_at", "approved_at"])
        values = EntryValue.objects.in_bulk(self.values)
        for pk, value in values.items():
            value.filled_at = self.values[pk]
        EntryValue.objects.bulk_update(values.values(), ["filled_at"], batch_size=500)
        events = EntryEvent.objects.in_bulk(self.events)
        for pk, moment in self.events.items():
            events[pk].at = moment
        EntryEvent.objects.bulk_update(events.values(), ["at"])
