"""The sasaran under which new indicators are made."""

from __future__ import annotations

import pytest

from divisions.models import Office
from indicators.plan.models import Objective


@pytest.fixture
def objective(stage: Office) -> Objective:
    return stage.objectives.get(code="PAS-2")
