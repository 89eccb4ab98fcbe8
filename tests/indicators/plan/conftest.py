"""Forms of the plan as the planner fills them in."""

from __future__ import annotations

from typing import Any

import pytest

from divisions.models import Office
from indicators.plan.models import Indicator, Objective


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


@pytest.fixture
def objective(stage: Office) -> Objective:
    return stage.objectives.get(code="PAS-2")


def fill(form: Any, **values: str) -> Any:
    """Types into a form: k0_name stands for komponen-0-name."""
    for name, value in values.items():
        if name[:1] == "k" and name[1:2].isdigit():
            number, _, field = name[1:].partition("_")
            name = f"komponen-{number}-{field}"
        form[name] = value
    return form


def isian(person: Any, page: str, **place: Any) -> Any:
    """The form of a page, as that person opens it."""
    return person.open(page, **place).forms["isian"]


def save(form: Any, **options: Any) -> Any:
    """Presses Simpan."""
    return form.submit("langkah", value="simpan", **options)
