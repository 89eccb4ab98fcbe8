"""Writes matched rows: in bulk where the database agrees, one by one where it has to say which row is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from .matching import Match
from .table import OfficeTable

if TYPE_CHECKING:
    from .load import Load


def store(load: Load, table: OfficeTable, matches: Sequence[Match]) -> list[Match]:
    """The matches that are in the database now; the others have been reported."""
    if not matches:
        return []
    try:
        with transaction.atomic():
            _in_bulk(table, matches)
    except DatabaseError:
        return _one_by_one(load, matches)
    return list(matches)


def _in_bulk(table: OfficeTable, matches: Sequence[Match]) -> None:
    manager = table.model._default_manager
    changed = [match for match in matches if not match.is_new]
    if changed:
        if table.movable:
            pks = [match.record.pk for match in changed]
            manager.filter(pk__in=pks).update(**dict.fromkeys(table.movable))
        manager.bulk_update([match.record for match in changed], _touched(table, changed))
    manager.bulk_create([match.record for match in matches if match.is_new])


def _touched(table: OfficeTable, matches: Sequence[Match]) -> list[str]:
    touched = {name for match in matches for name in match.old} | set(table.movable)
    return sorted(touched)


def _one_by_one(load: Load, matches: Sequence[Match]) -> list[Match]:
    return [match for match in matches if _accepted(load, match)]


def _accepted(load: Load, match: Match) -> bool:
    record = match.record
    if match.is_new:
        record.pk, record._state.adding = None, True
    return _tried(load, match, record.validate_constraints) and _tried(load, match, record.save)


def _tried(load: Load, match: Match, step: Callable[[], Any]) -> bool:
    try:
        with transaction.atomic():
            step()
    except ValidationError as error:
        for message in error.messages:
            load.error(match.row, match.column, message)
        return False
    except DatabaseError:
        load.error(match.row, None, "Isi baris ini tidak dapat disimpan. Periksa angka dan panjang teksnya.")
        return False
    return True
