"""Who reads agreements, and who writes them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cast import Person

pytestmark = pytest.mark.django_db

Address = tuple[str, dict[str, Any]]

READ: tuple[Address, ...] = (
    ("agreements", {}),
    ("agreement", {"unit": "KI", "version": 1}),
    ("action_plan", {"unit": "KI", "version": 1}),
)
PAPERS: tuple[Address, ...] = (
    ("letter", {"unit": "KI", "version": 1, "form": "html"}),
    ("letter_read", {"unit": "KI", "version": 1}),
    ("letters", {"form": "html"}),
)
WRITE: tuple[Address, ...] = (
    ("agreement_targets", {}),
    ("agreement_wording", {}),
    ("agreement_next_year", {}),
    ("agreement_edit", {"unit": "KI", "version": 1}),
    ("agreement_amend", {"unit": "KI", "version": 1}),
)


@pytest.mark.parametrize(("name", "place"), [*READ, *PAPERS])
def test_everybody_of_the_office_reads(operator, pimpinan, reviu, name, place):
    for person in (operator, pimpinan, reviu):
        person.open(name, **place)


@pytest.mark.parametrize(("name", "place"), WRITE)
def test_only_the_planner_writes(operator, verifikator, pimpinan, reviu, orang_lain, name, place):
    for person in (operator, verifikator, pimpinan, reviu, orang_lain):
        person.open(name, status=403, **place)


@pytest.mark.parametrize(("name", "place"), [*READ, *PAPERS, *WRITE])
def test_an_operator_of_one_satker_sees_none(operator_satker: Person, name, place):
    operator_satker.open(name, status=403, **place)


@pytest.mark.parametrize(("name", "place"), [*READ, *PAPERS, *WRITE])
def test_for_other_offices_there_is_nothing_here(orang_luar: Person, name, place):
    orang_luar.open(name, status=404, **place)


@pytest.mark.parametrize("place", [{"unit": "XXX", "version": 1}, {"unit": "KI", "version": 9}])
def test_what_is_not_there_is_404(perencana: Person, place):
    for name in ("agreement", "agreement_edit", "action_plan", "letter_read"):
        perencana.open(name, status=404, **place)


def test_buttons_are_only_for_those_who_may(operator: Person):
    page = operator.open("agreement", unit="KI", version=1)
    assert "Buat PK Perubahan" not in page
    assert "Unggah" not in page
    assert "Pekerjaan lain" not in operator.open("agreements")


def test_the_lists_ask_as_often_for_nine_units_as_for_one(perencana: Person, kalbar):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from indicators.agreement.sealing import opened

    perencana.open("agreements")  # signing in asks, too
    with CaptureQueriesContext(connection) as nine:
        perencana.open("agreements")
    with opened("Hanya satu yang tinggal"):
        kalbar.agreements.exclude(central_unit__code="KI").delete()
    with CaptureQueriesContext(connection) as one:
        perencana.open("agreements")
    assert len(nine) == len(one)
