"""Loads the sample office's tables through load_office, and takes back nothing that people have changed since."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db.models import Max

from budget.ceiling.models import Allotment
from divisions.models import Office
from lkjip.tables import definitions, export_office, load_office
from lkjip.workbooks import Table, Workbook, read
from lkjip.workbooks import write as write_workbook

from .scores import scores
from .spending import spend
from .tables import CODE, Tables, templates, write

Key = tuple[Any, ...]


class Refused(Exception):
    """The tables do not load; nothing was written."""


def tables_on(year: int, today: dt.date) -> Tables:
    """A year's tables as they are today: plans and promises, and the money and scores known by now."""
    day = min(today, dt.date(year, 12, 31))
    tables = templates(year, day)
    spend(tables, day)
    return tables | scores(tables, day, today)


def load_sample(year: int, today: dt.date) -> Office:
    """The office with the tables of a year. What it has already and people changed stays as it is."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fresh = write(tables_on(year, today), folder / "baru")
        office = Office.objects.filter(code=CODE).first()
        if office is not None:
            fresh = _without_changed(office, year, fresh, folder)
        outcome = load_office(fresh, office=CODE if office else "")
    if outcome.errors:
        raise Refused("\n".join(map(str, outcome.errors)))
    Office.objects.filter(pk=outcome.office.pk).update(is_sample=True)
    return Office.objects.get(pk=outcome.office.pk)


def _without_changed(office: Office, year: int, fresh: Path, folder: Path) -> Path:
    """Rows that are new, or that still hold what the last run wrote; the others belong to somebody by now."""
    export_office(office, folder / "ada")
    now, new = read(folder / "ada", definitions()), read(fresh, definitions())
    old = _last_written(office, year, folder / "dulu")
    rows = {table.name: list(_ours(table, now, old, new)) for table in definitions()}
    write_workbook(folder / "muat", rows, definitions())
    return folder / "muat"


def _last_written(office: Office, year: int, folder: Path) -> Workbook:
    """What an earlier run wrote for the year, on the day that its money tells; nothing on the first run."""
    money = Allotment.objects.filter(work_unit__office=office, year=year)
    last = money.aggregate(day=Max("as_of"))["day"]
    return read(write(tables_on(year, last), folder), definitions()) if last else Workbook()


def _ours(table: Table, now: Workbook, old: Workbook, new: Workbook) -> Iterator[dict[str, Any]]:
    there, written = _by_key(table, now), _by_key(table, old)
    for key, values in _by_key(table, new).items():
        if key not in there or there[key] == written.get(key):
            yield values


def _by_key(table: Table, workbook: Workbook) -> dict[Key, dict[str, Any]]:
    return {tuple(row[name] for name in table.key): row.values for row in workbook.rows.get(table.name, [])}
