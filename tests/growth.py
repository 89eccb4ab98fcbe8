"""An office that grows: pages must not ask the database more often for it."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from divisions.models import Office
from indicators.plan.models import Indicator
from indicators.realisation.models import Entry, EntryEvent, EntryValue
from tests.cast import Person
from tests.states import put

SATKER = ("406611", "406633")


def queries(person: Person, page: str, **place: Any) -> int:
    """How many queries a page takes, its session and content types already known."""
    person.open(page, **place)
    with CaptureQueriesContext(connection) as taken:
        person.open(page, **place)
    return len(taken)


def grow(office: Office, how_many: int = 5) -> None:
    """More indicators in the division PAS, each with two components, two satker and twelve months."""
    for number in range(how_many):
        _months(office, _indicator(office, number))


def _indicator(office: Office, number: int) -> Indicator:
    indicator = office.indicators.create(
        code=f"PAS-2.{90 + number}",
        objective=office.objectives.get(code="PAS-2"),
        number=90 + number,
        name="Tambahan",
        unit="%",
        polarity="maks",
        formula="A / B * 100",
        places=0,
        frequency="bulanan",
    )
    for order, symbol in enumerate("AB", start=1):
        component = indicator.components.create(
            symbol=symbol, order=order, name=symbol, accumulation="jumlah"
        )
        for code in SATKER:
            component.sources.create(work_unit=office.work_units.get(code=code))
    return indicator


def _months(office: Office, indicator: Indicator) -> None:
    for month in range(1, 13):
        entry = Entry.objects.create(indicator=indicator, year=2023, month=month)
        EntryEvent.objects.create(entry=entry, to_state=Entry.State.APPROVED)
        for component in indicator.components.all():
            for code in SATKER:
                unit = office.work_units.get(code=code)
                EntryValue.objects.create(entry=entry, component=component, work_unit=unit, value=1)
    put(Entry.objects.filter(indicator=indicator), Entry.State.APPROVED)
