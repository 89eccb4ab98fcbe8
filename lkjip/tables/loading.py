"""Loads an office workbook: every fault named, all or nothing, and twice is the same as once.

    outcome = load_office(Path("data/kalbar-2023"))
    outcome.saved, outcome.counts["ikk"].new, outcome.findings

One path for a dry run and a real one: everything is written inside a transaction, which is given up when
something is wrong or nothing should stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.db import transaction

from lkjip.workbooks import Finding, Row, Workbook, read

from .index import Index
from .load import Load
from .matching import Match, compare
from .outcome import Outcome
from .plausible import implausible
from .references import MissingError, refer
from .store import store
from .table import OfficeTable, definitions, registered
from .values import UnfitError, own_values


def load_office(
    path: Path, *, dry_run: bool = False, reason: str = "", office: str = "", by: Any = None
) -> Outcome:
    """Loads a CSV folder or .xlsx. `office` says whose tables these are where `kantor` is missing.

    `reason` allows and explains changes to signed agreements and approved months; `by` is the user who loads.
    """
    workbook = read(path, definitions())
    return load_workbook(workbook, path.name, dry_run=dry_run, reason=reason, office=office, by=by)


def load_workbook(
    workbook: Workbook,
    source: str,
    *,
    dry_run: bool = False,
    reason: str = "",
    office: str = "",
    by: Any = None,
) -> Outcome:
    """The same for a workbook that is read already; `source` is what its file is called."""
    load = Load(workbook, reason.strip(), by)
    with transaction.atomic():
        _run(load, office, source)
        saved = not dry_run and not load.failed
        transaction.set_rollback(not saved)
    return load.outcome(saved)


def _run(load: Load, office: str, source: str) -> None:
    """`office` is the code asked for, `source` the name of the workbook."""
    first, *others = registered()
    if _is_anothers(load, first, office):
        return
    _open(load, first, office, source)
    for table in others:
        _take(load, table)
    for table in registered():
        implausible(load, table)
        if table.check:
            table.check(load)
    for table in registered():
        if table.finish and not load.failed:
            table.finish(load)


def _is_anothers(load: Load, table: OfficeTable, code: str) -> bool:
    """Whether the workbook is of another office than asked for. Then nothing is matched, so that findings
    and differences tell nothing about it."""
    rows = load.rows(table.name)[:1]
    others = [row for row in rows if code and isinstance(row["kode"], str) and row["kode"] != code]
    for row in others:
        load.error(row, "kode", f"Buku kerja ini milik kantor {row['kode']}, bukan {code}.")
    return bool(others)


def _open(load: Load, table: OfficeTable, code: str, source: str) -> None:
    """The office itself: named by its own table, or else by `code`."""
    rows, offices = load.rows(table.name), table.model._default_manager
    named = [row["kode"] for row in rows[:1] if isinstance(row["kode"], str)]
    load.office = offices.filter(code__in=named or [code]).first()
    _take(load, table)
    load.office = load.office or next((match.record for match in load.taken[table.name]), None)
    load.report(*_office_faults(load, rows, code, source))
    if load.office is None:  # its own row is wrong: a stand-in, given up with the transaction
        load.office = offices.create(code="-")


def _take(load: Load, table: OfficeTable) -> None:
    """Matches a table's rows with records, and writes the new and the changed ones."""
    rows = load.rows(table.name)
    if not rows:
        return
    if table.prepare:
        table.prepare(load, rows)
    index = load.index(table.model)
    matches = list(_matches(load, table, index, rows))
    stored = set(store(load, table, [match for match in matches if match.differs]))
    for match in matches:
        if match in stored or not match.differs:
            load.taken[table.name].append(match)
        else:
            index.records[match.key] = None


def _matches(load: Load, table: OfficeTable, index: Index, rows: Sequence[Row]) -> Iterator[Match]:
    seen = set()
    for row in rows:
        key = tuple(row[column.name] for column in table.key.values())
        if key in seen:  # reported by the reader
            continue
        seen.add(key)
        values = _values(load, table, row)
        if values is None:
            index.records.setdefault(key, None)
            continue
        found = compare(table, row, key, index.records.get(key), values)
        index.records[key] = found.record
        load.note(found)
        _mind_frozen(load, table, found)
        yield found


def _values(load: Load, table: OfficeTable, row: Row) -> dict[str, Any] | None:
    """Attribute → value; None where a cell or a reference is wrong (and reported)."""
    values: dict[str, Any] = {"office": load.office} if table.office == "office" else {}
    values |= table.constants
    sound = True
    for step in (own_values, refer):
        try:
            values |= step(load, table, row)
        except (UnfitError, MissingError):
            sound = False
    return values if sound else None


def _mind_frozen(load: Load, table: OfficeTable, found: Match) -> None:
    """Signed and approved things change only with a reason."""
    if not found.differs or not table.frozen or not (why := table.frozen(load, found.record)):
        return
    load.sealed.append(found.row.finding(found.column, why))
    if not load.reason:
        load.error(found.row, found.column, f"{why} Beri alasan dengan --reason bila memang harus diubah.")


def _office_faults(load: Load, rows: Sequence[Row], code: str, source: str) -> Iterator[Finding]:
    for row in rows[1:]:
        yield row.finding("kode", "Satu buku kerja memuat satu kantor. Hapus baris ini.")
    if rows or load.unread("kantor") or load.office is not None:
        return
    if code:
        yield Finding(source, f"Kantor {code} belum ada. Sertakan tabel kantor.")
    elif load.workbook.rows:
        yield Finding(source, "Tabel kantor tidak ada. Sertakan, atau sebut kode kantornya dengan --office.")
