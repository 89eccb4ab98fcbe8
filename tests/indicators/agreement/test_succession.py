"""A new definition from 2024 on: what stood on the old one for that year moves along, what is signed stays."""

from __future__ import annotations

from typing import Any

import pytest

from divisions.models import CentralUnit
from indicators.models import Objective
from tests.cast import Person

from .desk import agreement, draw, take

pytestmark = pytest.mark.django_db


def begin(planner: Person, **values: str) -> Any:
    """YAN-3.1 is followed by YAN-3.1b in 2024."""
    forms = planner.open("definition_version", code="YAN-3.1").forms.values()
    form = next(form for form in forms if "reason" in form.fields)
    for name, value in {"year": "2024", "code": "YAN-3.1b", "reason": "Cakupan diperjelas", **values}.items():
        form[name] = value
    return form.submit().follow()


def promised(year: int) -> list[str]:
    rows = agreement("KI", year=year).targets.filter(indicator__isnull=False)
    return [row.indicator.code for row in rows]


@pytest.fixture
def draft(perencana: Person, kalbar) -> Any:
    """KI's draft for 2024, with a way to its target."""
    draw(perencana, 2024)
    found = agreement("KI", year=2024)
    found.period_targets.create(indicator=kalbar.indicators.get(code="YAN-3.1"), month=6, value=80)
    return found


def test_a_draft_promises_the_new_one(perencana: Person, draft):
    begin(perencana)
    assert "YAN-3.1b" in promised(2024)
    assert "YAN-3.1" not in promised(2024)
    assert draft.period_targets.get().indicator.code == "YAN-3.1b"


def test_what_is_signed_keeps_what_it_was_signed_with(perencana: Person, draft):
    begin(perencana)
    assert "YAN-3.1" in promised(2023)
    assert "YAN-3.1b" not in promised(2023)


def test_a_form_that_was_open_meanwhile_marks_the_row_and_saves_nothing(perencana: Person, draft):
    page = perencana.open("agreement_edit", unit="KI", version=1, year=2024)
    begin(perencana)
    page.forms["isian"]["place"] = "Singkawang"
    page = page.forms["isian"].submit(status=422)
    assert "Indikator ini bukan milik unit utama ini, atau tidak berlaku tahun ini." in page
    assert page.forms["isian"]["place"].value == "Singkawang"
    assert "YAN-3.1b" in promised(2024)


def test_an_indicator_that_moves_to_another_unit_leaves_a_row_to_be_mended(perencana: Person, draft, kalbar):
    other = Objective.objects.create(
        office=kalbar,
        code="YAN-99",
        division=kalbar.divisions.get(code="YAN"),
        central_unit=CentralUnit.objects.get(office=kalbar, code="AHU"),
        number=99,
        name="Layanan kekayaan intelektual bersama",
    )
    begin(perencana, objective=str(other.pk))
    assert "YAN-3.1" in promised(2024)
    page = take(perencana, "siap", "KI", year=2024)
    assert "Perjanjian ini belum lengkap." in page
    assert "YAN-3.1 tidak berlaku pada tahun 2024. Hapus barisnya." in page
