"""When each step happened: the workflow stamps the moment of the run, which is put right at the end."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from indicators.realisation.models import Entry, EntryEvent

from .fates import Act, Step

OFFICE_HOUR = dt.time(10)


@dataclass
class Stamps:
    zone: ZoneInfo
    entries: dict[int, dict[str, dt.datetime]] = field(default_factory=dict)
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

    def write(self) -> None:
        entries = Entry.objects.in_bulk(self.entries)
        for pk, stamps in self.entries.items():
            for name, moment in stamps.items():
                setattr(entries[pk], name, moment)
        Entry.objects.bulk_update(entries.values(), ["changed", "submitted_at", "approved_at"])
        events = EntryEvent.objects.in_bulk(self.events)
        for pk, moment in self.events.items():
            events[pk].at = moment
        EntryEvent.objects.bulk_update(events.values(), ["at"])
