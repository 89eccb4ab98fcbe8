"""Which satker owe which component. PAS-2.1: seven rutan type A, the division types B."""

from __future__ import annotations

from typing import Any

import pytest

from indicators.plan.models import ComponentWorkUnit, Indicator
from indicators.realisation.models import Entry
from tests.indicators.plan.forms import isian


@pytest.fixture
def pas(stage: Any) -> Indicator:
    return stage.indicators.get(code="PAS-2.1")


def box(indicator: Indicator, symbol: str, unit: Any) -> str:
    return f"s-{indicator.components.get(symbol=symbol).pk}-{unit.pk}"


def owing(indicator: Indicator, symbol: str) -> set[str]:
    rows = ComponentWorkUnit.objects.filter(component__indicator=indicator, component__symbol=symbol)
    return set(rows.values_list("work_unit__code", flat=True))


def test_a_satker_is_added_and_asked(perencana, stage, unused):
    rutan = stage.work_units.get(code="406611")
    form = isian(perencana, "definition_sources", code="PAS-2.9", year=2024)
    form[box(unused, "A", rutan)] = True
    assert "Isian satker disimpan." in form.submit().follow()
    assert owing(unused, "A") == {"406611"}
    assert unused.events.get().changes == [
        {"kolom": "komponen A, satker", "lama": "", "baru": "Rutan Sanggau"}
    ]
    page = perencana.open("entry", code="PAS-2.9", month=1, year=2024)
    assert "A-406611" in page.forms["isian"].fields


def test_one_that_nobody_filled_in_leaves(perencana, pas, stage):
    Entry.objects.filter(indicator=pas).delete()
    form = isian(perencana, "definition_sources", code="PAS-2.1")
    form[box(pas, "A", stage.work_units.get(code="406611"))] = False
    form.submit().follow()
    assert len(owing(pas, "A")) == 6


def test_one_with_approved_figures_stays(perencana, pas, stage):
    form = isian(perencana, "definition_sources", code="PAS-2.1")
    name = box(pas, "A", stage.work_units.get(code="406611"))
    form[name] = False
    page = form.submit(status=422)
    assert "Rutan Sanggau sudah punya angka yang disetujui pada komponen A" in page
    assert not page.forms["isian"][name].checked
    assert len(owing(pas, "A")) == 7


def test_a_figure_of_the_whole_office_is_not_split_afterwards(perencana, pas, stage):
    form = isian(perencana, "definition_sources", code="PAS-2.1")
    form[box(pas, "B", stage.work_units.get(code="406611"))] = True
    page = form.submit(status=422)
    assert "Komponen B sudah punya angka yang disetujui untuk seluruh kantor" in page
    assert owing(pas, "B") == set()


def test_satker_of_the_year_are_offered(perencana, pas, stage):
    stage.work_units.filter(code="406602").update(valid_to=2023)
    place = {"code": "PAS-2.1", "year": 2024}
    assert (
        box(pas, "A", stage.work_units.get(code="406602"))
        not in isian(perencana, "definition_sources", **place).fields
    )


def test_a_satker_that_begins_later_is_not_missed_earlier(perencana, stage, unused):
    """2024 stays as it was when a rutan that opens in 2025 is added to the same component."""
    rutan = stage.work_units.get(code="406611")
    rutan.valid_from = 2025
    rutan.save()
    form = isian(perencana, "definition_sources", code="PAS-2.9", year=2025)
    form[box(unused, "A", rutan)] = True
    form.submit()
    assert "A-406611" in perencana.open("entry", code="PAS-2.9", month=1, year=2025).forms["isian"].fields
    assert "A" in perencana.open("entry", code="PAS-2.9", month=1, year=2024).forms["isian"].fields
