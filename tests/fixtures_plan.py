"""`unused`: an indicator that nothing stands on, so that everything in it may change."""

from __future__ import annotations

import pytest

from divisions.models import Office
from indicators.plan.models import Indicator


@pytest.fixture
def unused(stage: Office) -> Indicator:
    """An indicator of 2024 on that nothing stands on yet: A / B * 100."""
    objective = stage.objectives.get(code="PAS-2")
    indicator = Indicator.objects.create(
        office=stage,
        code="PAS-2.9",
        objective=objective,
        number=9,
        name="Tahanan yang tepat waktu disidangkan",
        unit="%",
        polarity="maks",
        formula="A / B * 100",
        places=2,
        valid_from=2024,
    )
    indicator.components.create(symbol="A", order=1, name="Tepat waktu", accumulation="jumlah")
    indicator.components.create(symbol="B", order=2, name="Perkara", accumulation="jumlah")
    return indicator
