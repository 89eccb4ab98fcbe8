"""The fixture that other tests stand on."""

import pytest

from indicators.models import Entry, EntryEvent, EntryValue

pytestmark = pytest.mark.django_db


def test_the_first_office_is_there_with_its_year(kalbar):
    assert kalbar.indicators.count() == 60
    assert EntryValue.objects.filter(entry__indicator__office=kalbar).count() == 225


def test_loaded_months_arrive_approved_with_one_event_each(kalbar):
    entries = Entry.objects.filter(indicator__office=kalbar)
    assert set(entries.values_list("state", flat=True)) == {"disetujui"}
    assert EntryEvent.objects.filter(entry__in=entries).count() == entries.count()
