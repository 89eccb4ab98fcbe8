"""The database refuses every change of a sealed agreement, whoever asks: triggers for SQLite and PostgreSQL.

They are put in place after each `migrate` and taken away before it, because SQLite rebuilds tables to alter them
and would lose them, or stumble over them, on the way. `flush` does the same (`lkjip/management/commands/flush.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connections

from .models import Agreement, AgreementBudget, AgreementSeal, AgreementTarget, OpenedSeal

MESSAGE = "Perjanjian ini sudah ditandatangani dan tidak dapat diubah. Buat versi baru (PK Perubahan)."

INSERT, UPDATE, DELETE = "INSERT", "UPDATE", "DELETE"


@dataclass(frozen=True, slots=True)
class Guard:
    """Before `events` on `table`: the agreement whose id stands in `column` must not be sealed."""

    table: str
    column: str
    events: tuple[str, ...]

    def names(self) -> Iterator[tuple[str, str]]:
        for event in self.events:
            yield f"{self.table}_sealed_{event.lower()}", event


SEALS, DOORS = AgreementSeal._meta.db_table, OpenedSeal._meta.db_table
GUARDS = (
    Guard(Agreement._meta.db_table, "id", (UPDATE, DELETE)),
    Guard(AgreementTarget._meta.db_table, "agreement_id", (INSERT, UPDATE, DELETE)),
    Guard(AgreementBudget._meta.db_table, "agreement_id", (INSERT, UPDATE, DELETE)),
    Guard(SEALS, "agreement_id", (UPDATE, DELETE)),
)

FUNCTION = f"""
CREATE OR REPLACE FUNCTION agreement_sealed() RETURNS trigger AS $$
DECLARE before_id bigint; after_id bigint;
BEGIN
    IF TG_OP <> 'INSERT' THEN before_id := (to_jsonb(OLD) ->> TG_ARGV[0])::bigint; END IF;
    IF TG_OP <> 'DELETE' THEN after_id := (to_jsonb(NEW) ->> TG_ARGV[0])::bigint; END IF;
    IF EXISTS (SELECT 1 FROM {SEALS} WHERE agreement_id IN (before_id, after_id))
        AND NOT EXISTS (SELECT 1 FROM {DOORS}) THEN
        RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$ LANGUAGE plpgsql"""


def install(using: str = "default") -> None:
    """Puts every guard in place, once more where it is already."""
    if not _tables_exist(using):
        return
    remove(using)
    if connections[using].vendor == "postgresql":
        _run(using, FUNCTION)
        _run(using, *(_postgresql(guard, *named) for guard in GUARDS for named in guard.names()))
    else:
        _run(using, *(_sqlite(guard, *named) for guard in GUARDS for named in guard.names()))


def remove(using: str = "default") -> None:
    if not _tables_exist(using):
        return
    postgresql = connections[using].vendor == "postgresql"
    for guard in GUARDS:
        place = f" ON {guard.table}" if postgresql else ""
        _run(using, *(f"DROP TRIGGER IF EXISTS {name}{place}" for name, _event in guard.names()))


def _sqlite(guard: Guard, name: str, event: str) -> str:
    rows = {INSERT: ("NEW",), UPDATE: ("OLD", "NEW"), DELETE: ("OLD",)}[event]
    ids = ", ".join(f"{row}.{guard.column}" for row in rows)
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON {guard.table} "
        f"WHEN EXISTS (SELECT 1 FROM {SEALS} WHERE agreement_id IN ({ids})) "
        f"AND NOT EXISTS (SELECT 1 FROM {DOORS}) "
        f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    )


def _postgresql(guard: Guard, name: str, event: str) -> str:
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON {guard.table} "
        f"FOR EACH ROW EXECUTE FUNCTION agreement_sealed('{guard.column}')"
    )


def _run(using: str, *statements: str) -> None:
    with connections[using].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _tables_exist(using: str) -> bool:
    present = set(connections[using].introspection.table_names())
    return present.issuperset({DOORS, *(guard.table for guard in GUARDS)})


def before_migrate(using: str, **_rest: Any) -> None:
    remove(using)


def after_migrate(using: str, **_rest: Any) -> None:
    """Also closes what was signed before seals existed."""
    from .sealing import seal_what_is_signed

    install(using)
    if _tables_exist(using):
        seal_what_is_signed()
