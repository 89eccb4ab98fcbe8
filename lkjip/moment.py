"""Reading or changing many tables as they stood at one moment, while others go on saving."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction


@contextmanager
def one_moment() -> Iterator[None]:
    """Everything read inside belongs together; nothing is written inside.

    PostgreSQL is asked for one snapshot instead of one for each query. SQLite gives one to every transaction that
    only reads, so the site's own way, to take the write lock at once, is put aside: nobody waits meanwhile.
    Inside another transaction (a test's) that one decides.
    """
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
    else:
        with _deferred(connection), transaction.atomic():
            yield


@contextmanager
def one_change() -> Iterator[None]:
    """Everything written inside stands upon what was there when it began, all or nothing.

    PostgreSQL refuses (DatabaseError) to write over a row that somebody changed meanwhile; SQLite lets one write at a
    time. Nothing inside may touch the job's own row, which its heartbeat changes meanwhile.
    """
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if outermost and connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


@contextmanager
def _deferred(database: Any) -> Iterator[None]:
    usual = database.transaction_mode
    database.transaction_mode = "DEFERRED"
    try:
        yield
    finally:
        database.transaction_mode = usual
