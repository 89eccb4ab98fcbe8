"""Django's flush, which also empties what is sealed or in use: it asks first, and tests end with it."""

from typing import Any

from django.core.management.commands import flush

from indicators.agreement import triggers
from indicators.plan import triggers as definitions


class Command(flush.Command):
    def handle(self, **options: Any) -> None:
        database = options["database"]
        for guards in (triggers, definitions):
            guards.remove(database)
        try:
            super().handle(**options)
        finally:
            for guards in (triggers, definitions):
                guards.install(database)
