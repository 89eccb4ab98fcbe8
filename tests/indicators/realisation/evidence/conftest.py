"""PAS-5.2 in December, not yet begun, with its data dukung."""

from __future__ import annotations

from typing import Any

import pytest

from indicators.realisation.evidence.models import Evidence
from tests.cast import Person, address

from ..conftest import december, fill
from .files import PDF, chosen

__all__ = ["december"]


@pytest.fixture(autouse=True)
def _december(december: None) -> None:
    """Every test begins with an empty month."""


def opened(person: Person, code: str = "PAS-5.2", month: int = 12) -> Any:
    return person.open("entry", code=code, month=month)


def add(page: Any, *files: Any, **typed: str) -> Any:
    """Presses "Tambah" with files, a link or a note, and whatever is typed into the figures."""
    form = fill(page, **typed)
    if files:
        form["berkas"] = files[0]
    place = {part: page.request.path.split("/")[at] for part, at in (("code", 4), ("month", 5))}
    form.action = address("evidence_add", **place)
    answer = form.submit()
    return answer.follow() if answer.status_int == 302 else answer


def add_pdf(person: Person, name: str = "rekap.pdf", content: bytes = PDF, **place: Any) -> Any:
    return add(opened(person, **place), chosen(name, content))


def kept(code: str = "PAS-5.2", month: int = 12) -> list[str]:
    rows = Evidence.objects.filter(entry__indicator__code=code, entry__year=2023, entry__month=month)
    return [row.label for row in rows]


def panel(page: Any) -> str:
    return page.html.find(id="data-dukung").get_text(" ", strip=True)
