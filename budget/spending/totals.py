"""Ceiling and spending of each satker in a year, at a day: the DIPA in force then, and what was spent last."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

from budget.ceiling.documents import Issue
from divisions.models import Office

from .absorption import Spent
from .positions import Book, Key, book

OWN_KIND = "dipa"
"""A satker whose `jenis` begins so is a budget of the office itself, not of a technical unit."""


def spent_by_unit(office: Office, year: int, day: dt.date | None = None) -> dict[str, Spent]:
    """Each satker of which ceiling and spending are known, by its latest position.

    With a `day`, the ceiling is that of the last DIPA issued by then, where one is.
    """
    return spent_in(book(office, year), day)


def spent_in(money: Book, day: dt.date | None = None, until: int = 12) -> dict[str, Spent]:
    """Spending of the months up to `until`."""
    found = {code: _spent(money, code, day, until) for code in money.codes}
    return {code: spent for code, spent in found.items() if spent is not None}


def _spent(money: Book, code: str, day: dt.date | None, until: int) -> Spent | None:
    latest = money.latest(code, until=until)
    if latest is None or latest.realised is None:
        return None
    issued = money.in_force(code, day).get("") if day else None
    ceiling = issued.ceiling if issued else latest.ceiling
    return None if ceiling is None else Spent(ceiling, latest.realised)


def ceilings_at(office: Office, year: int, day: dt.date) -> dict[Key, Issue]:
    """The DIPA in force on a day, for every satker and type of which any is recorded."""
    money = book(office, year)
    return {(code, kind): issue for code in money.issues for kind, issue in money.in_force(code, day).items()}


def last_day(year: int) -> dt.date:
    """The day for which pages tell a year's ceilings: its last one, in the running year today."""
    return min(dt.date(year, 12, 31), timezone.localdate())
