"""The number of queries of a page does not grow with the number of indicators, entries, satker or orders."""

import pytest

from indicators.realisation.models import Entry, EntryEvent
from lkjip.jobs.models import Job
from tests.growth import grow, queries


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("dashboard", {}),
        ("entry_list", {}),
        ("indicator", {"code": "PAS-2.1"}),
        ("entry", {"code": "PAS-2.1", "month": 12}),
        ("report", {}),
        ("report_chapter", {"chapter": "bab-2"}),
    ],
)
def test_more_indicators_take_no_more_queries(kalbar, perencana, name, place):
    before = queries(perencana, name, **place)
    grow(kalbar)
    assert queries(perencana, name, **place) == before


def test_the_chapter_with_all_indicators_takes_as_many_queries_as_the_shortest(perencana):
    assert queries(perencana, "report_chapter", chapter="bab-3") == queries(
        perencana, "report_chapter", chapter="bab-4"
    )


def test_more_satker_take_no_more_queries(kalbar, perencana):
    place = {"code": "PAS-2.1", "month": 11}
    before = queries(perencana, "entry", **place)
    component = kalbar.indicators.get(code="PAS-2.1").components.get(symbol="A")
    for unit in kalbar.work_units.filter(owes__isnull=True)[:10]:
        component.sources.create(work_unit=unit)
    assert queries(perencana, "entry", **place) == before


def test_a_longer_history_takes_no_more_queries(perencana):
    place = {"code": "PAS-2.1", "month": 12}
    before = queries(perencana, "entry", **place)
    entry = Entry.objects.get(indicator__code="PAS-2.1", year=2023, month=12)
    for _ in range(5):
        EntryEvent.objects.create(entry=entry, by=perencana.user, to_state=entry.state)
    assert queries(perencana, "entry", **place) == before


def test_more_orders_take_no_more_queries(kalbar, perencana):
    def order() -> None:
        params = {"year": 2023, "form": "pdf", "period": "Y"}
        Job.objects.create(kind="laporan", office=kalbar, params=params, requested_by=perencana.user)

    order()
    before = queries(perencana, "report")
    for _ in range(5):
        order()
    assert queries(perencana, "report") == before
