"""KI's target as it is changed in the middle of the year."""

from __future__ import annotations

import pytest

from indicators.agreement.models import Agreement
from tests.cast import Person
from tests.indicators.agreement.desk import agreement, open_amendment, sign, type_target


@pytest.fixture
def ki_changed(perencana: Person) -> Agreement:
    """Raised from 150 to 170 and signed as version 2."""
    page = open_amendment(perencana)
    page.forms["isian"]["date"] = "03-07-2023"
    type_target(page, "YAN-3.1", "170")
    page.forms["isian"].submit()
    sign(perencana, "KI", 2)
    return agreement("KI", 2)
