"""One load under way: what is read, what is known, and what was found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from lkjip.workbooks import Column, Finding, Row, Severity, Workbook

from .index import Index
from .matching import Match
from .outcome import Outcome, TableCount, count
from .table import OfficeTable, registered


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

    def note(self, match: Match) -> None:
        """What its record was, to be asked for later."""
        self._old[id(match.record)] = match.old
        if match.is_new:
            self.note_new(match.record)

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
