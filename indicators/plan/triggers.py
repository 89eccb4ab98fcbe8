"""The database refuses to change what the figures of signed and approved years stand on, whoever asks.

Put in place and taken away together with the agreements' triggers (`indicators/agreement/triggers.py` says why),
and opened by the same door: a workbook that is loaded with a reason.
"""

from __future__ import annotations

from typing import Any

from django.db import connections

from indicators.agreement.models import Agreement, AgreementTarget, OpenedSeal
from indicators.realisation.models import Entry

from .models import Component, Indicator
from .usage import COMPONENT_LOCKED, LOCKED

MESSAGE = "Indikator ini dipakai perjanjian yang ditandatangani atau isian yang disetujui. Buat versi baru indikator."
INDICATORS, COMPONENTS = Indicator._meta.db_table, Component._meta.db_table
AGREEMENTS, TARGETS = Agreement._meta.db_table, AgreementTarget._meta.db_table
ENTRIES, DOORS = Entry._meta.db_table, OpenedSeal._meta.db_table
FINAL = ", ".join(f"'{state}'" for state in Entry.FINAL)

UPDATE, INSERT, DELETE = "UPDATE", "INSERT", "DELETE"
GUARDS = {
    f"{INDICATORS}_used_update": (UPDATE, INDICATORS),
    f"{COMPONENTS}_used_insert": (INSERT, COMPONENTS),
    f"{COMPONENTS}_used_update": (UPDATE, COMPONENTS),
    f"{COMPONENTS}_used_delete": (DELETE, COMPONENTS),
}
"""Trigger → what it watches."""


def install(using: str = "default") -> None:
    if not _tables_exist(using):
        return
    remove(using)
    if connections[using].vendor == "postgresql":
        _run(using, _function())
        _run(using, *(_postgresql(name, *watched) for name, watched in GUARDS.items()))
    else:
        _run(using, *(_sqlite(name, *watched) for name, watched in GUARDS.items()))


def remove(using: str = "default") -> None:
    if not _tables_exist(using):
        return
    postgresql = connections[using].vendor == "postgresql"
    for name, (_event, table) in GUARDS.items():
        _run(using, f"DROP TRIGGER IF EXISTS {name}{f' ON {table}' if postgresql else ''}")


def before_migrate(using: str, **_rest: Any) -> None:
    remove(using)


def after_migrate(using: str, **_rest: Any) -> None:
    install(using)


def _columns(table: str) -> list[str]:
    model: Any = Indicator if table == INDICATORS else Component
    names = LOCKED if table == INDICATORS else COMPONENT_LOCKED
    columns = {field.name: str(field.column) for field in model._meta.concrete_fields}
    return [columns[name] for name in names]


def _changed(table: str, differs: str) -> str:
    return " OR ".join(f"OLD.{column} {differs} NEW.{column}" for column in _columns(table))


def _used(indicator: str) -> str:
    """SQL: whether a signed agreement or an approved month stands on the indicator with this id."""
    return (
        f"(EXISTS (SELECT 1 FROM {TARGETS} t JOIN {AGREEMENTS} a ON a.id = t.agreement_id "
        f"WHERE t.indicator_id = {indicator} AND a.date IS NOT NULL) "
        f"OR EXISTS (SELECT 1 FROM {ENTRIES} WHERE indicator_id = {indicator} AND state IN ({FINAL}))) "
        f"AND NOT EXISTS (SELECT 1 FROM {DOORS})"
    )


def _sqlite(name: str, event: str, table: str) -> str:
    row = "NEW" if event == INSERT else "OLD"
    condition = _used(f"{row}.{'id' if table == INDICATORS else 'indicator_id'}")
    if event == UPDATE:
        condition = f"({_changed(table, 'IS NOT')}) AND {condition}"
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    )


def _postgresql(name: str, event: str, table: str) -> str:
    column = "id" if table == INDICATORS else "indicator_id"
    condition = f"WHEN ({_changed(table, 'IS DISTINCT FROM')})" if event == UPDATE else ""
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW {condition} "
        f"EXECUTE FUNCTION definition_used('{column}')"
    )


def _function() -> str:
    return f"""
CREATE OR REPLACE FUNCTION definition_used() RETURNS trigger AS $$
DECLARE affected bigint;
BEGIN
    IF TG_OP = 'INSERT' THEN affected := (to_jsonb(NEW) ->> TG_ARGV[0])::bigint;
    ELSE affected := (to_jsonb(OLD) ->> TG_ARGV[0])::bigint; END IF;
    IF {_used("affected")} THEN
        RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$ LANGUAGE plpgsql"""


def _run(using: str, *statements: str) -> None:
    with connections[using].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _tables_exist(using: str) -> bool:
    present = set(connections[using].introspection.table_names())
    return present.issuperset({DOORS, INDICATORS, COMPONENTS, ENTRIES, TARGETS, AGREEMENTS})
