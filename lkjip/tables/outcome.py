"""What a load found and did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lkjip.workbooks import Finding

from .matching import Match


@dataclass(frozen=True)
class TableCount:
    new: int
    changed: int
    same: int


@dataclass(frozen=True)
class Outcome:
    """What a load found and did. `counts` by table; `saved` is False after a dry run or an error.

    `changed` are the rows that are new or differ; `sealed` says which of them stand in something signed or approved;
    `effects` (among the warnings) says what a load does beside writing cells.
    """

    office: Any
    counts: dict[str, TableCount]
    findings: tuple[Finding, ...]
    saved: bool
    changed: tuple[Match, ...] = ()
    sealed: tuple[Finding, ...] = ()
    effects: tuple[Finding, ...] = ()

    @property
    def errors(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.is_error]

    @property
    def warnings(self) -> list[Finding]:
        return [finding for finding in self.findings if not finding.is_error]


def count(matches: Sequence[Match]) -> TableCount:
    kinds = Counter("new" if match.is_new else "changed" if match.old else "same" for match in matches)
    return TableCount(kinds["new"], kinds["changed"], kinds["same"])
