"""The first office's report, collected and numbered once for every test that only reads it.

A module that uses it is marked `django_db`: only then is there a test database to collect from.
"""

from __future__ import annotations

from typing import Any

import pytest

from reports.chapters import document
from reports.facts.year import YearFacts
from reports.outline import Numbered, number


@pytest.fixture(scope="session")
def facts_2023(django_db_setup: None, django_db_blocker: Any) -> YearFacts:
    from divisions.models import Office
    from reports.facts.collect import collect

    with django_db_blocker.unblock():
        return collect(Office.objects.get(code="kalbar"), 2023)


@pytest.fixture(scope="session")
def report_2023(facts_2023: YearFacts) -> Numbered:
    return number(document(facts_2023))
