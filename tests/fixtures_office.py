"""`kalbar`: the first office, loaded once per test run; what a test changes in it is rolled back with the test."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import pytest

from tests.office_folder import OfficeFolder

KALBAR = Path(__file__).resolve().parent.parent / "data" / "kalbar-2023"


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """The test database with the first office in it: every test that uses the database sees it."""
    with django_db_blocker.unblock():
        _loaded()
    _tidy_up_rarely()


def _tidy_up_rarely() -> None:
    """What stays until the end is no garbage: to look at it again and again took a fifth of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture
def kalbar(db: None) -> Any:
    """The office itself. Also there after a transactional test, which empties the database when it ends."""
    from divisions.models import Office

    return Office.objects.filter(code="kalbar").first() or _loaded()


def _loaded() -> Any:
    from django.apps import apps

    from budget.scores.rulesets import RULESETS as SCORES
    from divisions import holidays
    from indicators.achievement.rulesets import RULESETS as ACHIEVEMENT
    from indicators.agreement.rulesets import RULESETS as AGREEMENT
    from indicators.realisation.copies.rulesets import RULESETS as COPIES
    from lkjip.rules.install import install
    from lkjip.tables import load_office
    from reports.narrative.arrangement.rulesets import RULESETS as ARRANGEMENT

    holidays.install(apps)
    install(apps, (*ACHIEVEMENT, *AGREEMENT, *ARRANGEMENT, *COPIES, *SCORES))
    outcome = load_office(KALBAR)
    assert outcome.saved, "\n".join(map(str, outcome.errors))
    return outcome.office


@pytest.fixture
def folder(tmp_path: Path) -> OfficeFolder:
    """A small sound office as CSV files, not loaded."""
    return OfficeFolder(tmp_path / "mini")
