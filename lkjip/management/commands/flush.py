"""Django's flush, which also empties what is sealed or in use: it asks first, and tests end with it."""

from typing import Any

from django.core.management.commands import flush

from indicators.agreement import triggers
from indicators.plan import triggers as definitions
from indicators.realisation import triggers as months
from reports.edition import triggers as editions

GUARDS = (triggers, definitions, months, editions)


class Command(flush.Command):
    def handle(self, **options: Any) -> None:
        database = options["database"]
        for guards in GUARDS:
            guards.remove(database)
        try:
            super().handle(**options)
        finally:
            for guards in GUARDS:
                guards.install(database)
