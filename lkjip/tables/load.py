"""Loads an office workbook: every fault named, all or nothing, and twice is the same as once.

    outcome = load_office(Path("data/kalbar-2023"))
    outcome.saved, outcome.counts["ikk"].new, outcome.findings

One path for a dry run and a real one: everything is written inside a transaction, which is given up when
something is wrong or nothing should stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import models, transaction

from lkjip.workbooks import Column, Finding, Row, Severity, Workbook, read

from .index import Index
from .matching import Match, compare
from .outcome import Outcome, TableCount, count
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
        load.run(office, source)
        saved = not dry_run and not load.failed
        transaction.set_rollback(not saved)
    return load.outcome(saved)


@dataclass
class Load:
    """One load under way: the rows, the records that they became, and what was found."""

    workbook: Workbook
    reason: str = ""
    by: Any = None
    office: Any = None
    taken: dict[str, list[Match]] = field(default_factory=lambda: defaultdict(list))
    """Table → its sound rows with their records, changed or not."""
    sealed: list[Finding] = field(default_factory=list)
    """Changes that need a reason, whether there is one or not."""
    effects: list[Finding] = field(default_factory=list)
    _findings: dict[Finding, None] = field(default_factory=dict)
    _indexes: dict[type[models.Model], Index] = field(default_factory=dict)
    _new: set[int] = field(default_factory=set)
    _old: dict[int, dict[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.report(*self.workbook.findings)
        self._unread = {finding.place for finding in self.findings if finding.row in {None, 1}}

    # what was found

    @property
    def findings(self) -> list[Finding]:
        return list(self._findings)

    @property
    def failed(self) -> bool:
        return any(finding.is_error for finding in self._findings)

    def report(self, *findings: Finding) -> None:
        """Each fault once, even where two columns lead to it."""
        self._findings.update(dict.fromkeys(findings))

    def error(self, row: Row, column: str | None, message: str) -> None:
        self.report(row.finding(column, message))

    def warn(self, row: Row, column: str | None, message: str) -> None:
        self.report(row.finding(column, message, severity=Severity.WARNING))

    def tell(self, finding: Finding) -> None:
        """A warning of what the load does beside writing cells."""
        self.report(finding)
        self.effects.append(finding)

    def outcome(self, saved: bool) -> Outcome:
        changed = tuple(match for table in list(self.taken) for match in self.changes(table))
        return Outcome(
            self.office,
            self.counts(),
            tuple(self.findings),
            saved,
            changed,
            tuple(self.sealed),
            tuple(self.effects),
        )

    def counts(self) -> dict[str, TableCount]:
        return {name: count(matches) for name, matches in self.taken.items() if matches}

    # what is known

    def rows(self, table: str) -> list[Row]:
        return self.workbook.rows.get(table, [])

    def has(self, table: OfficeTable, column: Column) -> bool:
        """Whether the workbook's table has the column at all: one left out changes nothing."""
        return column.name in self.workbook.columns.get(table.name, ())

    def changes(self, table: str) -> list[Match]:
        return [match for match in self.taken[table] if match.differs]

    def unread(self, table: str) -> bool:
        """Whether a table is there but could not be read, so that nothing can be said about its rows."""
        return bool(self._unread & {table, f"{table}.csv"})

    def before(self, record: models.Model, attribute: str) -> Any:
        """What an attribute was before this load; None for a new record."""
        if self.is_new(record):
            return None
        return self._old.get(id(record), {}).get(attribute, getattr(record, attribute))

    def is_new(self, record: models.Model) -> bool:
        return id(record) in self._new

    def note_new(self, record: models.Model) -> None:
        self._new.add(id(record))

    def index(self, model: type[models.Model]) -> Index:
        if model not in self._indexes:
            table = next(table for table in registered() if table.model is model)
            self.add_index(model, table.office, tuple(table.key))
        return self._indexes[model]

    def add_index(self, model: type[models.Model], office_path: str, paths: Sequence[str]) -> Index:
        self._indexes[model] = Index(model, office_path, paths, self.office)
        return self._indexes[model]

    # what is done

    def run(self, office: str, source: str) -> None:
        """`office` is the code asked for, `source` the name of the workbook."""
        first, *others = registered()
        if self._is_anothers(first, office):
            return
        self._open(first, office, source)
        for table in others:
            self._take(table)
        for table in registered():
            implausible(self, table)
            if table.check:
                table.check(self)
        for table in registered():
            if table.finish and not self.failed:
                table.finish(self)

    def _is_anothers(self, table: OfficeTable, code: str) -> bool:
        """Whether the workbook is of another office than asked for. Then nothing is matched, so that findings
        and differences tell nothing about it."""
        rows = self.rows(table.name)[:1]
        others = [row for row in rows if code and isinstance(row["kode"], str) and row["kode"] != code]
        for row in others:
            self.error(row, "kode", f"Buku kerja ini milik kantor {row['kode']}, bukan {code}.")
        return bool(others)

    def _open(self, table: OfficeTable, code: str, source: str) -> None:
        """The office itself: named by its own table, or else by `code`."""
        rows, offices = self.rows(table.name), table.model._default_manager
        named = [row["kode"] for row in rows[:1] if isinstance(row["kode"], str)]
        self.office = offices.filter(code__in=named or [code]).first()
        self._take(table)
        self.office = self.office or next((match.record for match in self.taken[table.name]), None)
        self.report(*_office_faults(self, rows, code, source))
        if self.office is None:  # its own row is wrong: a stand-in, given up with the transaction
            self.office = offices.create(code="-")

    def _take(self, table: OfficeTable) -> None:
        """Matches a table's rows with records, and writes the new and the changed ones."""
        rows = self.rows(table.name)
        if not rows:
            return
        if table.prepare:
            table.prepare(self, rows)
        index = self.index(table.model)
        matches = list(self._matches(table, index, rows))
        stored = set(store(self, table, [match for match in matches if match.differs]))
        for match in matches:
            if match in stored or not match.differs:
                self.taken[table.name].append(match)
            else:
                index.records[match.key] = None

    def _matches(self, table: OfficeTable, index: Index, rows: Sequence[Row]) -> Iterator[Match]:
        seen = set()
        for row in rows:
            key = tuple(row[column.name] for column in table.key.values())
            if key in seen:  # reported by the reader
                continue
            seen.add(key)
            values = self._values(table, row)
            if values is None:
                index.records.setdefault(key, None)
                continue
            found = compare(table, row, key, index.records.get(key), values)
            index.records[key] = found.record
            self._old[id(found.record)] = found.old
            if found.is_new:
                self.note_new(found.record)
            self._mind_frozen(table, found)
            yield found

    def _values(self, table: OfficeTable, row: Row) -> dict[str, Any] | None:
        """Attribute → value; None where a cell or a reference is wrong (and reported)."""
        values: dict[str, Any] = {"office": self.office} if table.office == "office" else {}
        values |= table.constants
        sound = True
        for step in (own_values, refer):
            try:
                values |= step(self, table, row)
            except (UnfitError, MissingError):
                sound = False
        return values if sound else None

    def _mind_frozen(self, table: OfficeTable, found: Match) -> None:
        """Signed and approved things change only with a reason."""
        if not found.differs or not table.frozen or not (why := table.frozen(self, found.record)):
            return
        self.sealed.append(found.row.finding(found.column, why))
        if not self.reason:
            self.error(
                found.row, found.column, f"{why} Beri alasan dengan --reason bila memang harus diubah."
            )


def _office_faults(load: Load, rows: Sequence[Row], code: str, source: str) -> Iterator[Finding]:
    for row in rows[1:]:
        yield row.finding("kode", "Satu buku kerja memuat satu kantor. Hapus baris ini.")
    if rows or load.unread("kantor") or load.office is not None:
        return
    if code:
        yield Finding(source, f"Kantor {code} belum ada. Sertakan tabel kantor.")
    elif load.workbook.rows:
        yield Finding(source, "Tabel kantor tidak ada. Sertakan, atau sebut kode kantornya dengan --office.")
