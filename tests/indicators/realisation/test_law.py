"""States that cannot be: the database refuses them, whoever asks. December of PAS-5.2 is loaded, so approved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from indicators.agreement.sealing import opened
from indicators.realisation.calendar.models import MonthEvent, MonthLock
from indicators.realisation.models import Entry, EntryValue
from tests.states import put

State = Entry.State


@pytest.fixture
def december(stage):
    return Entry.objects.filter(indicator__code="PAS-5.2", year=2023, month=12)


def refused(act: Callable[[], Any], says: str | None = None) -> None:
    with pytest.raises(IntegrityError, match=says), transaction.atomic():
        act()


def test_what_is_loaded_is_approved_by_nobody_and_submitted_by_nobody(december):
    entry = december.get()
    assert (entry.state, entry.submitted_by, entry.submitted_at) == (State.APPROVED, None, None)
    assert entry.approved_at is not None


def test_nobody_approves_what_they_submitted(december, operator):
    by = operator.user
    refused(lambda: december.update(submitted_by=by, submitted_at=timezone.now(), approved_by=by))


def test_approved_without_a_time_is_not_approved(december):
    refused(lambda: december.update(approved_at=None))


@pytest.mark.parametrize("state", [State.DRAFT, State.SUBMITTED, State.RETURNED])
def test_what_is_not_approved_has_no_time_of_approval(december, operator, state):
    put(december, State.DRAFT)
    others = {"submitted_by": operator.user, "submitted_at": timezone.now(), "return_reason": "Periksa"}
    refused(lambda: december.update(state=state, approved_at=timezone.now(), **others))
    december.update(state=state, **others)


def test_submitted_by_nobody_is_not_submitted(december):
    put(december, State.DRAFT)
    refused(lambda: december.update(state=State.SUBMITTED))


@pytest.mark.parametrize("half", ["submitted_by", "submitted_at"])
def test_submitter_and_time_go_together(december, operator, half):
    put(december, State.DRAFT)
    known = {"submitted_by": operator.user, "submitted_at": timezone.now()}
    refused(lambda: december.update(**{half: known[half]}))


def test_nothing_is_returned_without_a_reason(december):
    put(december, State.DRAFT)
    refused(lambda: december.update(state=State.RETURNED))


@pytest.mark.parametrize("state", [State.DRAFT, State.SUBMITTED, State.RETURNED])
def test_only_what_was_approved_is_locked(december, state):
    put(december, state)
    refused(lambda: december.update(state=State.LOCKED, approved_at=timezone.now()), "setelah disetujui")
    put(december, State.APPROVED)
    december.update(state=State.LOCKED)


@pytest.mark.parametrize("state", [State.DRAFT, State.RETURNED])
def test_a_lock_opens_back_to_approved_only(december, state):
    put(december, State.LOCKED)
    known = {"approved_at": None, "return_reason": "Salah"}
    refused(lambda: december.update(state=state, **known), "menjadi disetujui")
    december.update(state=State.APPROVED)


def test_nothing_begins_locked(december):
    entry = december.get()
    entry.pk, entry.month, entry.state, entry._state.adding = None, 11, State.LOCKED, True
    refused(entry.save, "setelah disetujui")


@pytest.mark.parametrize("state", [State.APPROVED, State.LOCKED])
class TestApprovedFigures:
    def test_do_not_change(self, december, state):
        put(december, state)
        values = EntryValue.objects.filter(entry=december.get())
        refused(lambda: values.update(value=1), "angkanya tidak dapat diubah")
        refused(lambda: values.update(value=None, not_applicable=True))

    def test_are_not_added_to(self, december, state):
        entry = december.get()
        values = EntryValue.objects.filter(entry=entry, component__symbol="A")
        values.delete()
        put(december, state)
        component = entry.indicator.components.get(symbol="A")
        refused(lambda: EntryValue.objects.create(entry=entry, component=component, value=3))

    def test_do_not_move_in_from_a_draft(self, december, state):
        put(december, state)
        draft = Entry.objects.create(indicator=december.get().indicator, year=2023, month=11)
        component = draft.indicator.components.get(symbol="A")
        EntryValue.objects.filter(entry=december.get()).delete()
        value = EntryValue.objects.create(entry=draft, component=component, value=3)
        refused(lambda: EntryValue.objects.filter(pk=value.pk).update(entry=december.get()))

    def test_change_through_a_door_with_a_reason(self, december, state):
        put(december, state)
        values = EntryValue.objects.filter(entry=december.get(), component__symbol="A")
        with opened("Angka register keliru"):
            values.update(value=1)
        refused(lambda: values.update(value=2))


def test_who_typed_it_may_be_noted_later(december, operator):
    """It says nothing about the figure."""
    EntryValue.objects.filter(entry=december.get()).update(filled_by=operator.user)


def test_only_a_satkers_figure_is_typed_on_its_behalf(december, operator):
    put(december, State.DRAFT)
    values = EntryValue.objects.filter(entry=december.get())
    refused(lambda: values.update(on_behalf=True, filled_by=operator.user))


def test_a_month_is_locked_once(stage, perencana):
    division = stage.divisions.get(code="PAS")
    MonthLock.objects.create(division=division, year=2023, month=12, by=perencana.user)
    refused(lambda: MonthLock.objects.create(division=division, year=2023, month=12, by=perencana.user))
    refused(lambda: MonthLock.objects.create(division=division, year=2023, month=13, by=perencana.user))


def test_a_lock_opens_with_a_reason(stage, perencana):
    place = {"office": stage, "division": stage.divisions.get(code="PAS"), "year": 2023, "month": 12}
    step = MonthEvent.Step.UNLOCK
    refused(lambda: MonthEvent.objects.create(**place, step=step, by=perencana.user))
    MonthEvent.objects.create(**place, step=step, by=perencana.user, reason="Temuan reviu")
