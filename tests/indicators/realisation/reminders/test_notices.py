"""Whom to remind of what, day by day: December 2023 of the division PAS, due on 5 January 2024.

PAS-2.1 (seven rutan) and PAS-5.2 are missing; so is YAN-3.1, whose division has no operator here.
"""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from divisions.models import Role
from indicators.realisation.calendar.models import Extension, MonthLock
from indicators.realisation.reminders.models import Reminder
from indicators.realisation.reminders.notices import Notice, OfficeNotices
from tests.cast import join
from tests.growth import grow
from tests.indicators.realisation.conftest import fill, send

pytestmark = pytest.mark.usefixtures("december", "operator", "operator_satker", "verifikator", "perencana")

Kind = Reminder.Kind
EARLY, THIRD, DUE, SIXTH = (dt.date(2024, 1, day) for day in (1, 3, 5, 6))


@pytest.fixture
def on(kalbar):
    def notices(day: dt.date) -> list[Notice]:
        return OfficeNotices(kalbar, day).today()

    return notices


def said(notices: list[Notice]) -> dict[tuple[str, str], list[str]]:
    """(person, kind) → what of which indicator."""
    return {
        (notice.member.user.username, notice.kind): [f"{task.code}: {task.what}" for task in notice.tasks]
        for notice in notices
    }


def test_nobody_is_reminded_four_days_before(on):
    assert said(on(EARLY)) == {}


@pytest.mark.parametrize("day", [dt.date(2024, 1, 2), THIRD, DUE])
def test_before_the_deadline(on, day):
    assert said(on(day)) == {
        ("operator", Kind.BEFORE): ["PAS-2.1: isi dan ajukan", "PAS-5.2: isi dan ajukan"],
        ("operator_satker", Kind.BEFORE): ["PAS-2.1: isi baris Rutan Sanggau"],
    }


@pytest.mark.parametrize("day", [SIXTH, dt.date(2024, 1, 19)])
def test_after_the_deadline_and_to_the_planner(on, day):
    assert said(on(day)) == {
        ("operator", Kind.AFTER): ["PAS-2.1: isi dan ajukan", "PAS-5.2: isi dan ajukan"],
        ("operator_satker", Kind.AFTER): ["PAS-2.1: isi baris Rutan Sanggau"],
        ("perencana", Kind.DIGEST): [],
    }


def test_a_month_long_past_is_left_alone(on):
    assert said(on(dt.date(2024, 1, 20))) == {}


def test_a_satker_that_has_filled_its_rows_is_not_reminded(on, operator_satker):
    send(fill(operator_satker.open("entry", code="PAS-2.1", month=12), A_406611="30"))
    found = said(on(THIRD))
    assert ("operator_satker", Kind.BEFORE) not in found
    assert found["operator", Kind.BEFORE][0] == "PAS-2.1: lengkapi dan ajukan"


def test_what_waits_for_a_verdict_from_the_deadline_on(on, operator, verifikator):
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"), "ajukan")
    assert ("verifikator", Kind.CHECK) not in said(on(THIRD))
    assert said(on(DUE))["verifikator", Kind.CHECK] == ["PAS-5.2: periksa dan putuskan"]
    assert said(on(DUE))["operator", Kind.BEFORE] == ["PAS-2.1: isi dan ajukan"]


def test_a_returned_month_is_the_divisions_turn_again(on, operator, verifikator):
    send(fill(operator.open("entry", code="PAS-5.2", month=12), A="38", B="142"), "ajukan")
    form = verifikator.open("entry", code="PAS-5.2", month=12).forms["putusan"]
    form["alasan"] = "Cocokkan dengan register."
    form.submit("langkah", value="kembalikan")
    assert "PAS-5.2: perbaiki dan ajukan lagi" in said(on(THIRD))["operator", Kind.BEFORE]


def test_a_moved_deadline_is_reminded_of_by_itself(on, kalbar, perencana):
    Extension.objects.create(
        indicator=kalbar.indicators.get(code="PAS-5.2"),
        year=2023,
        month=12,
        until=dt.date(2024, 1, 12),
        reason="Sakit",
        by=perencana.user,
    )
    assert said(on(SIXTH))["operator", Kind.AFTER] == ["PAS-2.1: isi dan ajukan"]
    tenth = on(dt.date(2024, 1, 10))
    assert [(n.due, [t.code for t in n.tasks]) for n in tenth if n.kind == Kind.BEFORE] == [
        (dt.date(2024, 1, 12), ["PAS-5.2"])
    ]


def test_a_locked_month_asks_nobody(on, kalbar, perencana):
    for division in kalbar.divisions.all():
        MonthLock.objects.create(division=division, year=2023, month=12, by=perencana.user)
    assert set(said(on(SIXTH))) == {("perencana", Kind.DIGEST)}


def test_a_year_that_nobody_signed_for_asks_nobody(on, kalbar):
    """PAS-3.7 is monthly and still in force in 2024, but the office has no agreement for that year."""
    assert said(on(dt.date(2024, 3, 6))) == {}
    kalbar.agreements.create(
        central_unit=kalbar.central_units.first(), year=2024, version=1, first_party="A", second_party="B"
    )
    assert said(on(dt.date(2024, 3, 6)))["operator", Kind.AFTER] == ["PAS-3.7: isi dan ajukan"]


def test_who_left_the_office_is_not_reminded(on, operator):
    type(operator.user).objects.filter(pk=operator.user.pk).update(is_active=False)
    assert ("operator", Kind.BEFORE) not in said(on(THIRD))


def test_every_operator_of_a_division_is(on, stage):
    join(stage, "rekan", Role.DIVISION_OPERATOR, division=stage.divisions.get(code="PAS"))
    assert ("rekan", Kind.BEFORE) in said(on(THIRD))


def test_more_indicators_and_people_take_no_more_queries(kalbar, stage):
    def taken() -> int:
        with CaptureQueriesContext(connection) as queries:
            OfficeNotices(kalbar, SIXTH).today()
        return len(queries)

    before = taken()
    grow(kalbar)
    for number in range(5):
        join(stage, f"rekan{number}", Role.DIVISION_OPERATOR, division=stage.divisions.get(code="PAS"))
    assert taken() == before
