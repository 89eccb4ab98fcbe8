"""Django's flush, which also empties what is sealed: it asks first, and tests end with it."""

from typing import Any

from django.core.management.commands import flush

from indicators.agreement import triggers


class Command(flush.Command):
    def handle(self, **options: Any) -> None:
        database = options["database"]
        triggers.remove(database)
        try:
            super().handle(**options)
        finally:
            triggers.install(database)
