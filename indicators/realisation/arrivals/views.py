"""The satker's figures as they come, for whoever hands the month in (htmx asks every few seconds)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from divisions.access import can_submit
from divisions.gate import for_member
from divisions.models import Membership
from indicators.realisation.doors import page_of
from indicators.realisation.page import EntryPage
from indicators.realisation.rows import FieldRow

STOP_ASKING = 286
"""htmx stops a poll on this answer."""


@dataclass
class Arrivals:
    """What is stored now, held against a page as it was opened and typed upon.

    Fields that nobody touched show what has come; one that was touched keeps what was typed, and says beside it
    what has come.
    """

    page: EntryPage

    def __post_init__(self) -> None:
        form = self.page.form
        self.touched = set(form.changed_data)
        self.stale = {
            name
            for name, value in self.page.initial.items()
            if form.fields[name].show_hidden_initial
            and form.remembered(name) != form.fields[name].to_python(value)
        }
        data = {name: form.data.get(name) for name in form.data}
        form.rebase(data, self.page.initial)
        self.page.read(data)

    @cached_property
    def rows(self) -> list[FieldRow]:
        return [row for group in self.page.groups for row in group.rows]

    @property
    def told(self) -> Iterator[tuple[FieldRow, bool]]:
        """Every satker's row, and whether something else is typed in it than what has come."""
        for row in self.rows:
            if row.arrival:
                yield row, bool({row.slot.name, row.slot.flag} & self.stale & self.touched)

    @property
    def fields(self) -> Iterator[FieldRow]:
        """Those to be shown anew."""
        yield from (row for row in self.rows if row.typing and self._came(row.slot.name))

    @property
    def flags(self) -> Iterator[FieldRow]:
        yield from (row for row in self.rows if row.typing and self._came(row.slot.flag))

    def _came(self, name: str) -> bool:
        return name in self.stale - self.touched


@require_POST
@for_member()
def entry_arrivals(
    request: HttpRequest, member: Membership, year: int, code: str, month: int
) -> HttpResponse:
    """Nothing new: an empty answer. Closed meanwhile: says so, and ends the asking."""
    page = page_of(member, year, code, month)
    if not can_submit(member, page.indicator):
        raise PermissionDenied
    if not page.live:
        return render(request, "realisation/arrivals/_ended.html", {"page": page}, status=STOP_ASKING)
    if request.POST.get("versi") == str(page.version):
        nothing = HttpResponse(status=204)
        del nothing.headers["Content-Type"]
        return nothing
    page.read(request.POST)
    return render(request, "realisation/arrivals/_answer.html", {"page": page, "arrivals": Arrivals(page)})
