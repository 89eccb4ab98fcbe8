from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.reports.review.sound_office import SoundOffice


@pytest.fixture
def sound(db: None, tmp_path: Path) -> SoundOffice:
    """The office without a finding, as a folder that is not loaded yet."""
    return SoundOffice(tmp_path / "mini")


@pytest.fixture(scope="session")
def review_2023(django_db_setup: None, django_db_blocker: Any) -> list[Any]:
    """The findings of the first office's report, as its workbook says it. For modules marked `django_db`."""
    from divisions.models import Office
    from reports.review.run import review

    with django_db_blocker.unblock():
        return review(Office.objects.get(code="kalbar"), 2023)
