"""The history of one satker's figures, in words: what changed, from what to what, by whom, from which file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from divisions.models import Office
from lkjip.periods import format_date

from ..models import FigureChange
from ..preview import key_words, shown
from .provenance import Origin, origin_of
from .targets import targets

PER_PAGE = 100


@dataclass(frozen=True, slots=True)
class Change:
    """`values`: (what, before, after), each as text; "" before means that it was not there."""

    what: str
    key: str
    values: tuple[tuple[str, str, str], ...]
    origin: Origin


def changes_of(office: Office, year: int, code: str, page: str | None) -> tuple[Page, list[Change]]:
    """The newest first, a page at a time."""
    rows = FigureChange.objects.filter(office=office, key__satker=code, key__tahun=year)
    rows = rows.select_related("upload", "undoes", "by").order_by("-pk")
    found = Paginator(rows, PER_PAGE).get_page(page)
    return found, [_change(row) for row in found]


def _change(row: FigureChange) -> Change:
    key = {name: value for name, value in row.key.items() if name != "satker"}
    target = targets()[row.target]
    return Change(target.label, ", ".join(key_words(key, {})), tuple(_values(row)), origin_of(row))


def _values(row: FigureChange) -> Iterator[tuple[str, str, str]]:
    before, after = row.before or {}, row.after or {}
    for name in dict.fromkeys((*after, *before)):
        old, new = (_text(name, values.get(name)) for values in (before, after))
        yield (
            name.replace("_", " "),
            old if row.before is not None else "",
            new if row.after is not None else "",
        )


def _text(name: str, value: Any) -> str:
    """Numbers and days are kept as text."""
    if isinstance(value, str) and name.startswith(("tanggal", "per_tanggal")):
        return format_date(dt.date.fromisoformat(value))
    return shown(name, value)
