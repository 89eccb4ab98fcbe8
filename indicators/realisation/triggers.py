"""The database keeps the law of the month, whoever asks: what is approved stays, and only what is approved is locked.

- The figures of an approved or locked entry are neither changed nor added to, unless a workbook is loaded with a
  reason (the same door as for sealed agreements). Whole entries may go, with their indicator or office.
- An entry is locked only after it was approved, and leaves the lock only back to approved.

Put in place and taken away as the agreements' triggers are (`indicators/agreement/triggers.py` says why).
"""

from __future__ import annotations

from typing import Any

from django.db import connections

from indicators.agreement.models import OpenedSeal

from .models import Entry, EntryValue

FIGURES = "Isian ini sudah disetujui, jadi angkanya tidak dapat diubah. Buka kembali isiannya dengan alasan."
LOCKS = "Isian dikunci hanya setelah disetujui, dan dibuka kuncinya hanya menjadi disetujui."

ENTRIES, VALUES = Entry._meta.db_table, EntryValue._meta.db_table
DOORS = OpenedSeal._meta.db_table
FINAL = ", ".join(f"'{state}'" for state in Entry.FINAL)

_SEALED = (
    f"EXISTS (SELECT 1 FROM {ENTRIES} e WHERE e.id = NEW.entry_id AND e.state IN ({FINAL})) "
    f"AND NOT EXISTS (SELECT 1 FROM {DOORS})"
)
_SAYS_OTHER = (
    "NEW.value {0} OLD.value OR NEW.not_applicable {0} OLD.not_applicable OR NEW.entry_id {0} OLD.entry_id"
)
_JUMPS = (
    "NEW.state = 'terkunci' AND OLD.state NOT IN ('disetujui', 'terkunci') "
    "OR OLD.state = 'terkunci' AND NEW.state NOT IN ('disetujui', 'terkunci')"
)

GUARDS = {
    f"{VALUES}_final_insert": (VALUES, "INSERT", "", _SEALED, FIGURES),
    f"{VALUES}_final_update": (VALUES, "UPDATE", _SAYS_OTHER, _SEALED, FIGURES),
    f"{ENTRIES}_locked_insert": (ENTRIES, "INSERT", "NEW.state = 'terkunci'", "", LOCKS),
    f"{ENTRIES}_locked_update": (ENTRIES, "UPDATE", _JUMPS, "", LOCKS),
}
"""Trigger → table, event, condition on the row, condition on other tables, what it says."""


def install(using: str = "default") -> None:
    """Puts every guard in place, once more where it is already."""
    if not _tables_exist(using):
        return
    remove(using)
    make = _postgresql if connections[using].vendor == "postgresql" else _sqlite
    for name, guard in GUARDS.items():
        _run(using, *make(name, *guard))


def remove(using: str = "default") -> None:
    if not _tables_exist(using):
        return
    postgresql = connections[using].vendor == "postgresql"
    for name, (table, *_rest) in GUARDS.items():
        _run(using, f"DROP TRIGGER IF EXISTS {name}{f' ON {table}' if postgresql else ''}")


def before_migrate(using: str, **_rest: Any) -> None:
    remove(using)


def after_migrate(using: str, **_rest: Any) -> None:
    install(using)


def _sqlite(name: str, table: str, event: str, row: str, other: str, message: str) -> list[str]:
    when = " AND ".join(f"({part})" for part in (row.format("IS NOT"), other) if part)
    return [
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} "
        f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
    ]


def _postgresql(name: str, table: str, event: str, row: str, other: str, message: str) -> list[str]:
    """The row's condition stands on the trigger, so that most rows never call the function."""
    when = f"WHEN ({row.format('IS DISTINCT FROM')})" if row else ""
    function = f"""
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger AS $$
BEGIN
    IF {other or "TRUE"} THEN
        RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$ LANGUAGE plpgsql"""
    return [
        function,
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW {when} EXECUTE FUNCTION {name}()",
    ]


def _run(using: str, *statements: str) -> None:
    with connections[using].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _tables_exist(using: str) -> bool:
    present = set(connections[using].introspection.table_names())
    return present.issuperset({DOORS, ENTRIES, VALUES})
