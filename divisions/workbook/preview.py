"""What the page shows of a trial, as plain data: it is stored, so that the web process never opens the file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from lkjip.tables import Match, Outcome, registered

from .findings import grouped
from .words import key_words, shown, told_apart

PER_TABLE = 100
MOST_FINDINGS = 1000


def preview_of(outcome: Outcome) -> dict[str, Any]:
    effects = set(outcome.effects)
    errors = grouped(outcome.errors)
    warnings = grouped(finding for finding in outcome.warnings if finding not in effects)
    findings = [*errors, *warnings]
    return {
        "tables": list(_tables(outcome)),
        "rows": list(_rows(outcome)),
        "changing": len(outcome.changed),
        "findings": findings[:MOST_FINDINGS],
        "all_findings": len(findings),
        "errors": sum(finding["count"] for finding in errors),
        "warnings": sum(finding["count"] for finding in warnings),
        "sealed": grouped(outcome.sealed)[:MOST_FINDINGS],
        "effects": grouped(outcome.effects)[:MOST_FINDINGS],
        "digest": digest_of(outcome),
    }


def _tables(outcome: Outcome) -> Iterator[dict[str, Any]]:
    for table in registered():
        if count := outcome.counts.get(table.name):
            counts = {"new": count.new, "changed": count.changed, "same": count.same}
            yield {"name": table.name, "help": table.help, **counts}


def _rows(outcome: Outcome) -> Iterator[dict[str, Any]]:
    """The first rows of each table that change; what is written over comes before what is added."""
    tables: dict[str, list[Match]] = {}
    for match in outcome.changed:
        tables.setdefault(match.table.name, []).append(match)
    for matches in tables.values():
        for match in sorted(matches, key=lambda match: match.is_new)[:PER_TABLE]:
            yield _row(match)


def _row(match: Match) -> dict[str, Any]:
    cells = [
        [column.name, *told_apart(shown(before, column), shown(after, column))]
        for column, before, after in match.cells()
    ]
    return {
        "table": match.table.name,
        "number": match.row.number,
        "key": key_words(match),
        "new": match.is_new,
        "cells": cells,
    }


def digest_of(outcome: Outcome) -> str:
    """Two trials with one digest would do the very same: every cell, everything that needs a reason, every effect."""
    digest = hashlib.sha256()
    for match in outcome.changed:
        cells = [(column.name, str(before), str(after)) for column, before, after in match.cells()]
        key = [str(part) for part in match.key]
        digest.update(json.dumps([match.table.name, key, match.is_new, cells]).encode())
    for finding in (*outcome.sealed, *outcome.effects):
        digest.update(str(finding).encode())
    return digest.hexdigest()
