"""The database keeps what was issued, whoever asks: no edition changes, and no final one is deleted.

Put in place and taken away as the agreements' triggers are (`indicators/agreement/triggers.py` says why), but
without their door: a correction is an erratum or a new edition.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import connections, models

from .models import Edition, EditionContent, EditionFile, Erratum

MESSAGE = "Terbitan tidak dapat diubah, dan yang final tidak dapat dihapus. Buat ralat atau terbitan baru."

EDITIONS = Edition._meta.db_table
KEPT: tuple[tuple[type[models.Model], str], ...] = (
    (Edition, "id"),
    (EditionContent, "edition_id"),
    (EditionFile, "edition_id"),
    (Erratum, "edition_id"),
)
"""What is kept, and the column that names its edition."""

FUNCTION = f"""
CREATE OR REPLACE FUNCTION edition_kept() RETURNS trigger AS $$
BEGIN
    IF TG_OP = 'DELETE' AND NOT EXISTS (
        SELECT 1 FROM {EDITIONS} WHERE id = (to_jsonb(OLD) ->> TG_ARGV[0])::bigint AND kind = 'final'
    ) THEN RETURN OLD; END IF;
    RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'integrity_constraint_violation';
END $$ LANGUAGE plpgsql"""


def install(using: str = "default") -> None:
    """Puts every guard in place, once more where it is already."""
    if not _tables_exist(using):
        return
    remove(using)
    if connections[using].vendor == "postgresql":
        _run(using, FUNCTION, *(_postgresql(model, column) for model, column in KEPT))
    else:
        _run(using, *(statement for model, column in KEPT for statement in _sqlite(model, column)))


def remove(using: str = "default") -> None:
    if not _tables_exist(using):
        return
    postgresql = connections[using].vendor == "postgresql"
    for model, _column in KEPT:
        table = model._meta.db_table
        place = f" ON {table}" if postgresql else ""
        _run(using, *(f"DROP TRIGGER IF EXISTS {table}_{name}{place}" for name in ("kept", *EVENTS)))


def before_migrate(using: str, **_rest: Any) -> None:
    remove(using)


def after_migrate(using: str, **_rest: Any) -> None:
    install(using)


def _postgresql(model: type[models.Model], column: str) -> str:
    table = model._meta.db_table
    return (
        f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION edition_kept('{column}')"
    )


EVENTS = ("insert", "update", "delete")


def _sqlite(model: type[models.Model], column: str) -> Iterator[str]:
    """INSERT too: SQLite's INSERT OR REPLACE takes a row away without asking the trigger of DELETE."""
    table = model._meta.db_table
    there = f"SELECT 1 FROM {table} WHERE {' OR '.join(_same(model))}"
    final = f"SELECT 1 FROM {EDITIONS} WHERE id = OLD.{column} AND kind = 'final'"
    for event, when in zip(EVENTS, (f"WHEN EXISTS ({there})", "", f"WHEN EXISTS ({final})"), strict=True):
        yield (
            f"CREATE TRIGGER {table}_{event} BEFORE {event} ON {table} {when} "
            f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
        )


def _same(model: type[models.Model]) -> Iterator[str]:
    """SQL for each way in which a row can be there already."""
    columns = {field.name: field.column for field in model._meta.concrete_fields}
    single = [(field.name,) for field in model._meta.concrete_fields if field.unique]
    together = [rule.fields for rule in model._meta.constraints if isinstance(rule, models.UniqueConstraint)]
    for names in (*single, *together):
        yield "(" + " AND ".join(f"{columns[name]} = NEW.{columns[name]}" for name in names) + ")"


def _run(using: str, *statements: str) -> None:
    with connections[using].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _tables_exist(using: str) -> bool:
    present = set(connections[using].introspection.table_names())
    return present.issuperset({model._meta.db_table for model, _column in KEPT})
