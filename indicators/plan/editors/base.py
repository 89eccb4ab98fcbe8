"""What every page with a form of the plan does: shows, joins what others saved meanwhile, saves, remembers."""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Collection
from typing import Any

from django import forms
from django.db import transaction
from django.http import QueryDict

from divisions.models import Membership
from indicators.plan.history import Cells, changes, note
from indicators.plan.models import PlanEvent
from indicators.plan.usage import years_text
from lkjip.merge import Clash, Shown, merge, packed, shown


class Editor(ABC):
    """`subject` is the record as stored (or a new one); forms get copies of it, so that a typing error stays theirs.

    After `save` returned False, `form` holds everything typed, `clashes` what somebody else changed meanwhile, and
    `status` the HTTP status to answer with.
    """

    form: Any

    def __init__(self, member: Membership, subject: Any) -> None:
        self.member = member
        self.subject = subject
        self.clashes: list[Clash] = []
        self.origin = ""
        self.status = 200
        self.show()

    # what a room says about its subject

    @abstractmethod
    def bind(self, data: QueryDict | None) -> None:
        """Makes the forms, empty-handed or with what was typed."""

    @abstractmethod
    def cells(self) -> Cells:
        """What the history compares."""

    @property
    def forms(self) -> list[forms.BaseForm]:
        return [self.form]

    def valid(self) -> bool:
        sound = [form.is_valid() for form in self.forms]
        return all(sound)

    def write(self) -> None:
        self.subject = self.form.save()

    # what all do alike

    @property
    def is_new(self) -> bool:
        return self.subject.pk is None

    @property
    def used(self) -> Collection[int]:
        """The years that stand on the subject."""
        return ()

    @property
    def used_text(self) -> str:
        return years_text(self.used)

    @property
    def copy(self) -> Any:
        return copy.copy(self.subject)

    @property
    def events(self) -> list[PlanEvent]:
        if self.is_new:
            return []
        return list(self.subject.events.select_related("by").order_by("-at", "-pk"))

    def show(self) -> None:
        """The forms as stored."""
        self.bind(None)
        self.origin = packed(self._shown())

    def read(self, data: QueryDict) -> None:
        """What was typed, without saving; the form still knows how it was opened."""
        self.bind(data)
        self.origin = str(data.get("asal", ""))

    @transaction.atomic
    def save(self, data: QueryDict) -> bool:
        self._claim()
        self._take(data)
        if self.clashes or not self.valid():
            self.status = 409 if self.clashes else 422
            return False
        before = {} if self.is_new else self.cells()
        was_new = self.is_new
        self.write()
        note(self.subject, self.member.user, changes(before, self.cells()), "Dibuat." if was_new else "")
        return True

    def _take(self, data: QueryDict) -> None:
        """What was typed, joined with what others saved; nobody else has a record that is only now being made."""
        if self.is_new:
            self.read(data)
            return
        merged = merge(data, self._stored(), self._labels())
        self.bind(merged.data)
        self.origin, self.clashes = merged.origin, merged.clashes

    def _claim(self) -> None:
        """The record as stored now, ours until the transaction ends."""
        if not self.is_new:
            rows = type(self.subject)._default_manager
            self.subject = rows.select_for_update().get(pk=self.subject.pk)

    def _stored(self) -> Shown:
        self.bind(None)
        return self._shown()

    def _shown(self) -> Shown:
        return shown(*self.forms)

    def _labels(self) -> dict[str, str]:
        return {
            bound.html_name: str(bound.label) for form in self.forms for bound in form if not bound.is_hidden
        }
